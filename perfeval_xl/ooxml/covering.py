"""Rectangles of cells, and which cells they cover: quick however many there are.

A workbook of ten thousand merges is asked about each of its cells. Rows are therefore cut
into blocks of 1, 2, 4, 8 … rows, every rectangle is noted at the few blocks that make up its
rows, and a cell is looked up in the one block of each size that holds its row.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import LAST_ROW, corners

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""
_SIZES = LAST_ROW.bit_length()


class Covering:
    """The cells that lie in at least one rectangle.

    Args:
        areas: The rectangles, which may overlap.
    """

    def __init__(self, areas: Iterable[Area]) -> None:
        blocks: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for top, left, bottom, right in areas:
            for block in _blocks(top, bottom):
                blocks.setdefault(block, []).append((left, right))
        # Of the columns noted at a block: where each begins, and how far those up to it reach.
        self._blocks: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
        for block, columns in blocks.items():
            columns.sort()
            reach = list(accumulate((right for _, right in columns), max))
            self._blocks[block] = ([left for left, _ in columns], reach)

    def __contains__(self, place: tuple[int, int]) -> bool:
        """Say whether a rectangle covers the cell of that row and column."""
        row, column = place
        if not self._blocks:
            return False
        for size in range(_SIZES):
            noted = self._blocks.get((size, row >> size))
            if noted is not None:
                before = bisect_right(noted[0], column)
                if before and noted[1][before - 1] >= column:
                    return True
        return False


def merged_areas(merges: Iterable[str]) -> list[Area]:
    """Return the corners of merges, sorted; Excel drops those whose range it cannot read.

    Source: ECMA-376-1 section 18.3.1.55 (mergeCell).
    """
    areas = []
    for merge in merges:
        try:
            areas.append(corners(merge))
        except ValueError:  # written by a careless program
            continue
    return sorted(areas)


def hidden_by(areas: Iterable[Area]) -> Covering:
    """Return the cells of merges that nobody sees: all but the first of each."""
    return Covering(part for area in areas for part in _but_the_first(area))


def _but_the_first(area: Area) -> Iterator[Area]:
    """Yield the rest of the first row, and the rows below."""
    top, left, bottom, right = area
    if left < right:
        yield top, left + 1, top, right
    if top < bottom:
        yield top + 1, left, bottom, right


def _blocks(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield size (a power of two) and number of the blocks that make up some rows.

    >>> list(_blocks(3, 8))  # rows 3, 4 to 7, 8
    [(0, 3), (0, 8), (2, 1)]
    """
    size, end = 0, last + 1
    while first < end:
        if first & 1:
            yield size, first
            first += 1
        if end & 1:
            end -= 1
            yield size, end
        size, first, end = size + 1, first >> 1, end >> 1
