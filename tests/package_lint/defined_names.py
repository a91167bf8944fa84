"""Group 7: defined names."""

import re
from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.formula_text import read_formula
from package_lint.names import Element, under, units, whole

BUILT_IN = "_xlnm."
LONGEST = 255
_SPELLING = re.compile(r"[^\W\d][\w.?\\]*|[_\\][\w.?\\]*")
_REFERENCE = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?")
_PRINT = ("print_area", "print_titles")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of the defined names.

    Source: ECMA-376 part 1, 18.2.5.
    """
    root = book.root(book.workbook)
    names = [] if root is None else list(under(root, "definedNames", "definedName"))
    part = book.workbook
    scoped = Counter((_folded(name), name.get("localSheetId", "")) for name in names)
    for (folded, scope), times in scoped.items():
        if times > 1:
            yield fault("name-twice", part, f"{folded} {scope}".strip())
    for name in names:
        text = name.get("name", "")
        bare = text.removeprefix(BUILT_IN)
        if not _SPELLING.fullmatch(bare) or units(text) > LONGEST:
            yield fault("name-spelling", part, text)
        scope = name.get("localSheetId")
        position = whole(scope)
        if scope is not None and (position is None or not 0 <= position < len(book.sheets)):
            yield fault("name-scope", part, text, f"localSheetId {scope}")
        yield from _formula(book, name, text)


def _folded(name: Element) -> str:
    text: str = name.get("name", "")
    return text.casefold().removeprefix(BUILT_IN)


def _formula(book: Book, name: Element, text: str) -> Iterator[Fault]:
    part, written = book.workbook, (name.text or "").strip()
    if not written:
        yield fault("name-empty", part, text)
        return
    formula = read_formula(written)
    if formula.breach:
        yield fault("name-formula-broken", part, text, f"{written} {formula.breach}")
        return
    if _REFERENCE.fullmatch(written):
        yield fault("name-without-sheet", part, text, written)
    known = book.sheet_names
    for sheet in formula.sheets:
        if not sheet.quoted:
            yield fault("name-sheet-unquoted", part, text, written)
        elif sheet.name.casefold() not in known:
            yield fault("name-sheet-unknown", part, text, written)
    position = whole(name.get("localSheetId"))
    if _folded(name) in _PRINT and position is not None and position < len(book.sheets):
        own = book.sheets[position].name.casefold()
        elsewhere = {s.name.casefold() for s in formula.sheets if s.quoted} & known - {own}
        if elsewhere:
            yield fault("print-area-elsewhere", part, f"{text} {position}", written)
