"""One sheet as read: kinds, formulas and formats from the scan, texts from the grid."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from perfeval_xl.model.cells import Cell, Kind, column_letters, column_number
from perfeval_xl.model.submission import Line
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan
from perfeval_xl.reading.facts import Merges, content_rows, rows_with
from perfeval_xl.reading.shared_formulas import SharedFormulas
from perfeval_xl.reading.sheet_texts import SheetTexts, Spans, Texts
from perfeval_xl.reading.understood import ANYTHING
from perfeval_xl.reading.values import Values


class Place(NamedTuple):
    """A column of a table where it was found.

    Attributes:
        name: Its term; the letters for a member's column.
        column: Column number.
        letters: Column letters.
        kind: What it wants.
        derived: Whether the form calculates it.
    """

    name: str
    column: int
    letters: str
    kind: str
    derived: bool = False


_new = tuple.__new__


class SheetGrid:
    """A sheet whose cells are understood when they are asked for.

    Args:
        name: Sheet name.
        scan: Where everything stands in its XML.
        shared: Gives a shared string by its index.
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
        shared: Callable[[int], str],
        values: Values,
    ) -> None:
        self.name = name
        self.scan = scan
        self.rows = content_rows(scan)
        self.merges = Merges(scan)
        self._texts = SheetTexts(scan, shared)
        self._values = values
        self._formulas = SharedFormulas(scan)
        self._tables: list[tuple[Mapping[str, str], Mapping[int, Line]]] = []

    def spans(self, row: int) -> Spans:
        """Column number → what the XML says of the cell, for the cells of one row."""
        return self._texts.row(row)[0]

    def words(self, row: int) -> Texts:
        """Column number → text, for the cells of a row that show a text which is not blank."""
        texts = self._texts.row(row)[1]
        if all(texts.values()) and not any(map(str.isspace, texts.values())):
            return texts
        return {column: text for column, text in texts.items() if text and not text.isspace()}

    def typed(self, row: int, column: int, wanted: str) -> Cell:
        """The cell there, understood by the kind of its column.

        Args:
            row: Excel row.
            column: Column number.
            wanted: Kind of the column or field.
        """
        place = Place("", column, column_letters(column), wanted)
        return self.typed_row(row, (place,))[""]

    def typed_row(self, row: int, places: Iterable[Place]) -> dict[str, Cell]:
        """Name of each place → the cell there, understood by its kind."""
        spans, texts = self._texts.row(row)
        sheet, understood = self.name, self._values.understood
        cells = {}
        for name, column, letters, kind, _ in places:
            span = spans.get(column)
            if span is None:
                cells[name] = Cell(sheet, letters, row, Kind.BLANK)
                continue
            formula = span.formula if not span.has_formula else self._formula(span)
            meaning = understood(span, texts.get(column), kind, formula)
            if meaning is None:
                saved = not span.has_formula
                cells[name] = Cell(sheet, letters, row, Kind.BLANK, None, "", formula, saved)
            else:
                stored, value, text, remark = meaning
                # half the time of a call with defaults, a million times over
                cells[name] = _new(
                    Cell, (sheet, letters, row, stored, value, text, formula, True, remark)
                )
        return cells

    def cell(self, column: str, row: int) -> Cell:
        """The cell there, as its table understands it; a blank one where nothing stands."""
        for terms, lines in self._tables:
            line = lines.get(row)
            if line is None:
                continue
            term = terms.get(column)
            known = line.cells.get(term) if term else line.scores.get(column)
            # A cell merged downwards is known under the address of its first row.
            if known is not None and known.row == row:
                return known
        return self.typed(row, column_number(column), ANYTHING)

    def covered(self, column: str, row: int) -> bool:
        """Whether a merged range hides the cell."""
        return self.merges.hides(row, column_number(column))

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
        self._tables.append((terms, {line.row: line for line in lines}))

    def _formula(self, span: CellSpan) -> str:
        return span.formula if span.formula is not None else self._formulas.of(span)
