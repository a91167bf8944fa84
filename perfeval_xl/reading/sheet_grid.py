"""One sheet as read: kinds, formulas and formats from the scan, texts from the grid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from perfeval_xl.model.cells import Cell, Kind, column_letters, column_number
from perfeval_xl.model.submission import Line
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan
from perfeval_xl.reading.facts import Merges, content_rows, is_dense, rows_with
from perfeval_xl.reading.grids import TextGrid
from perfeval_xl.reading.shared_formulas import SharedFormulas
from perfeval_xl.reading.understood import ANYTHING
from perfeval_xl.reading.values import Values

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_TEXT_TYPES = frozenset({"s", "str", "inlineStr"})


class SheetGrid:
    """A sheet whose cells are understood when they are asked for.

    Args:
        name: Sheet name.
        scan: Where everything stands in its XML.
        load: Reads its grid of texts, None where that cannot be had.
        shared: Gives a shared string by its index, for cells that the grid does not tell.
        values: Understands cells.

    Attributes:
        name: Sheet name.
        scan: As given.
        rows: Rows with content, ascending.
        merges: Merged ranges.
    """

    def __init__(
        self,
        name: str,
        scan: SheetScan,
        load: Callable[[str], TextGrid | None],
        shared: Callable[[int], str],
        values: Values,
    ) -> None:
        self.name = name
        self.scan = scan
        self.rows = content_rows(scan)
        self.merges = Merges(scan)
        self._load = load
        self._shared = shared
        self._values = values
        self._formulas = SharedFormulas(scan)
        self._lines: dict[int, list[tuple[Mapping[str, str], Line]]] = {}
        self._open: tuple[int, dict[int, CellSpan]] = (0, {})

    @cached_property
    def _texts(self) -> TextGrid:
        return (self._load(self.name) if is_dense(self.scan, self.rows) else None) or []

    def spans(self, row: int) -> dict[int, CellSpan]:
        """Column number → what the XML says of the cell, for the cells of one row."""
        if self._open[0] != row:
            span = self.scan.rows.get(row)
            self._open = (row, {} if span is None else span.cells)
        return self._open[1]

    def words(self, row: int) -> dict[int, str]:
        """Column number → text, for the cells of a row that show a text which is not blank."""
        found = {}
        for column, span in self.spans(row).items():
            text = self.text(span) if span.type in _TEXT_TYPES else None
            if text and not text.isspace():
                found[column] = text
        return found

    def text(self, span: CellSpan) -> str | None:
        """The text that a cell stores, None if it stores none."""
        kind = span.type
        if kind == "s":
            text = self._string(span)
        elif kind in _TEXT_TYPES:
            text = "" if span.value is None and span.has_formula else span.value
        else:
            return None
        return _ESCAPED.sub(_character, text) if text and "_x" in text else text

    def typed(self, row: int, column: int, wanted: str) -> Cell:
        """The cell there, understood by the kind of its column.

        Args:
            row: Excel row.
            column: Column number.
            wanted: Kind of the column or field.
        """
        span = self.spans(row).get(column)
        letters = column_letters(column)
        if span is None:
            return Cell(self.name, letters, row, Kind.BLANK)
        formula = span.formula
        if span.has_formula and formula is None:
            formula = self._formulas.of(span)
        meaning = self._values.understood(span, self.text(span), wanted, formula)
        if meaning is None:
            unsaved = span.has_formula
            return Cell(self.name, letters, row, Kind.BLANK, None, "", formula, not unsaved)
        kind, value, text, remark = meaning
        return Cell(self.name, letters, row, kind, value, text, formula, True, remark)  # noqa: FBT003 - a field of a tuple

    def cell(self, column: str, row: int) -> Cell:
        """The cell there, as its table understands it; a blank one where nothing stands."""
        for terms, line in self._lines.get(row, ()):
            term = terms.get(column)
            known = line.cells.get(term) if term else line.scores.get(column)
            # A cell merged downwards is known under the address of its first row.
            if known is not None and known.row == row:
                return known
        return self.typed(row, column_number(column), ANYTHING)

    def formula_cells(self) -> Iterator[Cell]:
        """Every cell that holds a formula, by row and column."""
        tag = f"<{self.scan.data_prefix}f".encode()
        for row in rows_with(self.scan, self.rows, (tag,)):
            for column, span in sorted(self.spans(row).items()):
                if span.has_formula:
                    yield self.cell(column_letters(column), row)

    def adopt(self, columns: Mapping[str, str], lines: Iterable[Line]) -> None:
        """Learn how a table understands its cells.

        Args:
            columns: Term → column letters.
            lines: Its lines, totals included.
        """
        terms = {letters: term for term, letters in columns.items()}
        for line in lines:
            self._lines.setdefault(line.row, []).append((terms, line))

    def _string(self, span: CellSpan) -> str | None:
        if span.value is None:
            return None
        texts, row, column = self._texts, span.row - 1, span.column - 1
        if row < len(texts) and column < len(texts[row]):
            text = texts[row][column]
            if isinstance(text, str):
                return text
        index = span.value.strip()
        return self._shared(int(index)) if index.isascii() and index.isdigit() else ""


def _character(found: re.Match[str]) -> str:
    """The character that Excel has written as `_xHHHH_`.

    Source: ECMA-376-1 section 22.9.2.19.
    """
    return chr(int(found[1], 16))
