"""What is to be written into one cell: a value of one kind, with or without a formula."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from perfeval_xl.ooxml.addresses import LAST_COLUMN, LAST_ROW, row_and_column

Kind = Literal["number", "text", "bool", "blank", "error"]
Value = Decimal | int | str | bool | None
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"}
)


@dataclass(frozen=True, slots=True)
class Write:
    """A value for a cell.

    Attributes:
        row: Row from 1.
        column: Column from 1.
        kind: What the value is; `blank` takes the cell's content away and leaves its style.
        value: Number as Decimal, int or decimal string, written as given; text; bool; error
            as its literal; None for `blank`.
        formula: English formula without `=` whose value this is, None for a constant.
    """

    row: int
    column: int
    kind: Kind
    value: Value = None
    formula: str | None = None

    def __post_init__(self) -> None:
        if not (1 <= self.row <= LAST_ROW and 1 <= self.column <= LAST_COLUMN):
            raise ValueError((self.row, self.column))
        if not _fits(self.kind, self.value):
            raise ValueError((self.kind, self.value))

    @classmethod
    def at(
        cls, cell: str, kind: Kind, value: Value = None, formula: str | None = None
    ) -> "Write":
        """Return a write to a cell named by its A1 form."""
        row, column = row_and_column(cell)
        return cls(row, column, kind, value, formula)


def _fits(kind: Kind, value: Value) -> bool:
    match kind:
        case "number":
            return not isinstance(value, bool) and bool(_NUMBER.fullmatch(str(value)))
        case "text":
            return isinstance(value, str)
        case "bool":
            return isinstance(value, bool)
        case "error":
            return value in _ERRORS
        case "blank":
            return value is None
