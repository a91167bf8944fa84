"""What the form should have once and the workbook lacks, or has twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from perfeval_xl.model.cells import Cell, CellRef, column_letters
from perfeval_xl.model.submission import Missing, Table
from perfeval_xl.reading.book import Book
from perfeval_xl.reading.doubles import double_tables
from perfeval_xl.reading.labels import known_labels, labelled
from perfeval_xl.reading.located import Located
from perfeval_xl.reading.members import has_member_columns
from perfeval_xl.reading.near import nearest
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.scheme import Scheme, Sheet, TableSpec

_MOST_ROWS = 300


def missing_parts(
    book: Book,
    scheme: Scheme,
    located: Located,
    tables: Mapping[str, Table],
    single: Mapping[str, Cell],
) -> Iterator[Missing]:
    """Yield what is missing, sheet by sheet; a missing sheet stands for all that it holds.

    What stands on a second sheet, too, comes last.

    Args:
        book: The workbook.
        scheme: The form.
        located: Where its parts were found.
        tables: The tables that were read.
        single: Single cells and long texts that were found.
    """
    free = [sheet.name for sheet in book.sheets if sheet.name not in located.claimed]
    for sheet in scheme.sheets:
        specs = [table for table in scheme.tables.values() if table.sheet == sheet.name]
        worksheet = located.sheets.get(sheet.name)
        if worksheet is None and not (specs and all(one.term in tables for one in specs)):
            if not sheet.optional:
                yield Missing("sheet", sheet.name, sheet.name, None, nearest(sheet.name, free))
            continue
        for spec in specs:
            yield from _of_table(book, located, spec, tables.get(spec.term))
        if worksheet is not None:
            yield from _of_sheet(book.grid(worksheet), scheme, sheet, single)
    yield from double_tables(book, scheme, located)


def _of_table(
    book: Book, located: Located, spec: TableSpec, table: Table | None
) -> Iterator[Missing]:
    name = spec.title.partition("、")[2] or spec.sheet
    if table is None:
        worksheet = located.sheets.get(spec.sheet)
        ref = None if worksheet is None else CellRef(worksheet.name, "A", 1)
        yield Missing("table", spec.term, name, ref)
        return
    worksheet, header = located.headers[spec.term]
    prepared = bool(table.members) or has_member_columns(book.grid(worksheet), spec, header)
    ref = CellRef(table.sheet, column_letters(header.left), table.header_row)
    used = set(header.columns.values())
    others = [text for column, text in header.texts.items() if column not in used]
    for column in spec.columns:
        there = prepared if column.repeated else column.term in table.columns
        if not there and column.term != "serial":
            near = "" if column.repeated else nearest(column.header, others)
            yield Missing("column", column.term, column.header, ref, near)


def _of_sheet(
    grid: SheetGrid, scheme: Scheme, sheet: Sheet, single: Mapping[str, Cell]
) -> Iterator[Missing]:
    if sheet.layout not in {"fields", "texts"}:
        return
    wanted = (
        {one.term: one.label for one in scheme.fields}
        if sheet.layout == "fields"
        else {one.term: one.title for one in scheme.texts}
    )
    lacking = {term: name for term, name in wanted.items() if term not in single}
    if not lacking:
        return
    known = known_labels(scheme, sheet.layout)
    others = [
        text
        for row in grid.rows[:_MOST_ROWS]
        for text in grid.words(row).values()
        if not labelled(known, text)
    ]
    for term, name in lacking.items():
        yield Missing("field", term, name, CellRef(grid.name, "A", 1), nearest(name, others))
