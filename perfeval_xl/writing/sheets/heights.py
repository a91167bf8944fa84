"""How many lines a text takes in a cell, and how high they are: Excel does not work it out."""

from __future__ import annotations

import unicodedata
from math import ceil

from perfeval_xl.writing.sheets.paper import PADDING, PIXELS_A_CHARACTER, PIXELS_A_POINT

TALLEST = 409.0  # points, Excel's limit for a row
_SLACK = 0.92  # another Normal font may make the columns a little narrower
_LEADING = 1.36


def lines(text: str, width: float, size: float) -> int:
    """Lines that a wrapped text takes.

    Args:
        text: What stands in the cell.
        width: Width of the cell in characters of the Normal font.
        size: Font size in points.

    >>> lines("部门总支出", 26, 11), lines("部门总支出" * 6, 26, 11)
    (1, 3)
    """
    em = size * 4 / 3
    room = max((width * PIXELS_A_CHARACTER - PADDING) * _SLACK, em)
    return sum(max(1, ceil(_ems(part) * em / room)) for part in text.split("\n"))


def height(count: int, size: float, room: float = 6) -> float:
    """Points that so many lines take, with some room above and below."""
    pixels = ceil((count * size * _LEADING + room) * PIXELS_A_POINT)
    return min(pixels / PIXELS_A_POINT, TALLEST)


def _ems(text: str) -> float:
    """Width of a text in em: Chinese characters one, others half of it."""
    return sum(1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.55 for one in text)
