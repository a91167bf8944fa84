"""Workbooks to add to: by XlsxWriter, by openpyxl, and written by hand in odd dialects."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl

from grafting.sheets import made

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of parts in the order given."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def by_xlsxwriter() -> bytes:
    """Return a workbook with a sheet 汇总 of its own, a table, a comment and a chart."""
    return made(_users_sheets)


def by_openpyxl() -> bytes:
    """Return a workbook with a formula and a date, saved by openpyxl."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "数据"
    sheet["A1"] = 12
    sheet["A2"] = "=A1*2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def minimal(
    *, workbook: str | None = None, more: Mapping[str, str | bytes] | None = None
) -> bytes:
    """Return the smallest workbook: one sheet 数据, no styles, no docProps, no theme.

    Args:
        workbook: another workbook part.
        more: further parts, or others under the names of these.
    """
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types({}),
        "_rels/.rels": relationships(
            ("r1", f"{OFFICE}/relationships/officeDocument", "xl/workbook.xml")
        ),
        "xl/workbook.xml": workbook or workbook_part(),
        "xl/_rels/workbook.xml.rels": relationships(
            ("rId1", f"{OFFICE}/relationships/worksheet", "/xl/sheet.xml")
        ),
        "xl/sheet.xml": (
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>12</v></c></row>'
            "</sheetData></worksheet>"
        ),
    }
    return zipped({**parts, **(more or {})})


def content_types(defaults: Mapping[str, str], *, styles: bool = False) -> str:
    """Return the content types of `minimal`, with more defaults and perhaps a style sheet."""
    more = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in {"xml": "application/xml", **defaults}.items()
    )
    sheet = f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/>'
    return (
        f'<Types xmlns="{PACKAGE}/content-types">{more}'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sheet.xml" ContentType="{TYPE}.worksheet+xml"/>'
        f"{sheet if styles else ''}</Types>"
    )


def workbook_part(after: str = "", before: str = "") -> str:
    """Return the workbook part of `minimal` with more before and after its sheets."""
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships">{before}'
        f'<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>{after}</workbook>'
    )


def strict_and_prefixed() -> bytes:
    """Return a Strict workbook with prefixes, part names in odd places, and a style sheet."""
    types = STRICT_OFFICE + "/relationships"
    return zipped({
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Default Extension="rels" ContentType="{RELATIONSHIPS}"/>'
            f'<Override PartName="/book/main.xml" ContentType="{TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/book/format.xml" ContentType="{TYPE}.styles+xml"/>'
            f'<Override PartName="/book/leaf.xml" ContentType="{TYPE}.worksheet+xml"/></Types>'
        ),
        "_rels/.rels": relationships(("a", f"{types}/officeDocument", "book/main.xml")),
        "book/main.xml": (
            f'<x:workbook xmlns:x="{STRICT_MAIN}" xmlns:q="{types}" conformance="strict">'
            '<x:bookViews><x:workbookView/></x:bookViews>'
            '<x:sheets><x:sheet name="数据" sheetId="3" q:id="leaf"/></x:sheets>'
            '<x:calcPr calcId="1"/></x:workbook>'
        ),
        "book/_rels/main.xml.rels": relationships(
            ("leaf", f"{types}/worksheet", "leaf.xml"), ("f", f"{types}/styles", "format.xml")
        ),
        "book/format.xml": (
            f'<x:styleSheet xmlns:x="{STRICT_MAIN}"><x:fonts count="1"><x:font><x:sz val="10"/>'
            '<x:name val="SimSun"/></x:font></x:fonts><x:fills count="1"><x:fill>'
            '<x:patternFill patternType="none"/></x:fill></x:fills><x:borders count="1">'
            '<x:border/></x:borders><x:cellXfs count="1"><x:xf numFmtId="0" fontId="0"/>'
            "</x:cellXfs></x:styleSheet>"
        ),
        "book/leaf.xml": (
            f'<x:worksheet xmlns:x="{STRICT_MAIN}"><x:sheetViews><x:sheetView tabSelected="1"'
            ' workbookViewId="0"/></x:sheetViews><x:sheetData><x:row><x:c><x:v>12</x:v></x:c>'
            "</x:row></x:sheetData></x:worksheet>"
        ),
    })  # fmt: skip


def like_libreoffice() -> bytes:
    """Return a workbook in the manner of LibreOffice: explicit defaults, entities, no dates."""
    return minimal(
        workbook=(
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships">'
            '<fileVersion appName="Calc"/><workbookPr backupFile="false" date1904="false"/>'
            '<workbookProtection/><bookViews><workbookView showHorizontalScroll="true" '
            'firstSheet="0" activeTab="0"/></bookViews><sheets><sheet name="数据" sheetId="1" '
            'state="visible" r:id="rId1"/></sheets><calcPr iterateCount="100" '
            'refMode="A1" iterate="false" iterateDelta="0.001"/><extLst>'
            '<ext xmlns:loext="http://schemas.libreoffice.org/" uri="{7626C862}">'
            "<loext:extCalcPr/></ext></extLst></workbook>"
        ),
        more={
            "xl/_rels/workbook.xml.rels": relationships(
                ("rId1", f"{OFFICE}/relationships/worksheet", "sheet.xml"),
                ("rId2", f"{OFFICE}/relationships/styles", "styles.xml"),
            ),
            "[Content_Types].xml": content_types({"rels": RELATIONSHIPS}, styles=True),
            "xl/styles.xml": (
                f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
                'formatCode="General"/></numFmts><fonts count="4"><font><sz val="10"/>'
                '<name val="宋体"/><family val="2"/></font><font><sz val="10"/><name '
                'val="Arial"/></font><font><sz val="10"/><name val="Arial"/></font><font>'
                '<sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill>'
                '<patternFill patternType="none"/></fill><fill><patternFill '
                'patternType="gray125"/></fill></fills><borders count="1"><border '
                'diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/>'
                '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" '
                'fontId="0" fillId="0" borderId="0" applyFont="true"/></cellStyleXfs>'
                '<cellXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" '
                'xfId="0" applyFont="false" applyBorder="false"/></cellXfs><cellStyles '
                'count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
                "</styleSheet>"
            ),
        },
    )


def relationships(*entries: tuple[str, str, str]) -> str:
    """Return a relationships part of (id, type, target)."""
    inside = "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'
        for identifier, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _users_sheets(book: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
    data, own = book.add_worksheet("数据"), book.add_worksheet("汇总")
    data.write_number("A1", 12)
    data.write_formula("A2", "=A1*2", None, 24)
    own.write_string("A1", "用户的汇总")
    own.add_table("A3:B4", {"name": "Table1"})
    own.write_comment("A1", "用户的批注")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=数据!$A$1:$A$2"})
    own.insert_chart("D5", chart)
