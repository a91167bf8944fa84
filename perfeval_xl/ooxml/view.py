"""The sheet that a workbook opens on: one tab selected, and that one active."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.active_sheet import activate
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import apply
from perfeval_xl.ooxml.outline import utf8
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_view import clear_tab_selected
from perfeval_xl.ooxml.workbook_xml import sheet_entries
from perfeval_xl.ooxml.worksheets import workbook_root

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package
_SHEET_VIEW = re.compile(rb"<(?:[^\s<>/:!?]+:)?sheetView(?=[\s/>])")
_IS_SELECTED = re.compile(rb"\stabSelected\s*=\s*[\"'](?:1|true)[\"']")


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
            _select(package, relationship.part, selected=entry is wanted)
    xml = utf8(package.read(package.main_part))
    package.replace(package.main_part, activate(xml, wanted.position))
    return []


def _select(package: Package, part: str, *, selected: bool) -> None:
    """Select or deselect a sheet's tab; one that is as it should be keeps its bytes."""
    xml = package.read(part)
    found = scan(xml)
    views = found.child("sheetViews")
    if views is None:
        return
    is_selected = _IS_SELECTED.search(found.xml, views.start, views.end) is not None
    if is_selected and not selected:
        package.replace(part, clear_tab_selected(xml, found))
    elif selected and not is_selected:
        view = _SHEET_VIEW.search(found.xml, views.tag_end, views.end)
        if view is not None:
            mark = (view.end(), view.end(), b' tabSelected="1"')
            package.replace(part, apply(clear_tab_selected(xml, found), [mark]))
