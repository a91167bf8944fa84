"""What the workbook part says: its sheets, its calendar, its protection, its dialect.

Source: ECMA-376-1 section 18.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Refused

if TYPE_CHECKING:
    from perfeval_xl.ooxml.outline import Element

TRANSITIONAL_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)
STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
TRANSITIONAL_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"


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
