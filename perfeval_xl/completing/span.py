"""The rows that a table's totals take in."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from perfeval_xl.completing.held import Held, Holdings
from perfeval_xl.completing.ours import LAST_ROW
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Line, Role, Submission, Table

SUBTOTAL = "*小计"  # how a formula knows a subtotal row


class Span:
    """One table with what its cells hold.

    Attributes:
        submission: The form.
        table: The table.
        holdings: What the cells hold.
    """

    def __init__(self, submission: Submission, table: Table, holdings: Holdings) -> None:
        self.submission = submission
        self.table = table
        self.holdings = holdings

    @cached_property
    def first(self) -> int:
        """First row of the ranges: 填法, so that a row inserted right under it counts."""
        total = self.table.total
        if total is not None and self.table.guide_row <= total.row <= self.table.last_row:
            return self.table.guide_row + 1 if self._below(total) else total.row + 1
        return self.table.guide_row

    @property
    def starts_at_guide(self) -> bool:
        """Whether the row 填法 is within the ranges."""
        return self.first == self.table.guide_row > self.table.header_row

    @cached_property
    def last(self) -> int:
        """Last Excel row of the ranges: the sheet's end where nothing may stand below."""
        total = self.table.total
        if total is not None and self._below(total):
            return total.row - 1
        growing = self.submission.scheme.tables[self.table.term].growing
        return LAST_ROW if growing else self.table.last_row

    def _below(self, total: Line) -> bool:
        """Whether the total stands under the lines that it sums."""
        return any(self.table.guide_row < line.row < total.row for line in self.table.lines)

    def range(self, letter: str) -> str:
        """The range of one column, as Excel writes it."""
        return f"{letter}{self.first}:{letter}{self.last}"

    @cached_property
    def labels(self) -> list[str]:
        """Letters of the columns where a subtotal row says 小计."""
        terms = self.submission.scheme.tables[self.table.term].labels
        return [self.table.columns[term] for term in terms if term in self.table.columns]

    @cached_property
    def fixed_subtotals(self) -> list[Line]:
        """Subtotal rows with a fixed name, such as 财政拨款小计."""
        spec = self.submission.scheme.tables[self.table.term]
        names = {row.term for row in spec.rows if row.parts}
        return [line for line in self.table.lines if line.label in names]

    @cached_property
    def _lines(self) -> list[Line]:
        return [line for line in self.table.lines if self.first <= line.row <= self.last]

    @cached_property
    def _terms(self) -> dict[str, str]:
        return {letter: term for term, letter in self.table.columns.items()}

    @cached_property
    def _other_rows(self) -> list[int]:
        """Rows in the range that are no lines: notes, signatures, prepared rows."""
        known = {line.row for line in self._lines}
        rows = self.submission.grids[self.table.sheet].rows
        return [row for row in rows if self.first <= row <= self.last and row not in known]

    def column(self, letter: str) -> list[tuple[int, Held]]:
        """What the cells of that column hold, with their rows: all that the range takes in."""
        sheet, holdings = self.table.sheet, self.holdings
        term = self._terms.get(letter, letter)
        return [
            (
                line.row,
                holdings.of(cell)
                if (cell := line.cells.get(term) or line.scores.get(term)) is not None
                and cell.row == line.row
                else holdings.at(CellRef(sheet, letter, line.row)),
            )
            for line in self._lines
        ] + [(row, holdings.at(CellRef(sheet, letter, row))) for row in self._other_rows]

    @cached_property
    def _labelled(self) -> Counter[int]:
        return Counter(
            row
            for letter in self.labels
            for row, text in self.column(letter)
            if isinstance(text, str) and text.endswith("小计")
        )

    def labelled(self, row: int) -> int:
        """In how many label columns that row says 小计."""
        return self._labelled[row]

    def level_tops(self) -> list[Line]:
        """Subtotal rows above 填法, one a level-1 indicator."""
        return [
            line
            for line in self.table.lines
            if line.role is Role.SUBTOTAL and line.row < self.table.guide_row
        ]
