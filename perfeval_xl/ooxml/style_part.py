"""The style sheet part of a package: read, made if there is none, written back."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.style_defaults import blank
from perfeval_xl.ooxml.style_sheet import StyleSheet
from perfeval_xl.ooxml.worksheets import workbook_root

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"


def part_of_kind(package: Package, kind: str) -> str | None:
    """Return the part that the workbook has for a kind of relationship, None without one."""
    for relationship in package.relationships(package.main_part).of_type(kind):
        if relationship.part in package:
            return relationship.part
    return None


def style_sheet(package: Package) -> StyleSheet:
    """Return the workbook's style sheet, a blank one if it has none.

    Raises:
        Damaged: the part is not well-formed.
    """
    part = part_of_kind(package, "styles")
    if part is None:
        return StyleSheet(blank(workbook_root(package).namespace))
    return StyleSheet(package.read(part))


def write_style_sheet(package: Package, sheet: StyleSheet) -> None:
    """Put a style sheet that has grown back into its package.

    A workbook without one gets the part, its type and its relationship together; where the
    relationship is there already, the part that it means.
    """
    part = part_of_kind(package, "styles")
    if part is not None:
        package.replace(part, sheet.to_bytes())
        return
    if not sheet.has_grown:
        return
    relationships = package.relationships(package.main_part)
    dangling = [item.part for item in relationships.of_type("styles") if not item.external]
    if dangling:
        package.add(dangling[0], sheet.to_bytes(), CONTENT_TYPE)
        return
    base = posixpath.dirname(package.main_part)
    part = posixpath.join(base, "styles.xml")
    if part in package:
        part = package.free_part_name(posixpath.join(base, "styles{}.xml"))
    package.add(part, sheet.to_bytes(), CONTENT_TYPE)
    relationships.add("styles", part)
