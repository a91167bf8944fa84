"""The workbook part: the byte splices that add to it.

Every function takes the part and returns it changed in one place; the rest, unknown
extensions and revision marks included, keeps its bytes. Source: ECMA-376-1 section 18.2.
"""

from __future__ import annotations

import re
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
from perfeval_xl.ooxml.workbook_reading import (
    STRICT_RELATIONSHIPS,
    TRANSITIONAL_RELATIONSHIPS,
    is_strict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

SEQUENCE = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
    "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
    "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing",
    "fileRecoveryPr", "webPublishObjects", "extLst",
)  # fmt: skip
"""Children of workbook in schema order. Source: ECMA-376-1 section 18.2.27."""

_LAST_SHEET_ID = 65_534


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
