"""The rows of a table: from below its header down to where the next thing begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.marks import Mark, mark
from perfeval_xl.reading.sheet_grid import SheetGrid

LAST_ROW = 1_048_576
_PREPARED = 200  # formatted rows below the last filled one that still count as prepared
_SHORTEST_TITLE = 4


def last_possible_row(header: Header, others: Iterable[Header], grid: SheetGrid) -> int:
    """Last row that may belong to a table: above the section line of the next one below it.

    Args:
        header: The table's header.
        others: Headers of the other tables on the sheet.
        grid: The sheet.
    """
    below = [one.top for one in others if one.top > header.bottom and one.meets(header)]
    if not below:
        return LAST_ROW
    row = min(below) - 1
    return row - 1 if _is_section_line(grid, row) else row


def _is_section_line(grid: SheetGrid, row: int) -> bool:
    """Whether a row is the title of what follows: one text that is no code and no figure."""
    words = list(grid.words(row).values())
    holding = [span for span in grid.spans(row).values() if span.value or span.has_formula]
    if len(words) != 1 or len(holding) > 1:
        return False
    return mark(words[0]) is Mark.HEADING or (
        len(words[0].strip()) >= _SHORTEST_TITLE and not any(map(str.isdigit, words[0]))
    )


def rows_between(grid: SheetGrid, first: int, last: int) -> list[int]:
    """Rows with content from one row to another, both included."""
    return grid.rows[bisect_left(grid.rows, first) : bisect_right(grid.rows, last)]


def last_prepared_row(grid: SheetGrid, filled: int, last: int, columns: Iterable[int]) -> int:
    """Last of the formatted rows that follow a table's filled ones without a gap.

    Args:
        grid: The sheet.
        filled: Last row that holds something of the table.
        last: Last row that may belong to it.
        columns: Its columns.
    """
    wanted = list(columns)
    row = filled
    while row < min(last, filled + _PREPARED):
        spans = grid.spans(row + 1)
        if grid.words(row + 1) or not any(
            column in spans and (spans[column].style or spans[column].has_formula)
            for column in wanted
        ):
            break
        row += 1
    return row
