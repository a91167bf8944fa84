"""One cell: where it stands, what it holds, what was understood."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

Value = Decimal | str | date | None


class Kind(StrEnum):
    """What the file stores in a cell, whatever it looks like."""

    BLANK = "blank"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"


class Remark(StrEnum):
    """How a value differs from what its column wants, though it may still be understood."""

    TEXT_NUMBER = "text-number"  # a number stored as text: Excel's SUM skips it
    PERCENT_SCALE = "percent-scale"  # 99.93 typed where 0.9993 is meant
    TEXT_DATE = "text-date"  # 2022.4.29 typed as text, or 20220429 as a number
    PLACEHOLDER = "placeholder"  # - — / 无 where nothing is to be told
    APPROXIMATE = "approximate"  # 3055余: no figure to calculate with
    NOT_UNDERSTOOD = "not-understood"  # text where a number or a date belongs
    LOST_DIGITS = "lost-digits"  # a code of more than 15 digits stored as a number


@cache
def column_number(letters: str) -> int:
    """Number of a column from 1.

    >>> column_number("AA")
    27
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@cache
def column_letters(number: int) -> str:
    """Letters of a column counted from 1.

    >>> column_letters(27)
    'AA'
    """
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class CellRef(NamedTuple):
    """Where a cell stands: sheet name, column letters, Excel row from 1."""

    sheet: str
    column: str
    row: int

    @property
    def a1(self) -> str:
        """The address within its sheet, as `C8`."""
        return f"{self.column}{self.row}"

    @property
    def place(self) -> tuple[str, int, int]:
        """Sort key: sheet, row, column in Excel's order (AA after Z)."""
        return (self.sheet, self.row, column_number(self.column))

    def __str__(self) -> str:
        return f"{self.sheet}!{self.a1}"


class Cell(NamedTuple):
    """One cell as read.

    Attributes:
        sheet: Sheet name; with column and row the address, attached when it was read.
        column: Column letters.
        row: Excel row from 1.
        kind: What the file stores.
        value: What it means in its column (Decimal, text, date), None when blank or not
            understood.
        text: What stands in the cell, for messages; "" when blank.
        formula: Formula text without the equals sign, None for a constant.
        saved: False for a formula without a cached value.
        remark: How the value differs from what the column wants, None when it does not.
    """

    sheet: str
    column: str
    row: int
    kind: Kind
    value: Value = None
    text: str = ""
    formula: str | None = None
    saved: bool = True
    remark: Remark | None = None

    @property
    def ref(self) -> CellRef:
        """The address."""
        return CellRef(self.sheet, self.column, self.row)

    @property
    def blank(self) -> bool:
        """Nothing is said: blank, spaces, a formula that gives "", or a placeholder dash."""
        return (
            self.kind is Kind.BLANK
            or self.remark is Remark.PLACEHOLDER
            or (self.kind is Kind.TEXT and not self.text.strip())
        )

    @property
    def number(self) -> Decimal | None:
        """The figure understood here, even from text; None otherwise."""
        return self.value if isinstance(self.value, Decimal) else None

    @property
    def counted(self) -> Decimal | None:
        """The figure that Excel's SUM counts: stored numbers, never numbers typed as text."""
        stored = self.kind in {Kind.NUMBER, Kind.DATE}
        return self.value if stored and isinstance(self.value, Decimal) else None

    @property
    def day(self) -> date | None:
        """The date understood here, or None."""
        return self.value if isinstance(self.value, date) else None
