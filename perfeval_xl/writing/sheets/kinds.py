"""What kind of figure belongs into a cell of the form: amount, rate, score or date."""

from __future__ import annotations

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Submission, Table


class Kinds:
    """Kinds by address.

    Args:
        submission: The form.
    """

    def __init__(self, submission: Submission) -> None:
        self._scheme = submission.scheme
        self._fields: dict[CellRef, str] = {}
        for term, cell in submission.fields.items():
            kind = next((f.kind for f in self._scheme.fields if f.term == term), "text")
            self._fields[cell.ref] = kind
            for beside in submission.beside.get(term, ())[:1]:
                self._fields[beside.ref] = kind
        self._tables = sorted(
            submission.tables.values(), key=lambda one: (one.sheet, -one.header_row)
        )

    def __call__(self, ref: CellRef) -> str:
        """The kind as the scheme names it; text where nothing is known."""
        if ref in self._fields:
            return self._fields[ref]
        for table in self._tables:
            if table.sheet == ref.sheet and table.header_row < ref.row:
                return self._column(table, ref)
        return "text"

    def _column(self, table: Table, ref: CellRef) -> str:
        if ref.column in table.members:
            return "score"
        term = next((t for t, letters in table.columns.items() if letters == ref.column), "")
        spec = self._scheme.tables[table.term]
        column = spec.column(term)
        totals = dict(spec.totals)
        counted = table.total is not None and ref.row == table.total.row
        if counted and totals.get(term) == "count":
            return "count"
        return column.kind if column else "text"
