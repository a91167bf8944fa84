"""Group 6: the sheets of workbook.xml and the views of them."""

import re
from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import Element, under, units, whole
from package_lint.sheet_list import Sheet

_FORBIDDEN = re.compile(r"[:\\/?*\[\]]")
LAST_SHEET_ID = 65_534
LONGEST_NAME = 31  # UTF-16 units


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of sheet names, ids, visibility and views.

    Source: ECMA-376 part 1, 18.2.19 and 18.2.30.
    """
    root = book.root(book.workbook)
    if root is None:
        return
    for sheet in book.sheets:
        yield from _name(book.workbook, sheet)
        sheet_id = whole(sheet.sheet_id)
        if sheet_id is None or not 1 <= sheet_id <= LAST_SHEET_ID:
            yield fault("sheet-id-range", book.workbook, sheet.name, sheet.sheet_id)
    yield from _twice(book)
    yield from _views(book, root)
    yield from _selected(book)


def _name(part: str, sheet: Sheet) -> Iterator[Fault]:
    name = sheet.name
    if not 1 <= units(name) <= LONGEST_NAME:
        yield fault("sheet-name-length", part, name, f"{units(name)} units")
    if _FORBIDDEN.search(name):
        yield fault("sheet-name-character", part, name)
    if name.startswith("'") or name.endswith("'"):
        yield fault("sheet-name-apostrophe", part, name)
    if name.casefold() == "history":
        yield fault("sheet-name-reserved", part, name)


def _twice(book: Book) -> Iterator[Fault]:
    keys = {
        "sheet-name-twice": Counter(sheet.name.casefold() for sheet in book.sheets),
        "sheet-id-twice": Counter(sheet.sheet_id for sheet in book.sheets),
        "sheet-relationship-twice": Counter(sheet.relation for sheet in book.sheets),
    }
    for slug, times in keys.items():
        for key in (key for key, number in times.items() if number > 1):
            yield fault(slug, book.workbook, key)


def _views(book: Book, root: Element) -> Iterator[Fault]:
    if all(sheet.state != "visible" for sheet in book.sheets):
        yield fault("sheet-all-hidden", book.workbook)
        return
    for view in under(root, "bookViews", "workbookView"):
        for attribute in ("activeTab", "firstSheet"):
            written = view.get(attribute, "0")
            tab = whole(written)
            if tab is None or not 0 <= tab < len(book.sheets):
                yield fault("tab-out-of-range", book.workbook, attribute, written)
            elif book.sheets[tab].state != "visible" and attribute == "activeTab":
                yield fault("active-sheet-hidden", book.workbook, "", book.sheets[tab].name)
            elif book.sheets[tab].state != "visible" and view.get(attribute) is not None:
                yield fault("first-sheet-hidden", book.workbook, "", book.sheets[tab].name)


def _selected(book: Book) -> Iterator[Fault]:
    for sheet in book.sheets:
        root = book.root(sheet.part)
        views = () if root is None else under(root, "sheetViews", "sheetView")
        selected = any(view.get("tabSelected") in ("1", "true") for view in views)
        if selected and sheet.position != book.active:
            yield fault("tab-selected-elsewhere", sheet.part, "sheetView")
