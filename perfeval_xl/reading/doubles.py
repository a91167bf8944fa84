"""Sheets that hold a table of the form once more: 项目清单 (2) beside 项目清单."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Cell, CellRef
from perfeval_xl.model.submission import Line, Missing
from perfeval_xl.ooxml.worksheets import Worksheet
from perfeval_xl.reading.book import Book
from perfeval_xl.reading.located import Located
from perfeval_xl.reading.locating import tables_on
from perfeval_xl.reading.sheet_names import names_of
from perfeval_xl.reading.tables import read_table
from perfeval_xl.scheme import Scheme
from perfeval_xl.terms import plain


def double_tables(book: Book, scheme: Scheme, located: Located) -> Iterator[Missing]:
    """Yield a `Missing("double", …)` for each filled table that stands on a second sheet, too.

    Only sheets whose name holds that of the form's sheet are looked at: to open every foreign
    sheet of a workbook would cost far more than it finds.

    Args:
        book: The workbook.
        scheme: The form.
        located: Where its parts were found.
    """
    for worksheet in book.sheets:
        if worksheet.name in located.claimed or not _is_called_alike(scheme, worksheet):
            continue
        grid = book.grid(worksheet)
        headers = tables_on(book, scheme, located, worksheet)
        for term, header in headers.items():
            others = [other for other in headers.values() if other is not header]
            lines = read_table(grid, scheme.tables[term], header, others).items
            if term in located.headers and any(map(_is_filled, lines)):
                ref = CellRef(worksheet.name, "A", 1)
                yield Missing("double", term, worksheet.name, ref)


def _is_called_alike(scheme: Scheme, worksheet: Worksheet) -> bool:
    name = plain(worksheet.name)
    return any(
        wording in name
        for sheet in scheme.sheets
        if any(table.sheet == sheet.name for table in scheme.tables.values())
        for wording in names_of(scheme, sheet)
    )


def _is_filled(line: Line) -> bool:
    """Whether somebody has typed into an item; fixed rows have their names from the start."""
    if any(not cell.blank for cell in line.scores.values()):
        return True
    return any(
        _is_typed(cell) and (not line.label or cell.number is not None)
        for term, cell in line.cells.items()
        if term != "serial"
    )


def _is_typed(cell: Cell) -> bool:
    return not cell.blank and cell.formula is None
