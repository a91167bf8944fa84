"""The sound workbook that every variant breaks: XlsxWriter's, with what Excel adds."""

import struct
import zlib
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from broken_variants.surgery import declare, put, relate, swap, together

PROJECTS = "xl/worksheets/sheet1.xml"
SUMMARY = "xl/worksheets/sheet2.xml"
TABLES = "xl/worksheets/sheet3.xml"
WORKBOOK = "xl/workbook.xml"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"
CHAIN = "xl/calcChain.xml"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_CHAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"


@cache
def specimen() -> bytes:
    """Return the workbook: three sheets and one of most things that a form has."""
    return together(
        put(CHAIN, f'<calcChain xmlns="{_MAIN}"><c r="E2" i="1"/><c r="E3"/></calcChain>'),
        declare(f'<Override PartName="/{CHAIN}" ContentType="{_CHAIN_TYPE}"/>'),
        relate(WORKBOOK, "calcChain", "calcChain.xml"),
        swap(PROJECTS, "<f>C2/B2</f>", '<f t="shared" ref="E2:E3" si="0">C2/B2</f>'),
        swap(PROJECTS, "<f>C3/B3</f>", '<f t="shared" si="0"/>'),
    )(_written())


def _written() -> bytes:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": "自评表", "created": datetime(2026, 1, 5, tzinfo=UTC)})
    book.set_custom_property("stamp", "2026")
    book.set_custom_property("seal", "abc")
    projects, summary = book.add_worksheet("项目 清单"), book.add_worksheet("汇总")
    tables = book.add_worksheet("表格")
    money = book.add_format({"num_format": "#,##0.00", "border": 1})
    percent = book.add_format({"num_format": '0.00%"率"', "bold": True, "bg_color": "#DDEEFF"})
    _fill_projects(projects, money, percent)
    _rule_projects(projects, money, percent)
    _fill_summary(book, summary)
    tables.add_table(
        "A1:B3",
        {"data": [["甲", 1], ["乙", 2]], "columns": [{"header": "名称"}, {"header": "数"}]},
    )
    tables.add_table("D1:E3", {"columns": [{"header": "年"}, {"header": "额"}]})
    tables.write_comment("G1", "附注")
    book.define_name("rates", "='项目 清单'!$E$2:$E$3")
    book.close()
    return stream.getvalue()


def _fill_projects(sheet: Worksheet, money: Format, percent: Format) -> None:
    sheet.set_column("A:A", 20, money)
    sheet.set_column("B:D", 12)
    sheet.set_row(3, 30, percent)
    for row, line in enumerate((("编码", "预算", "支出"), ("A1", 200, 150), ("A2", 100, 99.5))):
        sheet.write_row(row, 0, line, money)
    sheet.write_row("D2", [True])
    sheet.write_formula("E2", "=C2/B2", percent, 0.75)
    sheet.write_formula("E3", "=C3/B3", percent, 0.995)
    sheet.write_dynamic_array_formula("G2:G3", "=B2:B3*2", None, 400)
    sheet.write_array_formula("I2:I3", "{=B2:B3+C2:C3}", None, 350)
    sheet.write("G3", 200)
    sheet.write_url("A6", "https://example.gov.cn/a", string="办法")
    sheet.write_url("A7", "internal:'汇总'!A1", string="汇总")
    sheet.merge_range("A9:C9", "说明", money)
    sheet.merge_range("A10:C10", "备注", money)
    sheet.write_comment("B2", "来自批复")
    sheet.write_comment("B3", "来自批复")


def _rule_projects(sheet: Worksheet, money: Format, percent: Format) -> None:
    yes_no = {"validate": "list", "source": ["是", "否"], "error_message": "请选"}
    positive = {"validate": "decimal", "criteria": ">=", "value": 0, "error_message": "数"}
    above = {"type": "cell", "criteria": ">", "value": 1, "format": percent}
    long = {"type": "formula", "criteria": "=LEN(A2)>5", "format": money}
    sheet.data_validation("D2:D4", yes_no | {"input_title": "选"})
    sheet.data_validation("B2:B4", positive)
    sheet.conditional_format("E2:E4", above)
    sheet.conditional_format("C2:C4", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("B2:B4", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("A2:A4", long)
    sheet.autofilter("A1:E4")
    sheet.print_area("A1:I10")
    sheet.repeat_rows(0)
    sheet.set_footer("&P")
    sheet.freeze_panes(1, 0)
    sheet.insert_image("K2", "dot.png", {"image_data": BytesIO(_dot())})
    sheet.protect()


def _fill_summary(book: Workbook, sheet: Worksheet) -> None:
    sheet.write_formula("A1", "=SUM('项目 清单'!B2:B3)", None, 300)
    sheet.write_formula("A2", '=IF(A1>0,"有","无")', None, "有")
    for kind, anchor in (("column", "C2"), ("line", "C20")):
        chart = book.add_chart({"type": kind})
        chart.add_series({"values": "='项目 清单'!$B$2:$B$3"})
        sheet.insert_chart(anchor, chart)


def _dot() -> bytes:
    """Return a PNG of one pixel."""
    header = struct.pack(">2I5B", 1, 1, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\0\0\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )
