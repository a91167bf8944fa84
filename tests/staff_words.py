"""Where staff write into our sheets, and what stands there: found by labels, as people do."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from perfeval_xl.ooxml import CellWrite, edit

LEADER, HEAD, DAY = "评价组组长（签字）", "单位负责人（签字）", "日期"
SAID = "年中机构调整，已报财政备案"
CHECKS, GRADE, SUMMARY = "核对结果", "评价等级", "汇总"
Words: TypeAlias = dict[str, dict[str, str | Decimal]]  # sheet → cell → content


def sheet_of(book: Path, name: str) -> Worksheet:
    """A sheet of a workbook, with its formulas."""
    found = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))[name]
    assert isinstance(found, Worksheet)
    return found


def place_of(sheet: Worksheet, says: str) -> tuple[int, str]:
    """Row and column letters of the first cell whose text begins so."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith(says):
                return cell.row, "".join(filter(str.isalpha, cell.coordinate))
    raise AssertionError(f"{sheet.title} nowhere says {says}")


def line_of(sheet: Worksheet, code: str) -> int:
    """Row of the first finding of a rule."""
    head, letters = place_of(sheet, "规则")
    return next(
        row
        for row in range(head + 1, sheet.max_row + 1)
        if sheet[f"{letters}{row}"].value == code
    )


def explanation_cell(book: Path, code: str) -> str:
    """The cell for 说明 beside the first finding of a rule."""
    sheet = sheet_of(book, CHECKS)
    return f"{place_of(sheet, '说明（')[1]}{line_of(sheet, code)}"


def explanation(book: Path, code: str) -> object:
    """What stands there."""
    return sheet_of(book, CHECKS)[explanation_cell(book, code)].value


def to_sign(book: Path, sheet: str, label: str) -> str:
    """The cell to sign in: below its label."""
    row, letters = place_of(sheet_of(book, sheet), label)
    return f"{letters}{row + 1}"


def signed(book: Path, sheet: str, label: str) -> object:
    """What stands there."""
    return sheet_of(book, sheet)[to_sign(book, sheet, label)].value


def wrote(book: Path, words: Words) -> None:
    """Write into cells, as Excel would: the cells' content, nothing else."""
    cells = [
        CellWrite(sheet, a1, content)
        for sheet, own in words.items()
        for a1, content in own.items()
    ]
    edit(book.read_bytes(), book, writes=cells)


def past(book: Path) -> list[list[str]]:
    """The lines under 已不适用的说明, texts only, without the hidden columns."""
    sheet = sheet_of(book, CHECKS)
    title, _ = place_of(sheet, "四、已不适用的说明")
    lines = []
    for row in sheet.iter_rows(min_row=title + 2, max_col=10):
        texts = [str(cell.value) for cell in row if cell.value is not None]
        if not texts or texts[0].startswith("注："):
            break
        lines.append(texts)
    return lines


def words(book: Path, code: str) -> Words:
    """What staff write: one 说明, two signatures, two dates."""
    return {
        CHECKS: {explanation_cell(book, code): SAID},
        GRADE: {
            to_sign(book, GRADE, LEADER): "甲",
            to_sign(book, GRADE, DAY): "2022年4月29日",
        },
        SUMMARY: {
            to_sign(book, SUMMARY, HEAD): "乙",
            to_sign(book, SUMMARY, DAY): "2022年4月30日",
        },
    }


def assert_signed(book: Path) -> None:
    """Both signatures and dates stand below their labels."""
    names = (signed(book, GRADE, LEADER), signed(book, SUMMARY, HEAD))
    assert names == ("甲", "乙")
    days = (signed(book, GRADE, DAY), signed(book, SUMMARY, DAY))
    assert days == ("2022年4月29日", "2022年4月30日")
