"""One sheet while it is drawn: constants, and calculated cells as formula with true value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.generating.placed_cells import PlacedGrid
from perfeval_xl.generating.saved_values import EmptyText, stored
from perfeval_xl.generating.styles import Styles
from perfeval_xl.generating.wrapping import line_count
from perfeval_xl.model.cells import CellRef, Kind, Value, column_letters, column_number
from perfeval_xl.model.submission import Derived, Submission
from perfeval_xl.scheme import Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

HEAD_ROW = 2


@dataclass(frozen=True, slots=True)
class Canvas:
    """What drawing one sheet needs.

    Attributes:
        worksheet: XlsxWriter's sheet.
        styles: Formats of the workbook.
        sheet: The sheet of the scheme.
        submission: The form, laid out.
        grid: The cells of this sheet.
        derived: Calculated cells by address.
        widths: Column widths in characters.
        error_value: What calculated cells show whose operand is an error value.
    """

    worksheet: Worksheet
    styles: Styles
    sheet: Sheet
    submission: Submission
    grid: PlacedGrid
    derived: Mapping[CellRef, Derived]
    widths: tuple[float, ...]
    error_value: str

    @property
    def last_column(self) -> str:
        """Letters of the last column that the sheet uses."""
        return column_letters(len(self.widths))

    def width(self, first: str, last: str = "") -> float:
        """Width in characters from one column to another."""
        return sum(self.widths[column_number(first) - 1 : column_number(last or first)])

    def write(self, column: str, row: int, value: Value, style: Format) -> None:
        """Write a constant; None writes a blank cell with its style."""
        place = (row - 1, column_number(column) - 1)
        if value is None or value == "":
            self.worksheet.write_blank(*place, None, style)
        elif isinstance(value, Decimal):
            self.worksheet.write_number(*place, stored(value), style)
        elif isinstance(value, date):
            self.worksheet.write_datetime(*place, value, style)
        else:
            self.worksheet.write_string(*place, value, style)

    def fill(self, column: str, row: int, style: Format) -> None:
        """Write what the form has at that place: a constant, or formula and value."""
        cell = self.grid.cell(column, row)
        one = self.derived.get(cell.ref)
        if cell.formula is not None and cell.saved:
            shown = cell.value if isinstance(cell.value, Decimal) else cell.text
            self._formula(column, row, cell.formula, shown, style)
        elif one is not None and (cell.formula is not None or cell.kind is Kind.BLANK):
            shown = self.error_value if one.value is None else one.value
            self._formula(column, row, one.formula, shown, style)
        else:
            self.write(column, row, cell.value, style)

    def _formula(
        self, column: str, row: int, text: str, shown: Decimal | str, style: Format
    ) -> None:
        result = stored(shown) if isinstance(shown, Decimal) else shown or EmptyText()
        self.worksheet.write_formula(
            row - 1, column_number(column) - 1, f"={text}", style, result
        )

    def span(self, first: str, row: int, last: str, value: str, style: Format) -> None:
        """Write a text over merged cells of one row."""
        places = (row - 1, column_number(first) - 1, row - 1, column_number(last) - 1)
        self.worksheet.merge_range(*places, value, style)

    def height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self.worksheet.set_row(row - 1, points)

    def keep_quiet(self, areas: Mapping[str, str]) -> None:
        """Spare the staff Excel's green corners where they would mislead.

        Args:
            areas: XlsxWriter's name of the remark → ranges, separated by blanks.
        """
        wanted = {remark: area for remark, area in areas.items() if area}
        if wanted:
            self.worksheet.ignore_errors(wanted)

    def title(self, *, right: str, size: float = 18) -> None:
        """Draw title and head line."""
        for number in range(1, len(self.widths) + 1):
            text = self.sheet.title if number == 1 else None
            style = self.styles.of("title", font_size=size)
            self.write(column_letters(number), 1, text, style)
        self.height(1, 34)
        self.fill("A", HEAD_ROW, self.styles.of("head"))
        if right:
            self.write(self.last_column, HEAD_ROW, right, self.styles.of("head_right"))
        self.height(HEAD_ROW, 20)

    @property
    def form_number(self) -> str:
        """What stands right in the head line: form number and money unit."""
        unit = f"金额单位：{self.sheet.unit}" if self.sheet.unit else ""
        return "　".join(part for part in (self.sheet.number, unit) if part)

    def note(self, row: int, *, least: float = 18) -> None:
        """Draw 注 over the whole width; nothing when the sheet has none."""
        if self.sheet.note:
            lines = line_count(self.sheet.note, self.width("A", self.last_column), 9, indent=0)
            self.span("A", row, self.last_column, self.sheet.note, self.styles.of("note"))
            self.height(row, max(least, 13 * lines + 5))

    def section(self, row: int, text: str) -> None:
        """Draw a section line."""
        for number in range(1, len(self.widths) + 1):
            self.write(
                column_letters(number),
                row,
                text if number == 1 else None,
                self.styles.of("section"),
            )
        self.height(row, 24)

    def signatures(self, row: int) -> None:
        """Draw the line where a fixed sheet is signed."""
        gap = "　" * 6
        blanks = gap.join(("单位负责人：", "填报人：", "联系电话：", "填报日期："))
        text = f"{blanks}　　　年　　月　　日"
        self.write("A", row, text, self.styles.of("plain"))
        self.height(row, 26)
