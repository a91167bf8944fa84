"""Which sheet of the workbook is which of the form, and where each table's header stands."""

from __future__ import annotations

from collections.abc import Mapping

from perfeval_xl.ooxml.worksheets import Worksheet
from perfeval_xl.reading.book import Book
from perfeval_xl.reading.headers import Header, find_headers
from perfeval_xl.reading.labels import found_labels
from perfeval_xl.reading.located import Located
from perfeval_xl.reading.sheet_names import claim_by_name, claim_by_part_of_name
from perfeval_xl.reading.wordings import Wordings
from perfeval_xl.scheme import Scheme, Sheet, TableSpec

_FEWEST = 3  # columns that tell a table on a sheet of another name
_SHARE = 0.6  # of the table's columns
_SHARE_OF_LABELS = 0.4  # of the single cells


def locate(book: Book, scheme: Scheme) -> Located:
    """Find the sheets by name, then by what they hold, and the tables by their headers.

    Args:
        book: The workbook.
        scheme: The form.
    """
    located = Located({sheet.name: _wordings(scheme, sheet.name) for sheet in scheme.sheets})
    claim_by_name(book, scheme, located)
    _by_content(book, scheme, located)
    claim_by_part_of_name(book, scheme, located)
    for sheet in scheme.sheets:
        if sheet.name in located.sheets:
            worksheet = located.sheets[sheet.name]
            found = find_headers(book.grid(worksheet), located.wordings[sheet.name])
            located.headers |= {term: (worksheet, header) for term, header in found.items()}
    _strayed(book, scheme, located)
    return located


def _wordings(scheme: Scheme, sheet: str) -> list[Wordings]:
    """Wordings of the tables that the form has on one sheet."""
    tables = [table for table in scheme.tables.values() if table.sheet == sheet]
    return [
        Wordings(table, tuple(other for other in tables if other is not table))
        for table in tables
    ]


def _by_content(book: Book, scheme: Scheme, located: Located) -> None:
    offers: list[tuple[float, int, str]] = []
    free = [sheet for sheet in book.sheets if sheet.name not in located.claimed]
    lacking = [sheet for sheet in scheme.sheets if sheet.name not in located.sheets]
    for place, worksheet in enumerate(free if lacking else ()):
        tables = _own_headers(book, located, worksheet)
        for sheet in lacking:
            likeness = _likeness(book, scheme, sheet, worksheet, tables)
            if likeness:
                offers.append((-likeness, place, sheet.name))
    for _, place, name in sorted(offers):
        if name not in located.sheets and free[place].name not in located.claimed:
            located.sheets[name] = free[place]


def _likeness(
    book: Book,
    scheme: Scheme,
    sheet: Sheet,
    worksheet: Worksheet,
    tables: Mapping[str, Header],
) -> float:
    """How much of a sheet's content the worksheet has, 0 when too little to tell."""
    if sheet.layout in {"fields", "texts"}:
        wanted = len(scheme.fields if sheet.layout == "fields" else scheme.texts)
        labels = found_labels(book.grid(worksheet), scheme, sheet.layout)
        share = len(labels) / max(wanted, 1)
        return share if share >= _SHARE_OF_LABELS else 0
    shares = [
        share
        for term, header in tables.items()
        if scheme.tables[term].sheet == sheet.name
        and (share := _share(scheme.tables[term], header)) >= _SHARE
    ]
    return max(shares, default=0)


def _own_headers(book: Book, located: Located, worksheet: Worksheet) -> dict[str, Header]:
    """Headers on a worksheet that no other table of the form fits better."""
    every = [words for tables in located.wordings.values() for words in tables]
    found = find_headers(book.grid(worksheet), every, thoroughly=False)
    return {
        term: header
        for term, header in found.items()
        if not any(
            other.top == header.top and len(other.columns) > len(header.columns)
            for other in found.values()
        )
    }


def _share(table: TableSpec, header: Header) -> float:
    """Share of a table's columns that a header names; 0 below three columns."""
    wanted = [column for column in table.columns if not column.repeated]
    return len(header.columns) / len(wanted) if len(header.columns) >= _FEWEST else 0


def tables_on(
    book: Book, scheme: Scheme, located: Located, worksheet: Worksheet
) -> dict[str, Header]:
    """Table term → its header, for the tables of which a worksheet has most columns.

    Args:
        book: The workbook.
        scheme: The form.
        located: Where its parts were found so far.
        worksheet: Where to look.
    """
    return {
        term: header
        for term, header in _own_headers(book, located, worksheet).items()
        if _share(scheme.tables[term], header) >= _SHARE
    }


def _strayed(book: Book, scheme: Scheme, located: Located) -> None:
    """Tables that stand on another sheet than the form has them on, beside others or alone."""
    lacking = [term for term in scheme.tables if term not in located.headers]
    for worksheet in book.sheets if lacking else ():
        headers = tables_on(book, scheme, located, worksheet)
        for term in lacking:
            if term in headers and term not in located.headers:
                located.headers[term] = (worksheet, headers[term])
