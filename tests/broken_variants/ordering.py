"""Group 5: order, number and emptiness of children."""

from broken_variants.specimen import PROJECTS, STYLES, SUMMARY, TABLES, WORKBOOK
from broken_variants.surgery import Edit, swap
from broken_variants.variant import Variant

_TABLE = "xl/tables/table1.xml"
_REVISION = (
    '<xr:revisionPtr xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/'
    'revision" revIDLastSave="0"/>'
)
_MERGES = (
    '<mergeCells count="2"><mergeCell ref="A9:C9"/><mergeCell ref="A10:C10"/></mergeCells>'
)
_VALIDATIONS = (
    '<dataValidations count="1"><dataValidation type="whole" sqref="H1"><formula1>1</formula1>'
    "</dataValidation></dataValidations>"
)
_FOOTER = "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>"
_EXT = '<ext uri="{78C0D931-6437-407D-A8EE-F0AAD7539E65}"/></extLst></worksheet>'
_PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>'
_TABLE_STYLES = (
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" '
    'defaultPivotStyle="PivotStyleLight16"/>'
)
_AXIS = '<x14:axisColor rgb="FF000000"/>'
_SECURED = '<workbookProtection lockStructure="1"/>'


def moved(part: str, block: str, before: str) -> Edit:
    """Return an edit that moves a block before another text."""

    def edit(raw: bytes) -> bytes:
        return swap(part, before, block + before)(swap(part, block, "")(raw))

    return edit


VARIANTS = [
    Variant("child-order", "merges before the filter", moved(PROJECTS, _MERGES, "<autoFilter")),
    Variant(
        "child-order", "a footer after the drawing", moved(PROJECTS, _FOOTER, "<legacyDrawing")
    ),
    Variant(
        "child-order",
        "names after calcPr",
        moved(WORKBOOK, '<calcPr calcId="124519" fullCalcOnLoad="1"/>', "<definedNames>"),
    ),
    Variant(
        "child-order",
        "protection before the revision pointer",
        swap(WORKBOOK, "<bookViews>", f"{_SECURED}{_REVISION}<bookViews>"),
    ),
    Variant(
        "child-order", "the font last in a dxf", moved(STYLES, "<font><b/></font>", "</dxf>")
    ),
    Variant(
        "child-order",
        "a border's top before its left",
        swap(STYLES, "<left/><right/><top/>", "<top/><left/><right/>"),
    ),
    Variant(
        "child-order",
        "protection before alignment",
        moved(STYLES, '<protection locked="0"/>', '<alignment vertical="top"/>'),
    ),
    Variant("child-order", "an empty list out of place", moved(STYLES, _TABLE_STYLES, "<dxfs")),
    Variant(
        "child-order",
        "a value before its formula",
        swap(
            PROJECTS, '<f t="shared" si="0"/><v>0.995</v>', '<v>0.995</v><f t="shared" si="0"/>'
        ),
    ),
    Variant(
        "child-order",
        "a table's columns before its filter",
        moved(_TABLE, '<autoFilter ref="A1:B3"/>', "<tableStyleInfo"),
    ),
    Variant(
        "child-order",
        "axis colour first in a data bar of 2009",
        moved(PROJECTS, _AXIS, '<x14:cfvo type="autoMin"/>'),
    ),
    Variant(
        "child-unknown", "an unknown child", swap(SUMMARY, "<drawing", "<sparkles/><drawing")
    ),
    Variant(
        "child-unknown",
        "protection with content",
        swap(PROJECTS, _PROTECTION, _PROTECTION[:-2] + "><extLst/></sheetProtection>"),
    ),
    Variant(
        "once-only-twice",
        "validations in two blocks",
        swap(PROJECTS, "<hyperlinks>", f"{_VALIDATIONS}<hyperlinks>"),
    ),
    Variant(
        "container-empty", "no merge in mergeCells", swap(PROJECTS, _MERGES, "<mergeCells/>")
    ),
    Variant(
        "container-empty",
        "no column in cols",
        swap(TABLES, "<sheetData>", "<cols/><sheetData>"),
    ),
    Variant(
        "container-empty",
        "no link in hyperlinks",
        swap(TABLES, "<pageMargins", "<hyperlinks/><pageMargins"),
    ),
    Variant(
        "container-empty",
        "no validation in dataValidations",
        swap(TABLES, "<pageMargins", '<dataValidations count="0"/><pageMargins'),
    ),
    Variant(
        "ext-uri-twice", "two ext with one uri", swap(PROJECTS, "</extLst></worksheet>", _EXT)
    ),
    Variant(
        "default-row-height-missing",
        "sheetFormatPr without its height",
        swap(SUMMARY, ' defaultRowHeight="15"', ""),
    ),
    Variant(
        "font-child-order",
        "a font's name before its size",
        swap(
            STYLES, '<sz val="8"/><color indexed="81"/>', '<color indexed="81"/><sz val="8"/>'
        ),
    ),
]
