"""What a form is filled with when it is made: nothing, or the figures of a sample."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from perfeval_xl.model.cells import CellRef, Value

Entry = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class OwnFormula:
    """A formula that somebody typed, or the form's own with a value that is out of date.

    Attributes:
        text: Formula without its equals sign.
        shown: The value saved with it; an error value as `#DIV/0!`.
    """

    text: str
    shown: Decimal | str


@dataclass(frozen=True, slots=True)
class FormData:
    """The inputs of one form; calculated cells are never given, they follow.

    Attributes:
        fields: Term → value of the single cells (基本信息). Amounts in 万元, rates as ratios.
        tables: Table term → its lines in order, each column term → value. A line of a table
            with fixed rows names its row by the text in the name column.
        scores: A row per indicator, a score per panel member, points; None leaves one blank.
        texts: Term → long text (报告文字).
        notes: Sentences that the first sheet shows, such as 示例数据为虚构.
        saved: Day the document says it was written; None takes the fiscal year's last day.
        typed: Cells that somebody typed over, calculated ones included.
    """

    fields: Mapping[str, Value] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Entry]] = field(default_factory=dict)
    scores: Sequence[Sequence[Value]] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[str] = ()
    saved: date | None = None
    typed: Mapping[CellRef, Value | OwnFormula] = field(default_factory=dict)

    def lines(self, table: str) -> Sequence[Entry]:
        """The lines of that table, none when nothing is given."""
        return self.tables.get(table, ())

    @property
    def error_value(self) -> str:
        """What calculated cells pass on: the first error value that was typed."""
        shown = (str(one.shown) for one in self.typed.values() if isinstance(one, OwnFormula))
        return next((text for text in shown if text.startswith("#")), "#VALUE!")
