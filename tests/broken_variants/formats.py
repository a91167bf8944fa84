"""Group 8: styles and what points into them."""

from broken_variants.specimen import PROJECTS, STRINGS, STYLES
from broken_variants.surgery import Edit, swap, together
from broken_variants.variant import Variant

_XF = 'fontId="1" fillId="2" borderId="0" xfId="0"'
_TABLE = "xl/tables/table1.xml"
_CODE = '"#,##0.00"'


def pointed(old: str, new: str) -> Edit:
    """Return an edit of the indexes of the third cell format."""
    return swap(STYLES, _XF, _XF.replace(old, new))


def defined(number: int) -> Edit:
    """Return an edit that defines one more number format."""
    return together(
        swap(STYLES, "</numFmts>", f'<numFmt numFmtId="{number}" formatCode="0"/></numFmts>'),
        swap(STYLES, '<numFmts count="2">', '<numFmts count="3">'),
    )


def crowded(raw: bytes) -> bytes:
    """Fill cellXfs so that both lists together hold 65,431 formats."""
    more = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' * (65_429 - 4)
    return together(
        swap(STYLES, "</cellXfs>", more + "</cellXfs>"),
        swap(STYLES, '<cellXfs count="4">', '<cellXfs count="65429">'),
    )(raw)


VARIANTS = [
    Variant(
        "cell-style-range", "a cell's format", swap(PROJECTS, 'r="B2" s="1"', 'r="B2" s="4"')
    ),
    Variant(
        "cell-style-range", "a row's format", swap(PROJECTS, 's="2" customF', 's="4" customF')
    ),
    Variant("cell-style-range", "a column's format", swap(PROJECTS, 'style="1"', 'style="4"')),
    Variant("format-index-range", "a font", pointed('fontId="1"', 'fontId="4"')),
    Variant("format-index-range", "a fill", pointed('fillId="2"', 'fillId="3"')),
    Variant("format-index-range", "a border", pointed('borderId="0"', 'borderId="2"')),
    Variant("format-index-range", "a parent", pointed('xfId="0"', 'xfId="2"')),
    Variant(
        "number-format-undefined",
        "an id that is not defined",
        swap(STYLES, '<xf numFmtId="165"', '<xf numFmtId="166"'),
    ),
    Variant("number-format-twice", "an id again", defined(164)),
    Variant("number-format-low", "an id of Excel's own", defined(163)),
    Variant(
        "number-format-broken",
        "a bracket that means nothing",
        swap(STYLES, _CODE, '"[Object object]"'),
    ),
    Variant(
        "number-format-broken", "an open quotation mark", swap(STYLES, _CODE, '"0.00&quot;元"')
    ),
    Variant("number-format-broken", "five sections", swap(STYLES, _CODE, '"0;0;0;@;0"')),
    Variant(
        "number-format-broken",
        "no code in a dxf",
        swap(
            STYLES,
            '<dxf><numFmt numFmtId="164" formatCode="#,##0.00"/>',
            '<dxf><numFmt numFmtId="164"/>',
        ),
    ),
    Variant("dxf-range", "a conditional format", swap(PROJECTS, 'dxfId="1"', 'dxfId="2"')),
    Variant("dxf-range", "a table", swap(_TABLE, "<table ", '<table headerRowDxfId="2" ')),
    Variant("count-differs", "fonts", swap(STYLES, '<fonts count="4">', '<fonts count="5">')),
    Variant(
        "count-differs",
        "merges",
        swap(PROJECTS, '<mergeCells count="2">', '<mergeCells count="1">'),
    ),
    Variant("count-differs", "strings", swap(STRINGS, 'uniqueCount="15"', 'uniqueCount="14"')),
    Variant("colour-digits", "six digits", swap(STYLES, "FFDDEEFF", "DDEEFF")),
    Variant("colour-digits", "no digits", swap(PROJECTS, "FF638EC6", "FF638ECX")),
    Variant("format-limit", "65,431 formats", crowded),
]
