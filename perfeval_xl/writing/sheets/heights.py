"""How many lines a text takes in a cell, and how high they are: Excel does not work it out."""

from __future__ import annotations

import unicodedata
from math import ceil

from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.paper import (
    PADDING,
    PIXELS_A_CHARACTER,
    PIXELS_A_POINT,
    ROW_HEIGHT,
)

TALLEST = 409.0  # points, Excel's limit for a row
_SLACK = 0.92  # another Normal font may make the columns a little narrower
_LEADING = 1.36
_INDENT = 1.2  # characters that a step of indent takes


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


def name_height(name: object, width: float, size: float = 11, indent: int = 1) -> float:
    """Height in points of a row whose cell holds a wrapped name.

    Args:
        name: What is written: a text, or a formula that gives one.
        width: Width of the cell in characters.
        size: Font size in points.
        indent: Steps by which the text is indented.
    """
    text = name.value if isinstance(name, Live) else name
    count = lines(text, width - indent * _INDENT, size) if isinstance(text, str) else 1
    return ROW_HEIGHT if count == 1 else max(height(count, size), ROW_HEIGHT)


def _ems(text: str) -> float:
    """Width of a text in em: Chinese characters one, others half of it."""
    return sum(1.0 if unicodedata.east_asian_width(one) in "WFA" else 0.55 for one in text)
