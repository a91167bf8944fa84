"""View state of a user's sheet: only which sheet is selected.

Source: ECMA-376 Part 1, 18.3.1.87 (sheetView: tabSelected).
"""

import re
from collections.abc import Iterator

from perfeval_xl.ooxml.fragments import Edit, apply
from perfeval_xl.ooxml.sheet_elements import Child
from perfeval_xl.ooxml.sheet_scan import SheetScan
from perfeval_xl.ooxml.xml_parsing import ATTRIBUTE, TAG

_VIEW = re.compile(rb"<(?:[^\s<>/:!?]+:)?sheetView(?=[\s/>])")


def clear_tab_selected(xml: bytes, scan: SheetScan) -> bytes:
    """Return the sheet without `tabSelected`: two selected tabs make Excel edit both.

    Args:
        xml: The worksheet part.
        scan: The scan of these bytes.
    """
    edits = list(_deselections(scan.of(xml), scan.child("sheetViews")))
    return apply(scan.xml, edits) if edits else xml


def _deselections(xml: bytes, views: Child | None) -> Iterator[Edit]:
    if views is None:
        return
    for view in _VIEW.finditer(xml, views.tag_end, views.content_end):
        tag = TAG.match(xml, view.start())
        for attribute in ATTRIBUTE.finditer(tag[0] if tag else b""):
            if attribute[1] == b"tabSelected":
                start, end = attribute.span()
                yield view.start() + start, view.start() + end, b""
