"""What Excel tolerates in strangers' files: edits of the specimen that are no faults."""

import re
import struct

from broken_variants.archives import piped
from broken_variants.namespaces import prefixed
from broken_variants.specimen import PROJECTS, STRINGS, STYLES, SUMMARY, WORKBOOK
from broken_variants.surgery import (
    RELATION,
    Edit,
    declare,
    put,
    relate,
    relations_of,
    rezip,
    swap,
    together,
    unzip,
)

_TYPES = "[Content_Types].xml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ARIAL = '<name val="Calibri"/><family val="2"/><sz val="11"/>'
_BLUE = (
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/><bgColor indexed="64"/>'
    "</patternFill></fill>"
)
_WPS = "http://www.wps.cn/officeDocument/2020/cellImage"
_IMAGES = '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>'
_IMAGES_TYPE = "application/vnd.wps-officedocument.cellimage+xml"


def unnumbered(raw: bytes) -> bytes:
    """Take the addresses from the first rows and cells of the summary."""
    parts = unzip(raw)
    text = parts[SUMMARY].decode()
    parts[SUMMARY] = re.sub(r'<(row|c) r="[A-Z0-9]+"', r"<\1", text).encode()
    return rezip(parts)


def backslashed(raw: bytes) -> bytes:
    """Write the entry names as some Windows programs do."""
    return rezip({name.replace("/", "\\"): content for name, content in unzip(raw).items()})


def marked(raw: bytes) -> bytes:
    """Put a byte order mark before the workbook, in the place of its declaration."""
    parts = unzip(raw)
    parts[WORKBOOK] = b"\xef\xbb\xbf" + parts[WORKBOOK].removeprefix(_XML.encode())
    return rezip(parts)


def without(*parts: str) -> Edit:
    """Return an edit that drops parts that no relationship leads to any more."""

    def edit(raw: bytes) -> bytes:
        left = {name: content for name, content in unzip(raw).items() if name not in parts}
        types = left[_TYPES].decode()
        for part in parts:
            types = re.sub(rf'<Override PartName="/{re.escape(part)}"[^>]*/>', "", types)
        return rezip(left | {_TYPES: types.encode()})

    return edit


def sized(raw: bytes) -> bytes:
    """Write descriptors, and the sizes in the local headers all the same."""
    out = bytearray(piped(raw))
    at = out.find(b"PK\x01\x02")
    while at >= 0:
        local = struct.unpack_from("<I", out, at + 42)[0]
        out[local + 14 : local + 26] = out[at + 16 : at + 28]
        at = out.find(b"PK\x01\x02", at + 4)
    return bytes(out)


def unlinked(kind: str) -> Edit:
    """Return an edit that takes a relationship from the workbook."""

    def edit(raw: bytes) -> bytes:
        parts = unzip(raw)
        name = relations_of(WORKBOOK)
        pattern = rf'<Relationship [^>]*/{kind}"[^>]*/>'
        return rezip(parts | {name: re.sub(pattern.encode(), b"", parts[name])})

    return edit


_PROPERTIES = ("docProps/app.xml", "docProps/core.xml", "docProps/custom.xml")
_ROOT_ONLY = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}officeDocument" Target="/xl/workbook.xml"/>'
    "</Relationships>"
)

TOLERATED: dict[str, Edit] = {
    "rows and cells without r": unnumbered,
    "a missing count": swap(STRINGS, ' uniqueCount="15"', ""),
    "a wrong count": swap(STRINGS, 'uniqueCount="15"', 'uniqueCount="9"'),
    "a repeated shared string": swap(STRINGS, "<t>A2</t>", "<t>A1</t>"),
    "an inline string without is": swap(
        PROJECTS, '<c r="A2" s="1" t="s"><v>3</v></c>', '<c r="A2" t="inlineStr"/>'
    ),
    "CDATA in strings": swap(STRINGS, "<t>A2</t>", "<t><![CDATA[A2]]></t>"),
    "openpyxl's order in a font": swap(
        STYLES,
        '<sz val="11"/><color theme="10"/><name val="Calibri"/><family val="2"/>',
        _ARIAL,
    ),
    "pictures of one id": swap("xl/drawings/drawing2.xml", 'id="3"', 'id="2"'),
    "no theme": together(unlinked("theme"), without("xl/theme/theme1.xml")),
    "no document properties": together(put("_rels/.rels", _ROOT_ONLY), without(*_PROPERTIES)),
    "printer settings that are not there": relate(
        SUMMARY, "printerSettings", "../printerSettings/printerSettings1.bin"
    ),
    "a drawing that no element names": swap(PROJECTS, '<drawing r:id="rId2"/>', ""),
    "absolute targets": swap(
        relations_of(WORKBOOK), 'Target="worksheets', 'Target="/xl/worksheets', times=3
    ),
    "a byte order mark and no declaration": marked,
    "backslashes in entry names": backslashed,
    "descriptors": piped,
    "sizes although a descriptor follows": sized,
    "an Override for an absent part": declare(
        '<Override PartName="/xl/calc.xml" ContentType="application/xml"/>'
    ),
    "titles of parts of another day": swap("docProps/app.xml", "汇总", "旧表"),
    "no calculation chain": together(unlinked("calcChain"), without("xl/calcChain.xml")),
    "a prefix": prefixed,
    "a drawing of 2010 in the footer": swap(
        PROJECTS, '<legacyDrawing r:id="rId3"/>', '<legacyDrawing r:id="rId3"/><drawingHF/>'
    ),
    "a single fill": together(
        swap(STYLES, '<fill><patternFill patternType="gray125"/></fill>', ""),
        swap(STYLES, _BLUE, ""),
        swap(STYLES, 'fillId="2"', 'fillId="0"'),
        swap(STYLES, '<fills count="3">', '<fills count="1">'),
    ),
    "WPS's cell images, A1 dimension and low format ids": together(
        put("xl/cellimages.xml", _IMAGES),
        swap(
            relations_of(WORKBOOK),
            "</Relationships>",
            f'<Relationship Id="rId80" Type="{_WPS}" Target="cellimages.xml"/></Relationships>',
        ),
        declare(f'<Override PartName="/xl/cellimages.xml" ContentType="{_IMAGES_TYPE}"/>'),
        swap(PROJECTS, '<dimension ref="A1:I10"/>', '<dimension ref="A1"/>'),
        swap(SUMMARY, "SUM('项目 清单'!B2:B3)", '_xlfn.DISPIMG("ID_1",1)'),
        swap(
            STYLES,
            "</numFmts>",
            '<numFmt numFmtId="44" formatCode="_ &quot;￥&quot;* #,##0.00_ ;_ @_ "/></numFmts>',
        ),
    ),
}
