"""Facts of a sheet that no grid of values tells, from the scan of its XML."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from perfeval_xl.model.cells import column_letters
from perfeval_xl.ooxml.covering import Area, hidden_by, merged_areas
from perfeval_xl.ooxml.rows import RowSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan

_WIDEST = 1_000  # columns beyond this hold no table of a form
_ERROR = (b't="e"', b"t='e'")


def content_rows(scan: SheetScan) -> list[int]:
    """Rows in which some cell holds something, ascending; merely formatted rows are none."""
    xml = scan.xml

    def holds(row: RowSpan) -> bool:
        # A cell that is only formatted is one empty tag, or a pair without value or formula.
        start, end = row.tag_end, row.content_end
        return xml.find(b"</", start, end) >= 0 and (
            xml.find(b"v>", start, end) >= 0
            or xml.find(b"t>", start, end) >= 0
            or xml.find(b"f", start, end) >= 0
        )

    return sorted(
        number
        for number, row in scan.rows.items()
        if holds(row) or (row.earlier is not None and any(holds(one) for one in _walk(row)))
    )


def _walk(row: RowSpan | None) -> Iterator[RowSpan]:
    """A row and the earlier ones of its number: careless programs write some twice."""
    while row is not None:
        yield row
        row = row.earlier


def hidden_rows(scan: SheetScan) -> frozenset[int]:
    """Rows that are hidden or have no height, among those that the sheet lists."""
    xml = scan.xml
    if b"hidden" not in xml and b"ht=" not in xml and not scan.rows_start_hidden:
        return frozenset()
    return frozenset(number for number in scan.rows if scan.is_row_hidden(number))


def hidden_columns(scan: SheetScan) -> frozenset[str]:
    """Letters of columns that are hidden or have no width."""
    return frozenset(
        column_letters(number)
        for span in scan.columns
        if span.is_hidden
        for number in range(span.first, min(span.last, _WIDEST) + 1)
    )


def rows_with(scan: SheetScan, rows: list[int], marks: tuple[bytes, ...]) -> Iterator[int]:
    """Those rows whose XML holds one of the marks."""
    xml = scan.xml
    if not any(mark in xml for mark in marks):
        return
    for number in rows:
        if any(
            xml.find(mark, one.start, one.end) >= 0
            for one in _walk(scan.rows[number])
            for mark in marks
        ):
            yield number


def error_rows(scan: SheetScan, rows: list[int]) -> Iterator[int]:
    """Rows in which a cell stores an error value."""
    return rows_with(scan, rows, _ERROR)


class Merges:
    """The merged ranges of a sheet.

    Attributes:
        ranges: First row, first column, last row, last column of each, sorted.
    """

    def __init__(self, scan: SheetScan) -> None:
        self.ranges = merged_areas(scan.merges)
        self._hidden = hidden_by(self.ranges)
        self._tall: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, _ in self.ranges:
            if bottom > top:
                self._tall.setdefault(left, []).append((top, bottom))

    def has_tall(self, column: int) -> bool:
        """Whether cells of that column are merged downwards."""
        return column in self._tall

    def top(self, row: int, column: int) -> int:
        """Row whose cell shows in that place: of a range merged downwards its first row."""
        tall = self._tall.get(column)
        if not tall:
            return row
        place = bisect_right(tall, (row, 1 << 21)) - 1
        return tall[place][0] if place >= 0 and row <= tall[place][1] else row

    def hides(self, row: int, column: int) -> bool:
        """Whether the cell lies in a range and is not its first."""
        return (row, column) in self._hidden

    def starting_in(self, row: int) -> Iterator[Area]:
        """Ranges whose first row that is."""
        place = bisect_left(self.ranges, (row, 0, 0, 0))
        while place < len(self.ranges) and self.ranges[place][0] == row:
            yield self.ranges[place]
            place += 1

    def width(self, row: int, column: int) -> int:
        """How many columns the cell there spans, itself included."""
        place = bisect_left(self.ranges, (row, column, 0, 0))
        if self.ranges[place : place + 1] and self.ranges[place][:2] == (row, column):
            return self.ranges[place][3] - column + 1
        return 1
