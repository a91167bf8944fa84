"""Sheets to graft, made by XlsxWriter with every feature that our own sheets use, and more."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zlib
from typing import TYPE_CHECKING, Any

import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable

OWNED = {"_perfeval.summary": "汇总", "_perfeval.checks": "核对结果"}
RED = "#B3261E"


def made(*fill: Callable[[Any], None], **options: object) -> bytes:
    """Return an XlsxWriter workbook, each function filling it in turn."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, **options})
    for function in fill:
        function(book)
    book.close()
    return target.getvalue()


def result_sheets() -> bytes:
    """Return 汇总 and 核对结果 with texts, formulas, formats, charts, tables and links."""
    return made(_both)


def one_sheet(name: str = "汇总", *, write: Callable[[Any, Any], None] | None = None) -> bytes:
    """Return a workbook of one sheet with a text in A1, or what *write* puts there."""

    def fill(book: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        sheet = book.add_worksheet(name)
        if write is None:
            sheet.write_string("A1", f"新{name}")
        else:
            write(book, sheet)

    return made(fill)


def picture() -> bytes:
    """Return a red picture of one dot."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dots = zlib.compress(b"\0\xff\0\0")
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", dots)
        + chunk(b"IEND", b"")
    )


def _both(book: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    head = book.add_format(
        {"bold": True, "font_name": "宋体", "bg_color": RED, "font_color": "white"}
    )
    summary, checks = book.add_worksheet("汇总"), book.add_worksheet("核对结果")
    _values(book, summary, head)
    _rules(book, summary)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=汇总!$A$4:$A$8", "values": "=汇总!$B$4:$B$8"})
    summary.insert_chart("D2", chart)
    summary.print_area("A1:F20")
    summary.repeat_rows(0)
    checks.write_string("A1", "x")
    checks.add_table(
        "A5:B7",
        {"columns": [{"header": "名"}, {"header": "数"}], "data": [["a", 1], ["b", 2]]},
    )
    checks.write_formula("D6", "=SUM(Table1[数])", None, 3)
    checks.write_comment("A1", "批注")
    checks.autofilter("F1:G5")
    for sheet in (summary, checks):
        sheet.insert_image("H2", "dot.png", {"image_data": io.BytesIO(picture())})


def _values(book: Any, sheet: Any, head: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    sheet.write_string("A1", " 标题 ", head)
    sheet.write_number("B1", 0.9993, book.add_format({"num_format": "0.00%;;"}))
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_datetime("C1", dt.datetime(2026, 1, 2), date)  # noqa: DTZ001 - Excel has no zones
    sheet.write_rich_string("A2", "甲", head, "乙", book.add_format({"italic": True}), " 丙")
    for place in range(5):
        sheet.write_string(place + 3, 0, f"k{place}")
        sheet.write_number(place + 3, 1, place + 1)
    sheet.write_formula("B10", "=SUM(B4:B8)", None, 15)
    sheet.write_formula("B11", "=核对结果!A1", None, "x")
    sheet.write_url("A15", "internal:核对结果!A1", string="看核对结果")
    sheet.write_url("A16", "https://example.com/")
    sheet.set_column("A:A", 20, head)
    sheet.set_row(20, 30, head)


def _rules(book: Any, sheet: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    red = book.add_format({"font_color": RED, "num_format": "0.0"})
    sheet.conditional_format(
        "B4:B8", {"type": "cell", "criteria": ">", "value": 3, "format": red}
    )
    sheet.conditional_format(
        "A4:A8", {"type": "formula", "criteria": "=核对结果!$A$1=A4", "format": red}
    )
    sheet.data_validation("C4", {"validate": "list", "source": "=核对结果!$A$1:$A$3"})
