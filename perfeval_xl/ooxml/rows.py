"""The rows of a sheet: where they stand, what their tags say, and the way to their cells.

Source: ECMA-376 Part 1, 18.3.1.73 (row); a row without `r` follows the one before it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import LAST_ROW
from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.row_cells import cells_of
from perfeval_xl.ooxml.xml_parsing import attributes_of

if TYPE_CHECKING:
    from perfeval_xl.ooxml.cells import CellSpan
    from perfeval_xl.ooxml.sheet_scan import SheetScan

_KEPT_ROWS = 5_000
"""Rows of a sheet up to which cells are kept once read; more would cost hundreds of MB."""
_ROW = (
    r'\s*(<{p}row(?: r="([0-9]{{1,7}})")?'
    r"(?:\s+[^\s=\"'<>/]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*\s*(/?)>)"
)
_FIRST_CELL = rb"<(?:[^\s<>/]+:)?c\s(?:[^<>]*\s)?r\s*=\s*[\"'][A-Za-z]{1,3}([0-9]{1,7})[\"']"


class RowSpan:
    """A row as it stands in the sheet's XML.

    Attributes:
        sheet: The scan it belongs to.
        number: Row from 1.
        start: Offset of its `<`.
        tag_end: Offset after its start tag, where its content begins.
        content_end: Offset where its content ends; `tag_end` for an empty tag.
        end: Offset after it.
        earlier: A row element of the same number before this one; its cells count where this
            one has none.
    """

    __slots__ = (
        *("_cells", "content_end", "earlier", "end"),
        *("number", "sheet", "start", "tag_end"),
    )

    def __init__(self, sheet: SheetScan, number: int, span: tuple[int, int, int, int]) -> None:
        self.sheet = sheet
        self.number = number
        self.start, self.tag_end, self.content_end, self.end = span
        self.earlier: RowSpan | None = None
        self._cells: dict[int, CellSpan] | None = None

    @property
    def cells(self) -> dict[int, CellSpan]:
        """Cells by column number; of two with one number the last counts.

        Read anew at each call in sheets of many rows: take it once per row.

        Raises:
            Damaged: A cell has an address that cannot be.
        """
        if self._cells is not None:
            return self._cells
        cells = dict(self.earlier.cells) if self.earlier is not None else {}
        cells |= {cell.column: cell for cell in cells_of(self)}
        if len(self.sheet.rows) <= _KEPT_ROWS:
            self._cells = cells
        return cells

    @property
    def attributes(self) -> dict[str, str]:
        """Attributes of the row's tag."""
        return attributes_of(self.sheet.xml[self.start : self.tag_end])

    @property
    def is_hidden(self) -> bool:
        """Whether the row is hidden or has no height."""
        tag = self.sheet.xml[self.start : self.tag_end]
        if b"hidden" not in tag and b"ht" not in tag:
            return False
        attributes = attributes_of(tag)
        return attributes.get("hidden") in ("1", "true") or is_zero(attributes.get("ht"))

    @property
    def style(self) -> int | None:
        """Index into cellXfs that empty cells of the row show, None if the row has none."""
        attributes = self.attributes
        style = attributes.get("s", "")
        custom = attributes.get("customFormat") in ("1", "true")
        return int(style) if custom and style.isdecimal() else None


def is_zero(number: str | None) -> bool:
    """Say whether an attribute is a number written as zero."""
    return number is not None and number.strip("0.") == "" and "0" in number


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
        found = re.compile(_FIRST_CELL).match(self._xml, tag_end)
        return found[1] if found else b""


def by_number(rows: list[RowSpan]) -> dict[int, RowSpan]:
    """Return rows by number, the last of equals, which knows the earlier ones."""
    found: dict[int, RowSpan] = {}
    for row in rows:
        row.earlier = found.get(row.number)
        found[row.number] = row
    return found
