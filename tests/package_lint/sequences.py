"""The order of children, as the schema has it, for the parents that Excel is strict about.

A star marks what may be repeated; a bar parts names that share a place; `x14:` stands before
parents of the 2009 extension. Source: ECMA-376 part 1, annex A.2 (sml.xsd); for the workbook
also [MS-XLSX] 2.6 (absPath) and 2.3.13 (revisionPtr).
"""

from typing import NamedTuple

_TABLE = """
workbook: fileVersion fileSharing workbookPr absPath revisionPtr workbookProtection bookViews
 sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews
 pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst
bookViews: workbookView* extLst
sheets: sheet*
definedNames: definedName*
worksheet: sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
 sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate
 customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks
 printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
 cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
 oleObjects controls webPublishItems tableParts extLst
sheetPr: tabColor outlinePr pageSetUpPr
sheetViews: sheetView* extLst
sheetView: pane selection* pivotSelection* extLst
cols: col*
sheetData: row*
c: f v is extLst
sheetProtection:
autoFilter: filterColumn* sortState extLst
mergeCells: mergeCell*
conditionalFormatting: cfRule* extLst
cfRule: formula* colorScale dataBar iconSet extLst
colorScale: cfvo* color*
dataBar: cfvo* color
iconSet: cfvo*
dataValidations: dataValidation*
dataValidation: formula1 formula2
hyperlinks: hyperlink*
headerFooter: oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter
tableParts: tablePart*
styleSheet: numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles
 colors extLst
numFmts: numFmt*
fonts: font*
fills: fill*
borders: border*
cellStyleXfs: xf*
cellXfs: xf*
cellStyles: cellStyle*
dxfs: dxf*
fill: patternFill|gradientFill
patternFill: fgColor bgColor
border: left|start right|end top bottom diagonal vertical horizontal
xf: alignment protection extLst
dxf: font numFmt fill alignment border protection extLst
font: b i strike condense extend outline shadow u vertAlign sz color name family charset
 scheme
table: autoFilter sortState tableColumns tableStyleInfo extLst
tableColumns: tableColumn*
tableColumn: calculatedColumnFormula totalsRowFormula xmlColumnPr extLst
comments: authors commentList extLst
x14:conditionalFormatting: cfRule* sqref extLst
x14:cfRule: f* colorScale dataBar iconSet dxf extLst
x14:dataBar: cfvo* fillColor borderColor negativeFillColor negativeBorderColor axisColor
x14:dataValidation: formula1 formula2 sqref
"""


class Slot(NamedTuple):
    """The place of a child among its siblings.

    Attributes:
        position: Counted from 0.
        many: Whether the child may be repeated.
    """

    position: int
    many: bool


def _read_table() -> dict[str, dict[str, Slot]]:
    sequences: dict[str, dict[str, Slot]] = {}
    for line in _TABLE.strip().replace("\n ", " ").splitlines():
        parent, _, children = line.replace("x14:", "x14_").partition(":")
        slots = sequences.setdefault(parent.replace("x14_", "x14:"), {})
        for position, names in enumerate(children.split()):
            for name in names.rstrip("*").split("|"):
                slots[name] = Slot(position, names.endswith("*"))
    return sequences


SEQUENCES = _read_table()
