"""The rows of a sheet found by their tags, and their numbers.

Source: ECMA-376 Part 1, 18.3.1.73 (row); a row without `r` follows the one before it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import LAST_ROW
from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.rows import RowSpan
from perfeval_xl.ooxml.xml_parsing import attributes_of

if TYPE_CHECKING:
    from perfeval_xl.ooxml.sheet_scan import SheetScan

_ROW = (
    r'\s*(<{p}row(?: r="([0-9]{{1,7}})")?'
    r"(?:\s+[^\s=\"'<>/]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*\s*(/?)>)"
)
_FIRST_CELL = re.compile(
    rb"<(?:[^\s<>/]+:)?c\s(?:[^<>]*\s)?r\s*=\s*[\"'][A-Za-z]{1,3}([0-9]{1,7})[\"']"
)


@cache
def _row_pattern(prefix: str) -> re.Pattern[bytes]:
    return re.compile(_ROW.format(p=re.escape(prefix)).encode())


def plain_rows(sheet: SheetScan, start: int, end: int) -> list[RowSpan] | None:
    """Return the rows between two offsets, or None unless there are rows and nothing else.

    Args:
        sheet: The scan; its XML holds no comment, CDATA or xmlns there.
        start: Offset after the start tag of sheetData.
        end: Offset of its end tag.
    """
    xml = sheet.xml
    match = _row_pattern(sheet.data_prefix).match
    closing = f"</{sheet.data_prefix}row".encode()
    numbers = RowNumbers(xml)
    rows: list[RowSpan] = []
    at = start
    while (found := match(xml, at, end)) is not None:
        row_start, tag_end = found.span(1)
        content_end = at = tag_end
        if not found[3]:
            content_end = xml.find(closing, tag_end, end)
            at = xml.find(b">", content_end, end) + 1
            if content_end < 0 or not at:
                return None
        number = numbers.next(found[2], found[1], tag_end)
        rows.append(RowSpan(sheet, number, (row_start, tag_end, content_end, at)))
    return None if xml[at:end].strip() else rows


class RowNumbers:
    """Numbers the rows of a sheet as they come."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._last = 0

    def next(self, number: bytes | None, tag: bytes, tag_end: int) -> int:
        """Return the number of the next row.

        Args:
            number: Its `r` if that stands first in the tag.
            tag: The whole tag.
            tag_end: Offset after it; without `r` the row's first cell may tell.

        Raises:
            Damaged: The number is beyond Excel's rows.
        """
        if number is None:
            written = attributes_of(tag).get("r", "").encode()
            number = written or self._told_by_cell(tag_end)
        value = int(number) if number.isdigit() else self._last + 1 if not number else 0
        if not 1 <= value <= LAST_ROW:
            raise Damaged("文件已损坏：工作表的行号不对。请用 Excel 打开修复，另存后再试。")
        self._last = value
        return value

    def _told_by_cell(self, tag_end: int) -> bytes:
        found = _FIRST_CELL.match(self._xml, tag_end)
        return found[1] if found else b""


def by_number(rows: list[RowSpan]) -> dict[int, RowSpan]:
    """Return rows by number, the last of equals, which knows the earlier ones."""
    found: dict[int, RowSpan] = {}
    for row in rows:
        row.earlier = found.get(row.number)
        found[row.number] = row
    return found
