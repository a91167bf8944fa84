"""Group 12: tables."""

import re
from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.grid import Cell
from package_lint.names import Element, first, under, unescaped, units, whole
from package_lint.references import Area, area, meeting

_SPELLING = re.compile(r"[^\W\d][\w.\\]*|[_\\][\w.\\]*")
_LIKE_A_CELL = re.compile(r"[A-Z]{1,3}[0-9]{1,7}|R[0-9]*(?:C[0-9]*)?|C[0-9]*", re.IGNORECASE)


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of tables, alone and beside each other.

    Source: ECMA-376 part 1, 18.5.1.
    """
    tables: list[tuple[str, Element]] = []
    for sheet, root in book.worksheets.items():
        of_sheet = [(part, table) for part, table in _tables_of(book, sheet)]
        yield from _together(sheet, root, of_sheet)
        for part, table in of_sheet:
            yield from _columns(book, sheet, part, table)
        tables.extend(of_sheet)
    yield from _names(book, tables)


def _tables_of(book: Book, sheet: str) -> Iterator[tuple[str, Element]]:
    for part in book.related(sheet, "table"):
        root = book.root(part)
        if root is not None:
            yield part, root


def table_areas(book: Book, sheet: str) -> list[tuple[str, Area]]:
    """Return the areas of a sheet's tables, each with the table's name."""
    found = ((table, area(table.get("ref", ""))) for _, table in _tables_of(book, sheet))
    return [(f"table {table.get('name')}", one) for table, one in found if one]


def _together(sheet: str, root: Element, tables: list[tuple[str, Element]]) -> Iterator[Fault]:
    owned: list[tuple[str, Area]] = []
    for part, table in tables:
        covered = area(table.get("ref", ""))
        if covered is None:
            yield fault("reference-invalid", part, "table", table.get("ref", ""))
        else:
            owned.append((table.get("name", ""), covered))
    for one, other in meeting(owned):
        yield fault("table-overlap", sheet, f"{one} and {other}")
    sheet_filter = first(root, "autoFilter")
    filtered = None if sheet_filter is None else area(sheet_filter.get("ref", ""))
    for name, covered in owned:
        if filtered and filtered.meets(covered):
            yield fault("table-over-filter", sheet, name)


def _names(book: Book, tables: list[tuple[str, Element]]) -> Iterator[Fault]:
    root = book.root(book.workbook)
    defined = () if root is None else under(root, "definedNames", "definedName")
    names = Counter(
        name.get("name", "").casefold() for name in defined if name.get("localSheetId") is None
    )
    ids: Counter[str] = Counter()
    for part, table in tables:
        name = table.get("displayName") or table.get("name", "")
        names[name.casefold()] += 1
        ids[table.get("id", "")] += 1
        if names[name.casefold()] > 1:
            yield fault("table-name-twice", part, name)
        if ids[table.get("id", "")] > 1:
            yield fault("table-id-twice", part, table.get("id", ""))
        if not _SPELLING.fullmatch(name) or _LIKE_A_CELL.fullmatch(name) or units(name) > 255:
            yield fault("table-name-spelling", part, name)


def _columns(book: Book, sheet: str, part: str, table: Element) -> Iterator[Fault]:
    columns = list(under(table, "tableColumns", "tableColumn"))
    covered = area(table.get("ref", ""))
    headless = table.get("headerRowCount") == "0"
    if headless and first(table, "autoFilter") is not None:
        yield fault("table-filter-headless", part)
    for attribute in ("id", "name"):
        times = Counter(column.get(attribute, "").casefold() for column in columns)
        for key in (key for key, number in times.items() if number > 1):
            yield fault("table-column-twice", part, f"{attribute} {key}")
    if covered is None:
        return
    if covered.right - covered.left + 1 != len(columns):
        yield fault("table-width", part, "", f"{len(columns)} columns in {table.get('ref')}")
    elif not headless:
        cells = {(c.row, c.column): c for c in book.grid(sheet).cells if c.row == covered.top}
        for place, column in enumerate(columns, covered.left):
            cell, name = cells.get((covered.top, place)), column.get("name", "")
            text = None if cell is None else _text(book, cell)
            if text is None or _plain(text) != _plain(name):
                yield fault("table-header-differs", part, name, f"{text!r} in the cell")


def _text(book: Book, cell: Cell) -> str | None:
    """Return the text of a cell that holds one, None for numbers, formulas, blanks."""
    item = cell.inline
    if cell.formula is not None:
        return None
    if cell.element.get("t") == "s" and cell.value is not None:
        index = whole(cell.value.text)
        within = index is not None and 0 <= index < len(book.strings)
        item = book.strings[index or 0] if within else None
    if item is None:
        return None
    return "".join(t.text or "" for path in (("t",), ("r", "t")) for t in under(item, *path))


def _plain(text: str) -> str:
    """Return the text with its escapes resolved and one kind of line end."""
    return unescaped(text).replace("\r\n", "\n").replace("\r", "\n")
