"""One sheet while it is written: cells by letter and row, sizes, protection, page set-up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.model.cells import CellRef, column_letters, column_number
from perfeval_xl.writing.sheets.live import Live, Many
from perfeval_xl.writing.sheets.looks import Looks
from perfeval_xl.writing.sheets.quoting import prefix

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Content = Live | str | Decimal | int | None

PIXELS_A_CHARACTER, PADDING, PIXELS_A_POINT = 8, 5, 4 / 3
# points that make whole pixels, so that sums of them are the heights on paper
ROW_HEIGHT, HEAD_HEIGHT = 20.25, 22.5
_ALLOWED = ("format_columns", "format_rows", "sort", "autofilter")


class Paper:
    """A worksheet of ours.

    Args:
        sheet: The XlsxWriter worksheet.
        name: Its name in the user's workbook.
        looks: The workbook's formats.
        widths: Widths of the columns that are seen, from A, in characters.

    Attributes:
        rows: Heights that were set, in pixels, by row.
    """

    def __init__(
        self, sheet: Worksheet, name: str, looks: Looks, widths: Sequence[float]
    ) -> None:
        self.sheet, self.name, self.looks, self.widths = sheet, name, looks, tuple(widths)
        self.last = column_letters(len(widths))
        self.rows: dict[int, int] = {}
        for index, width in enumerate(widths):
            sheet.set_column(index, index, width)

    def put(
        self, at: str, content: Content, *look: str, to: str = "", height: float = 0
    ) -> Live:
        """Write one cell; return it as an operand for other formulas of this sheet.

        Args:
            at: Address, for example B7.
            content: Formula with value, text, figure, or None for an empty cell.
            look: Names of looks.
            to: Last cell of a merged range that begins here.
            height: Height of the row in points, 0 to leave it.
        """
        place, form = self._place(at), self.looks(*look)
        if to and to != at:
            self.sheet.merge_range(*place, *self._place(to), "", form)
        if isinstance(content, Live):
            value = content.value if isinstance(content.value, str) else _number(content.value)
            self.sheet.write_formula(*place, f"={content.formula}", form, value)
        elif isinstance(content, str):
            self.sheet.write_string(*place, content, form)
        elif content is None:
            self.sheet.write_blank(*place, None, form)
        else:
            self.sheet.write_number(*place, float(content), form)
        if height:
            self.tall(place[0] + 1, height)
        if isinstance(content, Live):
            return Live(at, content.value)
        return Live(at, Decimal(content) if isinstance(content, int) else content)

    def row(self, number: int, contents: Sequence[Content], *look: str) -> list[Live]:
        """Write cells from column A on, all in one look."""
        return [
            self.put(f"{column_letters(index)}{number}", content, *look)
            for index, content in enumerate(contents, 1)
        ]

    def tall(self, number: int, points: float) -> None:
        """Set the height of a row: heights are not worked out when a workbook is opened."""
        self.rows[number] = round(points * PIXELS_A_POINT)
        self.sheet.set_row_pixels(number - 1, self.rows[number])

    def elsewhere(self, live: Live) -> Live:
        """A cell of this sheet, as formulas of other sheets name it."""
        return Live(prefix(self.name) + live.formula, live.value)

    def ref(self, at: str) -> CellRef:
        """The address of a cell of this sheet."""
        row, column = self._place(at)
        return CellRef(self.name, column_letters(column + 1), row + 1)

    def between(self, first: str, last: str) -> tuple[float, ...]:
        """Widths of those columns in characters."""
        return self.widths[column_number(first) - 1 : column_number(last)]

    def hide(self, first: str, last: str) -> None:
        """Hide columns."""
        columns = (column_number(first) - 1, column_number(last) - 1)
        self.sheet.set_column(*columns, 12, None, {"hidden": True})

    def protect(self) -> None:
        """Lock what is not unlocked, without password; filter, sort and sizes stay allowed."""
        self.sheet.protect("", dict.fromkeys(_ALLOWED, True))

    def _place(self, at: str) -> tuple[int, int]:
        letters = at.rstrip("0123456789")
        return int(at[len(letters) :]) - 1, column_number(letters) - 1


def column(cells: Sequence[Live]) -> Many:
    """Neighbouring cells of one column or row as a range.

    >>> column([Live("B3", None), Live("B4", None)]).formula
    'B3:B4'
    """
    first, last = cells[0].formula, cells[-1].formula
    formula = first if len(cells) == 1 else f"{first}:{last}"
    return Many(formula, tuple(cell.value for cell in cells))


def scattered(cells: Sequence[Live]) -> Many:
    """Cells that do not stand together, as a list."""
    return Many(",".join(cell.formula for cell in cells), tuple(cell.value for cell in cells))


def _number(value: object) -> float | str:
    return float(value) if isinstance(value, Decimal) else ""
