"""The style that a cell gets which was not there: that of its neighbours in the column."""

from bisect import bisect_left

from perfeval_xl.ooxml.sheet_scan import SheetScan


class NeighbourStyles:
    """Finds styles for new cells of one sheet.

    Of a column the nearest styled cell above counts, then the nearest below, then the style
    of the row, then that of the column. Cells in the default style (0) say nothing.
    """

    def __init__(self, sheet: SheetScan) -> None:
        self._sheet = sheet
        self._numbers = sorted(sheet.rows)
        self._above: dict[int, tuple[int, int | None]] = {}
        self._below: dict[int, tuple[int, int | None]] = {}

    def style(self, row: int, column: int) -> int | None:
        """Return an index into cellXfs, None for the default style."""
        return (
            self._nearest_above(row, column)
            or self._nearest_below(row, column)
            or self._of_row(row)
            or self._of_column(column)
            or None
        )

    def _nearest_above(self, row: int, column: int) -> int | None:
        # Rows above an earlier question were looked at then: writes come from top to bottom.
        seen, known = self._above.get(column, (0, None))
        if seen > row:
            seen, known = 0, None
        found = known
        first, last = bisect_left(self._numbers, seen), bisect_left(self._numbers, row)
        for number in reversed(self._numbers[first:last]):
            if style := self._style_at(number, column):
                found = style
                break
        self._above[column] = (row, found)
        return found

    def _nearest_below(self, row: int, column: int) -> int | None:
        at, known = self._below.get(column, (0, None))
        if at > row or (at and known is None):
            return known
        for number in self._numbers[bisect_left(self._numbers, row + 1) :]:
            if style := self._style_at(number, column):
                self._below[column] = (number, style)
                return style
        self._below[column] = (row, None)
        return None

    def _style_at(self, row: int, column: int) -> int | None:
        cell = self._sheet.rows[row].cells.get(column)
        return cell.style if cell is not None else None

    def _of_row(self, row: int) -> int | None:
        span = self._sheet.rows.get(row)
        return span.style if span is not None else None

    def _of_column(self, column: int) -> int | None:
        spans = (span for span in self._sheet.columns if span.first <= column <= span.last)
        return next((span.style for span in spans), None)
