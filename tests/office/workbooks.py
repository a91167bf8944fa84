"""What LibreOffice makes of a workbook: its values recalculated, its bytes saved again."""

import warnings
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TypeAlias

import openpyxl

from office.program import Book, converted

Value: TypeAlias = "str | int | float | bool | date | datetime | time | timedelta"
Values: TypeAlias = "dict[str, dict[str, Value]]"


def recalculated(book: Book) -> Values:
    """Return LibreOffice's value of every cell, sheet by sheet, each formula computed anew.

    Blank cells and formulas that give "" are left out; an error is its text, such as #DIV/0!.

    Raises:
        OfficeMissing: LibreOffice is not installed.
        OfficeFailed: It could not open the book.
    """
    return recalculated_many([book])[0]


def recalculated_many(books: Sequence[Book]) -> list[Values]:
    """Return `recalculated` of several books, for the price of one start."""
    return [saved_values(content) for content in converted(books, "xlsx", recalculate=True)]


def resaved(book: Book) -> bytes:
    """Return the book as LibreOffice saves it: another producer's XML, saved values kept."""
    return resaved_many([book])[0]


def resaved_many(books: Sequence[Book]) -> list[bytes]:
    """Return `resaved` of several books, for the price of one start."""
    return converted(books, "xlsx")


def to_xls(book: Book) -> bytes:
    """Return the book in the binary format of Excel 97, for tests of wrong input."""
    return converted([book], "xls:MS Excel 97")[0]


def saved_values(content: bytes) -> Values:
    """Return the values that are saved in a workbook, by openpyxl; blanks are left out."""
    workbook = opened(content, values=True)
    return {
        sheet.title: {
            cell.coordinate: cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value not in (None, "")
        }
        for sheet in workbook.worksheets
    }


def opened(content: bytes, *, values: bool) -> openpyxl.Workbook:
    """Return the book as openpyxl loads it, with values or with formulas."""
    with warnings.catch_warnings():
        # openpyxl warns of extensions it drops; nothing is saved from here
        warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")
        return openpyxl.load_workbook(BytesIO(content), data_only=values)
