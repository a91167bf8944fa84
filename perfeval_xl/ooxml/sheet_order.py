"""Where a new child element of a worksheet goes.

Source: ECMA-376 Part 1, 18.3.1.99 (CT_Worksheet, a sequence).
"""

from perfeval_xl.ooxml.sheet_scan import SheetScan

SEQUENCE = (
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData"),
    *("sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter"),
    *("sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr"),
    *("conditionalFormatting", "dataValidations", "hyperlinks", "printOptions"),
    *("pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"),
    *("customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing"),
    *("drawingHF", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects"),
    *("controls", "webPublishItems", "tableParts", "extLst"),
)
_RANK = {name: rank for rank, name in enumerate(SEQUENCE)}


def place_of(sheet: SheetScan, name: str) -> int:
    """Return the offset where a new child of a name goes.

    It goes right after the last child that the schema puts before it or beside it. What is
    wrapped in AlternateContent (controls, OLE objects) comes later in the schema than
    anything we add, and so stays behind it.

    Args:
        sheet: The scan.
        name: One of `SEQUENCE`.
    """
    rank = _RANK[name]
    before = [child.end for child in sheet.children if _RANK.get(child.name, rank + 1) <= rank]
    return max(before, default=sheet.root.tag_end)
