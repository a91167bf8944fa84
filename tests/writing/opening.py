"""A written workbook opened again by openpyxl, as the grids that read our sheets back."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from writing.grids import Sheet

from perfeval_xl.model.report import Kept
from perfeval_xl.writing.read_back import OldSheet, read_kept
from perfeval_xl.writing.sheets import SheetNames


def opened(book: bytes, *, values: bool = True) -> openpyxl.Workbook:
    """The workbook with saved values, or with formulas."""
    return openpyxl.load_workbook(io.BytesIO(book), data_only=values)


def texts(sheet: Worksheet) -> dict[str, object]:
    """Every cell that is not blank, by address."""
    return {
        cell.coordinate: cell.value
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def places(sheet: Worksheet, text: object) -> list[str]:
    """Addresses of the cells that hold exactly that."""
    return [at for at, value in texts(sheet).items() if value == text]


def grid_of(
    book: bytes, name: str, written: Mapping[str, object] | None = None, inserted: int = 0
) -> OldSheet:
    """A sheet as it is read back.

    Args:
        book: The workbook.
        name: The sheet.
        written: What staff have typed into it since, by address.
        inserted: Rows that staff have inserted above every row from the second on.
    """
    sheet = Sheet(name)
    page = opened(book)[name]
    for at, value in (written or {}).items():
        page[at] = value
    for row in page.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
            if isinstance(value, (int, float)):
                value = Decimal(format(value, ".15g"))
            place = cell.row + inserted * (cell.row - 1)
            sheet.put(get_column_letter(cell.column), place, value)
    return OldSheet(sheet, sheet.last_row)


def kept_in(
    book: bytes,
    names: SheetNames | None = None,
    *,
    written: Mapping[str, Mapping[str, object]] | None = None,
    inserted: int = 0,
) -> Kept:
    """What is read back from the three sheets."""
    names, typed = names or SheetNames(), written or {}
    return read_kept(
        *(
            grid_of(book, name, typed.get(name), inserted)
            for name in (names.summary, names.grade, names.checks)
        )
    )
