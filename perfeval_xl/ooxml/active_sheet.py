"""Which sheet a workbook opens on. Source: ECMA-376-1 section 18.2.30 (workbookView)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import apply, set_attribute
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.workbook_reading import SheetEntry, sheet_entries
from perfeval_xl.ooxml.workbook_xml import insert

if TYPE_CHECKING:
    from perfeval_xl.ooxml.outline import Element


def activate(xml: bytes, position: int) -> bytes:
    """Return the workbook part opening on the visible sheet at *position*, from 0.

    The first tab shown stays as it is, unless it is one that Excel would repair: past the
    last sheet, or hidden.
    """
    root = parse(xml)
    views = root.first("bookViews")
    view = views.first("workbookView") if views else None
    if view is None:
        prefix = f"{root.prefix}:" if root.prefix else ""
        text = f'<{prefix}workbookView activeTab="{position}"/>'
        if views is None:
            return insert(
                xml, root, "bookViews", f"<{prefix}bookViews>{text}</{prefix}bookViews>"
            )
        whole = f"<{prefix}bookViews>{text}</{prefix}bookViews>".encode()
        return apply(xml, [(views.start, views.end, whole)])
    edits = [
        # activeTab is 0 unless given, but Excel itself writes it only when it is not.
        _set(xml, view, "activeTab", str(position), default="0"),
        _first_tab(xml, view, sheet_entries(root)),
    ]
    return apply(xml, [edit for edit in edits if edit])


def _set(
    xml: bytes, view: Element, name: str, value: str, *, default: str
) -> tuple[int, int, bytes] | None:
    if view.attributes.get(name, default) == value:
        return None
    return set_attribute(xml, view, name, value)


def _first_tab(
    xml: bytes, view: Element, sheets: list[SheetEntry]
) -> tuple[int, int, bytes] | None:
    shown = [sheet.position for sheet in sheets if sheet.visible]
    first = view.attributes.get("firstSheet", "0")
    if (first.isascii() and first.isdigit() and int(first) in shown) or not shown:
        return None
    return _set(xml, view, "firstSheet", str(shown[0]), default="0")
