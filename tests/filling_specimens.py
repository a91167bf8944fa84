"""Filled forms with things in them that no template has: pictures, comments, strange parts."""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
CLEAN = SAMPLES / "人社局2021.xlsx"
PUBLISHED = SAMPLES / "人社局2021-原文日期.xlsx"
FAULTY = SAMPLES / "人社局2021-有错.xlsx"

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_T = "application/vnd.openxmlformats-officedocument"
_S = f"{_T}.spreadsheetml"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"

Parts = dict[str, bytes]


def members(book: bytes | Path) -> Parts:
    """Every member of a workbook by its name, in order."""
    source = io.BytesIO(book) if isinstance(book, bytes) else book
    with zipfile.ZipFile(source) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def packed(parts: Parts) -> bytes:
    """A workbook of those members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            stored = zipfile.ZipInfo(name, (2022, 4, 29, 8, 0, 0))
            archive.writestr(stored, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def sheet_part(parts: Parts, name: str) -> str:
    """Part name of a worksheet by its tab name."""
    book = html.unescape(parts["xl/workbook.xml"].decode())
    tabs = (one for one in re.findall(r"<sheet [^>]*>", book) if f' name="{name}"' in one)
    found = re.search(r' r:id="(\w+)"', next(tabs, ""))
    assert found is not None, name
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    for element in re.findall(r"<Relationship [^>]*>", rels):
        if f'Id="{found[1]}"' in element:
            target = re.search(r'Target="([^"]+)"', element)
            assert target is not None
            return "xl/" + target[1].removeprefix("/xl/")
    raise AssertionError(name)


def _typed(parts: Parts, *entries: str) -> None:
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace(
        "</Types>", "".join(entries) + "</Types>"
    ).encode()


def _related(parts: Parts, part: str, *relations: tuple[str, str, str]) -> None:
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels"
    empty = f'<Relationships xmlns="{_P}/relationships"></Relationships>'.encode()
    text = parts.get(rels, empty).decode()
    if "</Relationships>" not in text:
        text = text.replace("/>", "></Relationships>", 1)
    added = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
        for identity, kind, target in relations
    )
    parts[rels] = text.replace("</Relationships>", added + "</Relationships>").encode()


def with_strange_things(book: bytes | Path) -> bytes:
    """The form with a picture, a comment and an x14 list on 项目清单, and an unknown cache."""
    parts = members(book)
    sheet = sheet_part(parts, "项目清单")
    _related(
        parts,
        sheet,
        ("rId901", f"{_R}/drawing", "../drawings/drawing77.xml"),
        ("rId902", f"{_R}/vmlDrawing", "../drawings/vmlDrawing77.vml"),
        ("rId903", f"{_R}/comments", "../comments77.xml"),
    )
    parts["xl/drawings/drawing77.xml"] = _drawing()
    _related(
        parts, "xl/drawings/drawing77.xml", ("rId1", f"{_R}/image", "../media/stamp77.png")
    )
    parts["xl/media/stamp77.png"] = PIXEL
    parts["xl/comments77.xml"] = _comments()
    parts["xl/drawings/vmlDrawing77.vml"] = _vml()
    parts["xl/strangeCache/cache1.xml"] = b'<?xml version="1.0"?><strange xmlns="urn:strange"/>'
    _related(
        parts, "xl/workbook.xml", ("rId904", "urn:strange/cache", "strangeCache/cache1.xml")
    )
    _typed(
        parts,
        '<Default Extension="png" ContentType="image/png"/>',
        f'<Default Extension="vml" ContentType="{_T}.vmlDrawing"/>',
        f'<Override PartName="/xl/drawings/drawing77.xml" ContentType="{_T}.drawing+xml"/>',
        f'<Override PartName="/xl/comments77.xml" ContentType="{_S}.comments+xml"/>',
        '<Override PartName="/xl/strangeCache/cache1.xml" ContentType="application/xml"/>',
    )
    parts[sheet] = parts[sheet].replace(
        b"</worksheet>",
        b'<drawing r:id="rId901"/><legacyDrawing r:id="rId902"/>' + _x14() + b"</worksheet>",
    )
    return packed(parts)


def _drawing() -> bytes:
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<xdr:wsDr xmlns:xdr="{main}/spreadsheetDrawing" xmlns:a="{main}/main">'
        "<xdr:oneCellAnchor><xdr:from><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff>"
        "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>"
        '<xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="章"/>'
        f'<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{_R}" r:embed="rId1"/>'
        "<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>'
        "</xdr:oneCellAnchor></xdr:wsDr>"
    ).encode()


def _comments() -> bytes:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<comments xmlns="{main}"><authors><author>办公室主任</author></authors><commentList>'
        '<comment ref="C8" authorId="0"><text><r><t>此项待核</t></r></text></comment>'
        "</commentList></comments>"
    ).encode()


def _vml() -> bytes:
    return (
        b'<xml xmlns:v="urn:schemas-microsoft-com:vml" '
        b'xmlns:o="urn:schemas-microsoft-com:office:office" '
        b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
        b'<o:idmap v:ext="edit" data="77"/></o:shapelayout><v:shapetype id="_x0000_t202" '
        b'coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>'
        b'<v:shape id="_x0000_s78849" type="#_x0000_t202" style="position:absolute;visibility:'
        b'hidden"><x:ClientData ObjectType="Note"><x:Row>7</x:Row><x:Column>2</x:Column>'
        b"</x:ClientData></v:shape></xml>"
    )


def _x14() -> bytes:
    return (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
        f'xmlns:x14="{_X14}"><x14:dataValidations count="1" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation '
        'type="list" allowBlank="1"><x14:formula1><xm:f>代码表!$A$4:$A$9</xm:f></x14:formula1>'
        "<xm:sqref>M8:M20</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    ).encode()


def with_sheet(book: bytes | Path, name: str, text: str) -> bytes:
    """The form with one more sheet of the staff's own, which says `text` in A1."""
    parts = members(book)
    _related(parts, "xl/workbook.xml", ("rId905", f"{_R}/worksheet", "worksheets/own77.xml"))
    _typed(
        parts,
        '<Override PartName="/xl/worksheets/own77.xml" '
        f'ContentType="{_T}.spreadsheetml.worksheet+xml"/>',
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/own77.xml"] = (
        f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{text}'
        "</t></is></c></row></sheetData></worksheet>"
    ).encode()
    tab = f'<sheet name="{name}" sheetId="77" r:id="rId905"/></sheets>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", tab.encode())
    return packed(parts)


def with_cell(book: bytes | Path, sheet: str, a1: str, cell: str) -> bytes:
    """The form with one cell replaced; `{r}` and `{s}` in the XML keep place and style."""
    parts = members(book)
    part = sheet_part(parts, sheet)
    text = parts[part].decode()
    found = re.search(rf'<c r="{a1}"([^>]*?)(/>|>.*?</c>)', text, re.DOTALL)
    assert found is not None, a1
    style = re.search(r' s="\d+"', found[1])
    new = cell.replace("{r}", f'r="{a1}"').replace("{s}", style[0] if style else "")
    parts[part] = (text[: found.start()] + new + text[found.end() :]).encode()
    return packed(parts)
