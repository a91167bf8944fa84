"""The workbook part: its sheets, and the byte splices that add to it.

Every function takes the part and returns it changed in one place; the rest, unknown
extensions and revision marks included, keeps its bytes. Source: ECMA-376-1 section 18.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import (
    append_children,
    apply,
    attribute_text,
    in_sequence,
    set_attribute,
)
from perfeval_xl.ooxml.outline import Element, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

SEQUENCE = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
"""Children of workbook in schema order. Source: ECMA-376-1 section 18.2.27."""

TRANSITIONAL_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)
STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TRANSITIONAL_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"

_LAST_SHEET_ID = 65_534


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet as the workbook part lists it.

    Attributes:
        name: the name on its tab.
        relationship: id of its relationship, "" if it has none.
        position: place among all sheets, from 0, which names' scopes count.
        visible: neither hidden nor very hidden.
    """

    name: str
    relationship: str
    position: int
    visible: bool = True


def refuse_foreign(root: Element) -> None:
    """Refuse a part whose root is in no namespace of spreadsheets that Excel knows.

    Raises:
        Refused: as said.
    """
    if root.namespace not in (TRANSITIONAL_MAIN, STRICT_MAIN):
        raise Refused("工作簿的 XML 用了不认识的命名空间，无法处理。请在 Excel 中另存后再试。")


def is_strict(root: Element) -> bool:
    """Tell whether a part is written in the Strict namespaces."""
    return root.namespace.startswith("http://purl.oclc.org/")


def relationship_id(element: Element) -> str:
    """Return the relationship that an element's `r:id` names, "" for none."""
    for namespace in (TRANSITIONAL_RELATIONSHIPS, STRICT_RELATIONSHIPS):
        if found := element.attributes.get(f"{{{namespace}}}id"):
            return found
    return ""


def sheet_entries(root: Element) -> list[SheetEntry]:
    """Return the sheets of every kind, in the order of their tabs."""
    container = root.first("sheets")
    return [
        SheetEntry(
            item.attributes.get("name", ""),
            relationship_id(item),
            position,
            item.attributes.get("state", "visible") == "visible",
        )
        for position, item in enumerate(container.every("sheet") if container else [])
    ]


def add_sheets(xml: bytes, sheets: Iterable[tuple[str, str]]) -> bytes:
    """Return the part with sheets added as the last ones.

    Args:
        xml: the workbook part, in UTF-8.
        sheets: (name, relationship id) of each, both not in use.

    Raises:
        Refused: the part lists no sheets at all.
    """
    root = parse(xml)
    container = root.first("sheets")
    if container is None:
        raise Refused("工作簿没有工作表清单，文件可能已损坏。")
    used = {item.attributes.get("sheetId", "") for item in container.every("sheet")}
    prefix, declaration = _relationship_prefix(xml, root, container)
    tag = f"{root.prefix}:sheet" if root.prefix else "sheet"
    added = ""
    for name, relationship in sheets:
        number = _free_sheet_id(used)
        used.add(number)
        added += (
            f'<{tag}{declaration} name="{attribute_text(name)}" sheetId="{number}"'
            f' {prefix}:id="{attribute_text(relationship)}"/>'
        )
    return apply(xml, [append_children(xml, container, added)]) if added else xml


def recalculate_on_load(xml: bytes) -> bytes:
    """Return the part with Excel told to work out every formula when it opens the workbook."""
    root = parse(xml)
    properties = root.first("calcPr")
    if properties is None:
        tag = f"{root.prefix}:calcPr" if root.prefix else "calcPr"
        return insert(xml, root, "calcPr", f'<{tag} fullCalcOnLoad="1"/>')
    if properties.attributes.get("fullCalcOnLoad") in ("1", "true"):
        return xml
    edit = set_attribute(xml, properties, "fullCalcOnLoad", "1")
    return apply(xml, [edit] if edit else [])


def insert(xml: bytes, root: Element, name: str, text: str) -> bytes:
    """Return the part with a child of the root, written *text*, at its schema place."""
    later = SEQUENCE[SEQUENCE.index(name) + 1 :]
    return apply(xml, [in_sequence(xml, root, text, later)])


def counts_from_1904(root: Element) -> bool:
    """Tell whether date serials count from 1904. Source: ECMA-376-1 section 18.2.28."""
    properties = root.first("workbookPr")
    flag = properties.attributes.get("date1904", "0") if properties else "0"
    return flag in ("1", "true")


def has_locked_structure(root: Element) -> bool:
    """Tell whether the user has locked the workbook's structure against new sheets."""
    protection = root.first("workbookProtection")
    flag = protection.attributes.get("lockStructure", "0") if protection else "0"
    return flag in ("1", "true")


def _relationship_prefix(xml: bytes, root: Element, container: Element) -> tuple[str, str]:
    """Return the prefix for `r:id` here, and the declaration it needs, "" if it is in scope."""
    uri = STRICT_RELATIONSHIPS if is_strict(root) else TRANSITIONAL_RELATIONSHIPS
    pattern = rb"\sxmlns:([^\s=]+)\s*=\s*[\"']%s[\"']" % re.escape(uri.encode())
    for element in (container, root):
        if found := re.search(pattern, xml[element.start : element.inner]):
            return found[1].decode(), ""
    return "r", f' xmlns:r="{uri}"'


def _free_sheet_id(used: set[str]) -> str:
    numbers = {int(number) for number in used if number.isascii() and number.isdigit()}
    highest = max(numbers, default=0)
    if highest < _LAST_SHEET_ID:
        return str(highest + 1)
    return str(next(number for number in range(1, 70_000) if number not in numbers))
