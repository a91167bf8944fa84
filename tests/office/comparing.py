"""Holds the values saved with a workbook's formulas against LibreOffice's."""

from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from office.program import Book, contents
from office.workbooks import opened, recalculated, saved_values

DIGITS = 15  # Excel means 15 significant digits and saves 17; LibreOffice saves 15


class Difference(NamedTuple):
    """One formula whose saved value is not LibreOffice's; "" stands for blank."""

    sheet: str
    cell: str
    formula: str
    saved: str
    recalculated: str

    def __str__(self) -> str:
        """One line for a failing test."""
        values = f"saved {self.saved!r}, recalculated {self.recalculated!r}"
        return f"{self.sheet}!{self.cell}: {values}  {self.formula}"


def assert_recalculates(book: Book) -> None:
    """Fail, naming every difference, unless LibreOffice gives each formula its saved value.

    A book without formulas fails too: nothing would have been compared.

    Raises:
        AssertionError: Values differ, or there is no formula.
    """
    lines = [str(difference) for difference in differences(book)]
    if lines:
        raise AssertionError("\n".join([f"{len(lines)} values differ:", *lines]))
    if not any(formulas(contents(book))):
        raise AssertionError("the workbook holds no formula")


def differences(book: Book) -> list[Difference]:
    """Return each formula whose saved value is not what LibreOffice computes.

    Numbers are compared to 15 significant digits, texts exactly, "" equals blank.
    """
    content = contents(book)
    saved, oracle = saved_values(content), recalculated(book)
    return [
        Difference(sheet, cell, formula, ours, theirs)
        for sheet, cell, formula in formulas(content)
        if (ours := shown(saved.get(sheet, {}).get(cell)))
        != (theirs := shown(oracle.get(sheet, {}).get(cell)))
    ]


def formulas(content: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield sheet, cell and text of each formula."""
    for sheet in opened(content, values=False).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    place = f"{get_column_letter(cell.column)}{cell.row}"
                    yield sheet.title, place, str(getattr(cell.value, "text", cell.value))


def shown(value: object) -> str:
    """Return a value as text that is equal where the two programs mean the same.

    >>> shown(0.1 + 0.2), shown(-0.0), shown(None), shown(True)
    ('0.3', '0', '', 'TRUE')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return format(float(value) + 0.0, f".{DIGITS}g")
    return value.isoformat() if isinstance(value, date | time) else str(value)
