"""References: cells and areas in A1 form, and which of many areas meet."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

ROWS, COLUMNS = 1_048_576, 16_384

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")
_COLUMN = re.compile(r"\$?([A-Za-z]{1,3})")
_ROW = re.compile(r"\$?([1-9][0-9]{0,6})")


class Area(NamedTuple):
    """A rectangle of cells; rows and columns count from 1, both ends belong to it."""

    top: int
    left: int
    bottom: int
    right: int

    def meets(self, other: "Area") -> bool:
        """Tell whether the two share a cell."""
        rows = self.top <= other.bottom and other.top <= self.bottom
        return rows and self.left <= other.right and other.left <= self.right

    def holds(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return the column's number, A = 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """Return the column's letters, 1 = A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell(text: str) -> tuple[int, int] | None:
    """Return (row, column) of an address within the grid, else None."""
    match = _CELL.fullmatch(text)
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if row <= ROWS and column <= COLUMNS else None


def area(text: str) -> Area | None:
    """Return the area of `A1`, `A1:B2`, `A:B` or `1:2`, else None."""
    start, colon, end = text.partition(":")
    one = cell(start)
    two = cell(end) if colon else one
    if one and two:
        (top, bottom), (left, right) = sorted((one[0], two[0])), sorted((one[1], two[1]))
        return Area(top, left, bottom, right)
    if _COLUMN.fullmatch(start) and _COLUMN.fullmatch(end):
        left, right = sorted(column_number(name.lstrip("$")) for name in (start, end))
        return Area(1, left, ROWS, right) if right <= COLUMNS else None
    if _ROW.fullmatch(start) and _ROW.fullmatch(end):
        top, bottom = sorted(int(name.lstrip("$")) for name in (start, end))
        return Area(top, 1, bottom, COLUMNS) if bottom <= ROWS else None
    return None


def areas(text: str | None) -> list[Area] | None:
    """Return the areas of an sqref; None where it is empty or one is no reference."""
    found = [area(word) for word in (text or "").split()]
    return [one for one in found if one] if found and all(found) else None


def meeting(owned: Sequence[tuple[str, Area]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of owners whose areas meet, each pair of areas once, by top row."""
    open_areas: list[tuple[str, Area]] = []
    for owner, one in sorted(owned, key=lambda pair: pair[1]):
        open_areas = [pair for pair in open_areas if pair[1].bottom >= one.top]
        for other, two in open_areas:
            if one.meets(two):
                yield other, owner
        open_areas.append((owner, one))
