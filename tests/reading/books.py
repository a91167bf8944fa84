"""Workbooks drawn as text, made with XlsxWriter, and the ways to spoil them.

A sheet is drawn as rows of `|` separated cells, each row led by its Excel row number; the first
cell stands in column A. A cell is drawn as

    text            a text
    12.5            a number
    '12.5           the text 12.5
    99.93%          a number with the format 0.00%
    @2021-4-29      a day with the format yyyy-mm-dd
    =A1+1 -> 7      a formula with its saved value, drawn likewise
    =A1+1 ->        a formula that shows ""
    =A1+1           a formula without a saved value
    #REF!           an error value
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date

import xlsxwriter

from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.reading import read
from perfeval_xl.scheme import Scheme, find_scheme

HEADER = (
    "序号|项目编码|项目名称＊|主管处室＊|功能科目＊|资金来源＊"
    "|年初预算数|全年预算数＊|全年支出数＊|资金支付率|未完成原因"
)
# A project in a row of its own: ROW.format(row=7).
ROW = "{row}|1|P1|引才|办公室|201 一般公共服务支出|其他资金|1|2|3||"
_UNSAVED = 987_654_321  # stands in for "no value" until the XML is spoilt
_EMPTY = "empty-text"  # stands in for "", which XlsxWriter takes for no value


def projects(rows: str, head: str = "1|项目清单\n4|" + HEADER) -> str:
    """A drawn 项目清单: its head, then the rows given."""
    return f"{head}\n{rows}"


def drawn(sheets: Mapping[str, str], *, from_1904: bool = False) -> bytes:
    """Bytes of a workbook with those sheets."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "date_1904": from_1904})
    formats = {
        "percent": book.add_format({"num_format": "0.00%"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
    }
    for name, text in sheets.items():
        sheet = book.add_worksheet(name)
        for line in filter(str.strip, text.splitlines()):
            row, *cells = (cell.strip(" ") for cell in line.split("|"))
            for column, cell in enumerate(cells):
                _draw(sheet, (int(row) - 1, column), cell, formats)
    book.close()
    return _unsaved(stream.getvalue())


def _draw(
    sheet: xlsxwriter.worksheet.Worksheet,
    place: tuple[int, int],
    cell: str,
    formats: Mapping[str, xlsxwriter.format.Format],
) -> None:
    if cell.startswith("="):
        formula, arrow, value = cell.partition("->")
        value = value.strip()
        number = re.fullmatch(r"-?\d+(\.\d+)?(%?)", value)
        shown: str | float = value or _EMPTY
        if number:
            shown = float(value.rstrip("%")) / (100 if number[2] else 1)
        style = formats["percent"] if number and number[2] else None
        sheet.write_formula(*place, formula.strip(), style, shown if arrow else _UNSAVED)
    elif cell.startswith("'"):
        sheet.write_string(*place, cell[1:])
    elif cell.startswith("@"):
        day = date(*map(int, cell[1:].split("-")))
        sheet.write_datetime(*place, day, formats["day"])
    elif re.fullmatch(r"-?\d+(\.\d+)?", cell):
        sheet.write_number(*place, float(cell))
    elif re.fullmatch(r"-?\d+(\.\d+)?%", cell):
        sheet.write_number(*place, float(cell[:-1]) / 100, formats["percent"])
    elif re.fullmatch(r"#[A-Z/0]+[!?]?", cell):
        sheet.write_formula(*place, "=1", None, cell)
    elif cell:
        sheet.write_string(*place, cell)


def _unsaved(content: bytes) -> bytes:
    value = f"<v>{_UNSAVED}</v>".encode()
    empty = f"<v>{_EMPTY}</v>".encode()
    return spoilt(content, lambda _, xml: xml.replace(value, b"").replace(empty, b"<v></v>"))


def spoilt(content: bytes, change: object) -> bytes:
    """The workbook with every part passed through `change(name, bytes)`; None leaves it out."""
    assert callable(change)
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
    return result.getvalue()


def with_rows(content: bytes, old: str, new: str, part: str = "sheet1.xml") -> bytes:
    """The workbook with a piece of one sheet's XML replaced; the piece must be there once."""

    def change(name: str, xml: bytes) -> bytes:
        if not name.endswith(part):
            return xml
        assert xml.count(old.encode()) == 1, (old, xml)
        return xml.replace(old.encode(), new.encode())

    return spoilt(content, change)


def form() -> Scheme:
    """The form of 2021."""
    return find_scheme("department-2021")


def reading(sheets: Mapping[str, str]) -> Submission:
    """What is read from drawn sheets, taken as the form of 2021."""
    return read(drawn(sheets), scheme=form())


def project_table(rows: str, **options: str) -> Table:
    """The table read from a drawn 项目清单."""
    return reading({"项目清单": projects(rows, **options)}).tables["projects"]


def column(table: Table, term: str) -> list[str]:
    """What the items of a table show in one column."""
    return [line[term].text for line in table.items]
