"""Group 8: the style part, and the indexes that point into it."""

import re
from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import SHEET_NAMESPACES, Element, first, local, space, whole
from package_lint.number_formats import breach

MOST_FORMATS = 65_430
FIRST_OWN_FORMAT = 164
_RGB = re.compile(r"[0-9A-Fa-f]{8}")
_INDEXES = {
    "fontId": "fonts",
    "fillId": "fills",
    "borderId": "borders",
    "xfId": "cellStyleXfs",
}
_COUNTED = ("mergeCells", "dataValidations", "tableParts", "tableColumns")
_WITH_DXF = ("cfRule", "colorFilter", "sortCondition", "table", "tableColumn", "format")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of styles.xml and of what points into it from other parts.

    Source: ECMA-376 part 1, 18.8.
    """
    part = next(iter(book.related(book.workbook, "styles")), "")
    root = book.root(part)
    if root is not None:
        lists = {local(child): child for child in root}
        yield from _indexes(part, lists)
        yield from _number_formats(part, root, lists)
        for name, items in lists.items():
            if name not in ("tableStyles", "colors", "extLst"):
                yield from _count(part, name, items)
    dxfs = None if root is None else first(root, "dxfs")
    yield from _elsewhere(book, 0 if dxfs is None else len(dxfs))


def _indexes(part: str, lists: dict[str, Element]) -> Iterator[Fault]:
    size = {name: len(lists.get(name, ())) for name in (*_INDEXES.values(), "cellXfs")}
    for name in ("cellStyleXfs", "cellXfs", "cellStyles"):
        for position, xf in enumerate(lists.get(name, ())):
            for attribute, target in _INDEXES.items():
                index = whole(xf.get(attribute))
                if index is not None and index >= max(size[target], 1):
                    place = f"{name}[{position}]/{attribute}"
                    yield fault("format-index-range", part, place, f"{index} of {size[target]}")
    formats = size["cellXfs"] + size["cellStyleXfs"]
    if formats > MOST_FORMATS:
        yield fault("format-limit", part, "", f"{formats} formats")


def _number_formats(part: str, root: Element, lists: dict[str, Element]) -> Iterator[Fault]:
    for number_format in root.iter(space(root) + "numFmt"):
        wrong = breach(number_format.get("formatCode"))
        if wrong:
            yield fault("number-format-broken", part, number_format.get("numFmtId", ""), wrong)
    defined = Counter(whole(item.get("numFmtId")) for item in lists.get("numFmts", ()))
    for number, times in defined.items():
        if times > 1:
            yield fault("number-format-twice", part, str(number))
        if number is None or number < FIRST_OWN_FORMAT:
            yield fault("number-format-low", part, str(number))
    for name in ("cellStyleXfs", "cellXfs"):
        for position, xf in enumerate(lists.get(name, ())):
            number = whole(xf.get("numFmtId")) or 0
            if number >= FIRST_OWN_FORMAT and number not in defined:
                place = f"{name}[{position}]"
                yield fault("number-format-undefined", part, place, str(number))


def _count(part: str, name: str, items: Element) -> Iterator[Fault]:
    written = items.get("count")
    if written is not None and written != str(len(items)):
        yield fault("count-differs", part, name, f"{written} for {len(items)}")


def _elsewhere(book: Book, dxfs: int) -> Iterator[Fault]:
    for part, root in book.xml_parts():
        if space(root) not in SHEET_NAMESPACES:
            continue
        tags = tuple(space(root) + name for name in _WITH_DXF)
        for element in root.iter(*tags):
            yield from _dxf_ids(part, element, dxfs)
        strings = root.get("uniqueCount") if local(root) == "sst" else None
        if strings is not None and strings != str(len(root)):
            yield fault("count-differs", part, "sst", f"{strings} for {len(root)}")
        for name in _COUNTED:
            for items in root.iter(space(root) + name):
                yield from _count(part, name, items)
        for element in root.iter(
            "{*}color", "{*}rgbColor", "{*}fgColor", "{*}bgColor", "{*}tabColor"
        ):
            rgb = element.get("rgb")
            if rgb is not None and not _RGB.fullmatch(rgb):
                yield fault("colour-digits", part, local(element), rgb)


def _dxf_ids(part: str, element: Element, dxfs: int) -> Iterator[Fault]:
    for attribute, value in element.attrib.items():
        if attribute.casefold().endswith("dxfid"):
            index = whole(value)
            if index is None or not 0 <= index < dxfs:
                place = f"{local(element)} {attribute} {value}"
                yield fault("dxf-range", part, place, f"{dxfs} dxfs")
