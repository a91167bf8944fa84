"""Our sheets on paper: A4, one page wide, breaks that keep together what belongs together."""

from __future__ import annotations

from perfeval_xl.scheme import Scheme
from perfeval_xl.writing.sheets.looks import BODY
from perfeval_xl.writing.sheets.paper import (
    PADDING,
    PIXELS_A_CHARACTER,
    PIXELS_A_POINT,
    Paper,
)

INCH = 2.54  # centimetres
A4 = (59.53 * 10, 84.19 * 10)  # points
_MARGINS = {  # centimetres; the binding edge as in GB/T 9704, the others narrower
    True: {"left": 2.5, "right": 1.5, "top": 2.0, "bottom": 1.8},
    False: {"left": 1.5, "right": 1.5, "top": 2.5, "bottom": 1.8},
}
SPARE = 4  # points left free on every page, for printers that round up
DEFAULT_HEIGHT = 20  # pixels of a row whose height was not set


class Pages:
    """The pages of one sheet.

    Args:
        paper: The sheet.
        portrait: Upright, else landscape.

    Attributes:
        capacity: Points of rows that a page takes once the sheet is scaled to its width.
    """

    def __init__(self, paper: Paper, *, portrait: bool) -> None:
        self._paper, self._portrait = paper, portrait
        self._breaks: list[int] = []
        wide, high = A4 if portrait else A4[::-1]
        margins = {side: size / INCH * 72 for side, size in _MARGINS[portrait].items()}
        wide -= margins["left"] + margins["right"]
        high -= margins["top"] + margins["bottom"]
        pixels = sum(width * PIXELS_A_CHARACTER + PADDING for width in paper.widths)
        scale = min(1.0, wide * PIXELS_A_POINT / pixels)
        self.capacity = high / scale - SPARE

    def left(self, row: int) -> float:
        """Points that are left on its page above a row, heights before it being set."""
        return self.capacity - self._used(row)

    def _used(self, row: int) -> float:
        used = 0.0
        for above in range(1, row):
            height = self._paper.rows.get(above, DEFAULT_HEIGHT) / PIXELS_A_POINT
            new = above - 1 in self._breaks or used + height > self.capacity
            used = height if new else used + height
        return 0.0 if row - 1 in self._breaks else used

    def keep(self, row: int, need: float) -> None:
        """Begin a page with that row unless the points it needs are left on its page."""
        if self._used(row) > 0 and self.left(row) < need:
            self.begin(row)

    def begin(self, row: int) -> None:
        """Begin a page with that row."""
        self._breaks.append(row - 1)

    @property
    def broken(self) -> bool:
        """Whether a break was set."""
        return bool(self._breaks)

    def set_up(self, scheme: Scheme, last_row: int, *, tall: int = 0) -> None:
        """Set up the print: one page wide, `tall` pages high, 0 for any number."""
        sheet, name = self._paper.sheet, self._paper.name.replace("&", "&&")
        sheet.set_paper(9)
        if self._portrait:
            sheet.set_portrait()
        else:
            sheet.set_landscape()
        margins = _MARGINS[self._portrait]
        sheet.set_margins(**{side: size / INCH for side, size in margins.items()})
        sheet.center_horizontally()
        sheet.fit_to_pages(1, tall)
        sheet.print_area(f"A1:{self._paper.last}{last_row}")
        if self._breaks and tall != 1:
            sheet.set_h_pagebreaks(self._breaks)
        version = f"{scheme.id} / {scheme.version}".replace("&", "&&")
        # the font stands after the size: a name that begins with a digit would join the size
        small, page = f'&9&"{BODY},Regular"', f'&10&"{BODY},Regular"'
        sheet.set_footer(f"&L{small}{name}&C{page}— &P —&R{small}{version}")
        sheet.hide_gridlines(2)
