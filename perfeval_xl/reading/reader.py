"""The door of the room: a workbook goes in, a submission comes out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.worksheets import Worksheet
from perfeval_xl.reading.book import Book
from perfeval_xl.reading.located import Located
from perfeval_xl.reading.long_texts import long_texts
from perfeval_xl.reading.missing import missing_parts
from perfeval_xl.reading.recognising import recognise, visible_stamp
from perfeval_xl.reading.single_cells import SingleCells, single_cells
from perfeval_xl.reading.tables import read_table
from perfeval_xl.scheme import Scheme


def read(
    source: Path | str | bytes | Package | Book, *, scheme: Scheme | None = None
) -> Submission:
    """Read a filled form.

    Args:
        source: Path of a workbook, its bytes, or a package or book that is open already.
        scheme: The form that it is; told by the workbook itself when None.

    Returns:
        Every value with its cell. What the form should have and the workbook lacks is listed in
        `missing`; nothing is guessed.

    Raises:
        PackageError: It is no workbook, or a damaged one.
        UnknownTemplate: It names a form that is not known, or fits several alike.
        NotASubmission: It holds no sheet or table of a known form.
    """
    with _collector_paused():
        book = source if isinstance(source, Book) else Book(source)
        form, located = recognise(book, scheme)
        if form.money_unit != book.money_unit:
            book = Book(book.package, form.money_unit)
            form, located = recognise(book, form)
        return _submission(book, form, located)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for garbage among a million cells, none of which is any.

    A third of the time of a large form goes into that.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _submission(book: Book, scheme: Scheme, located: Located) -> Submission:
    tables = _tables(book, scheme, located)
    single = _single_cells(book, scheme, located)
    texts = _texts(book, scheme, located)
    ours = [sheet for sheet in book.sheets if sheet.name in located.claimed]
    facts = {sheet.name: book.facts(sheet) for sheet in ours}
    return Submission(
        scheme=scheme,
        fields=single.fields,
        tables=tables,
        sheets=facts,
        grids={sheet.name: book.grid(sheet) for sheet in ours},
        missing=tuple(missing_parts(book, scheme, located, tables, {**single.fields, **texts})),
        stamps=dict(_stamps(book)),
        seal=book.seal,
        tabs=tuple(sheet.name for sheet in book.sheets),
        modified=book.modified,
        labels=single.labels,
        beside=single.beside,
        texts=texts,
    )


def _tables(book: Book, scheme: Scheme, located: Located) -> dict[str, Table]:
    tables = {}
    for term, table in scheme.tables.items():
        if term not in located.headers:
            continue
        worksheet, header = located.headers[term]
        others = [
            other
            for other_term, (sheet, other) in located.headers.items()
            if sheet.name == worksheet.name and other_term != term
        ]
        tables[term] = read_table(book.grid(worksheet), table, header, others)
    return tables


def _of_layout(scheme: Scheme, located: Located, layout: str) -> Iterator[Worksheet]:
    for sheet in scheme.sheets:
        if sheet.layout == layout and sheet.name in located.sheets:
            yield located.sheets[sheet.name]


def _single_cells(book: Book, scheme: Scheme, located: Located) -> SingleCells:
    for worksheet in _of_layout(scheme, located, "fields"):
        return single_cells(book.grid(worksheet), scheme)
    return SingleCells()


def _texts(book: Book, scheme: Scheme, located: Located) -> dict[str, Cell]:
    for worksheet in _of_layout(scheme, located, "texts"):
        return long_texts(book.grid(worksheet), scheme)
    return {}


def _stamps(book: Book) -> Iterator[tuple[str, str]]:
    if book.stamp:
        yield "property", book.stamp
    if shown := visible_stamp(book):
        yield "cell", shown
