"""Workbooks made by zipfile, openpyxl and XlsxWriter for the tests of package surgery."""

import io
import struct
import zipfile
import zlib

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

CONTENT_TYPES = (
    f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{BOOK_TYPE}"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}"/></Types>'
).encode()
ROOT_RELATIONSHIPS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1"'
    f' Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
).encode()
BOOK_RELATIONSHIPS = (
    f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1"'
    f' Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
).encode()
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>'
).encode()
SHEET = (
    f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
    "</sheetData></worksheet>"
).encode()


def minimal_parts() -> dict[str, bytes]:
    """Return the parts of the smallest workbook with one sheet."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_RELATIONSHIPS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELATIONSHIPS,
        "xl/worksheets/sheet1.xml": SHEET,
    }


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of the parts in their order."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content, method)
    return target.getvalue()


def minimal_workbook() -> bytes:
    """Return the smallest workbook with one sheet."""
    return zipped(minimal_parts())


def with_part(name: str, content: bytes) -> bytes:
    """Return the smallest workbook with one part more, or another in its place."""
    return zipped(minimal_parts() | {name: content})


def sheet(data: str, *, head: str = "", tail: str = "", root: str = "") -> bytes:
    """Return a worksheet part: what stands in sheetData, before and after it."""
    return (
        f'<worksheet xmlns="{MAIN}"{root}>{head}<sheetData>{data}</sheetData>{tail}</worksheet>'
    ).encode()


def png() -> bytes:
    """Return a picture of one pixel."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", check)

    header = struct.pack(">2L5B", 1, 1, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
        + chunk(b"IEND", b"")
    )


def openpyxl_workbook() -> bytes:
    """Return a workbook saved by openpyxl, with a comment and a merge."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first["A1"] = "项目"
    first["B2"] = 12.5
    first["C3"] = "=B2*2"
    first["A1"].comment = Comment("批注", "某人")
    first.merge_cells("D1:E2")
    book.create_sheet("说明")["A1"] = "  前后有空格  "
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xlsxwriter_workbook(*, constant_memory: bool = False) -> bytes:
    """Return a workbook made by XlsxWriter, with a picture, a chart, a table and a comment."""
    target = io.BytesIO()
    options = {"in_memory": True, "constant_memory": constant_memory}
    with xlsxwriter.Workbook(target, options) as book:
        first = book.add_worksheet("数据")
        bold = book.add_format({"bold": True})
        for row in range(20):
            first.write_string(row, 0, f"第 {row} 行 & <b>", bold)
            first.write_number(row, 1, row / 3)
            first.write_formula(row, 2, f"=B{row + 1}*2", None, row / 3 * 2)
        first.write_comment("A1", "批注")
        first.insert_image("E2", "点.png", {"image_data": io.BytesIO(png())})
        second = book.add_worksheet("图")
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=数据!$B$1:$B$20"})
        second.insert_chart("B2", chart)
        if not constant_memory:
            second.add_table("A1:B3")
    return target.getvalue()


def samples() -> dict[str, bytes]:
    """Return workbooks of several origins by a name for test ids."""
    return {
        "minimal": minimal_workbook(),
        "stored": zipped(minimal_parts(), zipfile.ZIP_STORED),
        "unknown": with_part("customXml/item1.bin", bytes(range(256)) * 9),
        "openpyxl": openpyxl_workbook(),
        "xlsxwriter": xlsxwriter_workbook(),
        "constant": xlsxwriter_workbook(constant_memory=True),
    }
