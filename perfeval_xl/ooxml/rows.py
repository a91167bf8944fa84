"""A row of a sheet: where it stands, what its tag says, and the way to its cells.

Source: ECMA-376 Part 1, 18.3.1.73 (row).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.row_cells import cells_of
from perfeval_xl.ooxml.xml_parsing import attributes_of

if TYPE_CHECKING:
    from perfeval_xl.ooxml.cells import CellSpan
    from perfeval_xl.ooxml.sheet_scan import SheetScan

_KEPT_ROWS = 5_000
"""Rows of a sheet up to which cells are kept once read; more would cost hundreds of MB."""


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
        elements = [self]
        while (earlier := elements[-1].earlier) is not None:
            elements.append(earlier)
        cells = {
            cell.column: cell for element in reversed(elements) for cell in cells_of(element)
        }
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
