"""How many lines a text takes in a column: row heights are not worked out again on opening."""

from __future__ import annotations

import math
import unicodedata

PIXELS_A_POINT = 96 / 72
TALLEST = 409.0  # Excel's limit of a row, points
_SLACK = 0.96  # fonts that stand in for 宋体 run a little wider
_NARROW = 0.56  # width of a Latin letter or digit in such fonts, of the font size


def text_width(text: str, size: float) -> float:
    """Width in pixels of one line of text at that size in points."""
    ems = (1.0 if unicodedata.east_asian_width(one) in "WFA" else _NARROW for one in text)
    return sum(ems) * size * PIXELS_A_POINT


def line_count(text: str, width: float, size: float, *, indent: int = 1) -> int:
    """Lines of a wrapped text.

    Args:
        text: What the cell shows; its own line breaks count.
        width: Column width in characters of the Normal font.
        size: Font size in points.
        indent: Indent of the cell.

    >>> line_count("预算编制", 9, 11)
    1
    >>> line_count("预算编制" * 10, 20, 11)
    5
    """
    room = (width * 8 + 1 - indent * 9) * _SLACK
    # a full-width character does not split, so a line holds whole ones
    room -= room % (size * PIXELS_A_POINT)
    return sum(
        max(1, math.ceil(text_width(part, size) / max(room, 1))) for part in text.split("\n")
    )


def row_height(lines: int, size: float, least: float) -> float:
    """Height in points of a row with so many lines."""
    if lines == 1:
        return least
    needed = 16 * lines + 6 if size >= 11 else 15 * lines + 9
    return min(TALLEST, max(least, needed))
