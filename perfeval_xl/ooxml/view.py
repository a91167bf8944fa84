"""The sheet that a workbook opens on: one tab selected, and that one active.

Source: ECMA-376-1 section 18.3.1.87 (sheetView: tabSelected).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.active_sheet import activate
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import Edit, apply
from perfeval_xl.ooxml.workbook_reading import sheet_entries
from perfeval_xl.ooxml.worksheets import workbook_root
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package

_CELLS = re.compile(rb"<(?:[^\s<>/:!?]+:)?sheetData[\s/>]")
_VIEW = re.compile(
    rb"(?P<name><(?:[^\s<>/:!?]+:)?sheetView)(?=[\s/>])"
    rb"[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>"
)
_ATTRIBUTE = re.compile(rb"\stabSelected\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_SELECTED = re.compile(rb"\stabSelected\s*=\s*[\"'](?:1|true)[\"']")


def open_workbook_on(package: Package, name: str) -> list[str]:
    """Let a workbook open on a sheet; every other tab is deselected.

    Two selected tabs are a group: what is typed into one goes into the other.

    Args:
        package: the workbook.
        name: name of the sheet, in any case.

    Returns:
        What the person should know: a hidden sheet cannot be opened on.

    Raises:
        Refused: there is no such sheet.
    """
    entries = sheet_entries(workbook_root(package))
    wanted = next((item for item in entries if item.name.casefold() == name.casefold()), None)
    if wanted is None:
        raise Refused(f"工作簿里没有工作表“{name}”。请检查表名。")
    if not wanted.visible:
        return [f"工作表“{wanted.name}”已被隐藏，打开工作簿时仍显示原来的工作表。"]
    relationships = package.relationships(package.main_part).by_id
    for entry in entries:
        relationship = relationships.get(entry.relationship)
        if relationship is not None and relationship.part in package:
            xml = package.read(relationship.part)
            changed = with_tab(xml, selected=entry is wanted)
            package.replace(relationship.part, changed)
    xml = as_utf8(package.read(package.main_part))
    package.replace(package.main_part, activate(xml, wanted.position))
    return []


def with_tab(sheet: bytes, *, selected: bool) -> bytes:
    """Return a sheet of any kind with its tab selected or not; the same bytes if it is so."""
    xml = as_utf8(sheet)
    cells = _CELLS.search(xml)
    edits: list[Edit] = []
    for number, view in enumerate(_VIEW.finditer(xml, 0, cells.start() if cells else len(xml))):
        is_selected = _SELECTED.search(view[0]) is not None
        if is_selected and not selected:
            edits.append((*view.span(), _ATTRIBUTE.sub(b"", view[0])))
        elif selected and number == 0 and not is_selected:
            tag, name = _ATTRIBUTE.sub(b"", view[0]), view["name"]
            edits.append((*view.span(), b'%s tabSelected="1"%s' % (name, tag[len(name) :])))
    return apply(xml, edits) if edits else sheet
