"""Group 2: the type that the package declares for each part."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.relations import source_of

_OFFICE = "application/vnd.openxmlformats-officedocument."
_SHEETS = _OFFICE + "spreadsheetml."
_EXCEL = "application/vnd.ms-excel."

MAIN = {
    ".xlsx": _SHEETS + "sheet.main+xml",
    ".xltx": _SHEETS + "template.main+xml",
    ".xlsm": _EXCEL + "sheet.macroenabled.main+xml",
    ".xltm": _EXCEL + "template.macroenabled.main+xml",
    ".xlam": _EXCEL + "addin.macroenabled.main+xml",
}

# By kind of relationship; a kind that is not here may have any type.
_TYPES = {
    "officedocument": "|".join(map(re.escape, MAIN.values())),
    "worksheet": re.escape(_SHEETS + "worksheet+xml"),
    "chartsheet": re.escape(_SHEETS + "chartsheet+xml"),
    "dialogsheet": re.escape(_SHEETS + "dialogsheet+xml"),
    "styles": re.escape(_SHEETS + "styles+xml"),
    "sharedstrings": re.escape(_SHEETS + "sharedstrings+xml"),
    "calcchain": re.escape(_SHEETS + "calcchain+xml"),
    "sheetmetadata": re.escape(_SHEETS + "sheetmetadata+xml"),
    "externallink": re.escape(_SHEETS + "externallink+xml"),
    "connections": re.escape(_SHEETS + "connections+xml"),
    "querytable": re.escape(_SHEETS + "querytable+xml"),
    "table": re.escape(_SHEETS + "table+xml"),
    "comments": re.escape(_SHEETS + "comments+xml"),
    "pivottable": re.escape(_SHEETS + "pivottable+xml"),
    "pivotcachedefinition": re.escape(_SHEETS + "pivotcachedefinition+xml"),
    "pivotcacherecords": re.escape(_SHEETS + "pivotcacherecords+xml"),
    "theme": re.escape(_OFFICE + "theme+xml"),
    "drawing": re.escape(_OFFICE + "drawing+xml"),
    "chart": re.escape(_OFFICE + "drawingml.chart+xml"),
    "chartusershapes": re.escape(_OFFICE + "drawingml.chartshapes+xml"),
    "vmldrawing": re.escape(_OFFICE + "vmldrawing"),
    "extendedproperties": re.escape(_OFFICE + "extended-properties+xml"),
    "customproperties": re.escape(_OFFICE + "custom-properties+xml"),
    "coreproperties": r"application/vnd\.openxmlformats-package\.core-properties\+xml",
    "image": r"image/.+",
    "vbaproject": r"application/vnd\.ms-office\.vbaproject",
    "threadedcomment": re.escape(_EXCEL + "threadedcomments+xml"),
    "person": re.escape(_EXCEL + "person+xml"),
}


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of [Content_Types].xml.

    Source: ECMA-376 part 2, 10.1.2; part 1, 12.3 and 15.2.
    """
    types = book.find("[Content_Types].xml")
    if types is None:
        yield fault("types-missing", "[Content_Types].xml")
        return
    if book.parsed(types).root is None:
        return
    yield from _declarations(book, types)
    for part in book.parts:
        if part != types and source_of(part) is None and not book.types.of(part):
            yield fault("part-untyped", part)
    yield from _related(book)
    expected = MAIN.get(PurePath(book.name).suffix.casefold())
    found = book.types.of(book.workbook) if book.workbook else expected
    if expected and found in MAIN.values() and found != expected:
        yield fault("main-type-unfit", book.workbook, "", f"{found} in {book.name}")


def _declarations(book: Book, types: str) -> Iterator[Fault]:
    defaults = Counter(f"extension {extension}" for extension, _ in book.types.defaults)
    overrides = Counter(part.casefold() for part, _ in book.types.overrides)
    for name, times in (defaults + overrides).items():
        if times > 1:
            yield fault("override-twice", types, name)
    for part in overrides:
        if part == types.casefold():
            yield fault("override-of-types", types)
        elif book.find(part) is None:
            yield fault("override-without-part", types, part)


def _related(book: Book) -> Iterator[Fault]:
    unfit = {
        (relation.part, relation.kind)
        for relations in book.relations.values()
        for relation in relations
        if (part := book.find(relation.part)) and (found := book.types.of(part))
        if not re.fullmatch(_TYPES.get(relation.kind, ".*"), found)
    }
    for part, kind in sorted(unfit):
        yield fault("part-type-unfit", part, kind, book.types.of(part))
