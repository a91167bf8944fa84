"""Groups 6 and 7: sheets, views, defined names."""

from broken_variants.specimen import PROJECTS, SUMMARY, WORKBOOK
from broken_variants.surgery import Edit, swap, together
from broken_variants.variant import Variant

_VIEW = "<workbookView"


def renamed(name: str) -> Edit:
    """Return an edit that renames the sheet that no formula names."""
    return swap(WORKBOOK, 'name="表格"', f'name="{name}"')


def numbered(sheet_id: str) -> Edit:
    """Return an edit that gives the last sheet another id."""
    return swap(WORKBOOK, 'sheetId="3"', f'sheetId="{sheet_id}"')


def hidden(name: str) -> Edit:
    """Return an edit that hides a sheet."""
    return swap(WORKBOOK, f'name="{name}"', f'name="{name}" state="hidden"')


def named(name: str, formula: str, scope: str = "") -> Edit:
    """Return an edit that defines a name."""
    local = f' localSheetId="{scope}"' if scope else ""
    added = f'<definedName name="{name}"{local}>{formula}</definedName>'
    return swap(WORKBOOK, "</definedNames>", added + "</definedNames>")


WORKBOOK_VARIANTS = [
    Variant("sheet-name-length", "32 letters", renamed("x" * 32)),
    Variant("sheet-name-length", "16 letters of two units", renamed("𠮷" * 16)),
    Variant("sheet-name-length", "no letter", renamed("")),
    *(
        Variant("sheet-name-character", f"{character} in a name", renamed(f"表{character}格"))
        for character in ":\\/?*[]"
    ),
    Variant("sheet-name-apostrophe", "an apostrophe first", renamed("'表格")),
    Variant("sheet-name-apostrophe", "an apostrophe last", renamed("表格'")),
    Variant("sheet-name-reserved", "history", renamed("history")),
    Variant(
        "sheet-name-twice",
        "names equal but for case",
        together(renamed("Data"), swap(WORKBOOK, 'name="汇总"', 'name="dATA"')),
    ),
    Variant("sheet-id-range", "zero", numbered("0")),
    Variant("sheet-id-range", "65535", numbered("65535")),
    Variant("sheet-id-twice", "an id again", numbered("2")),
    Variant(
        "sheet-relationship-twice",
        "two sheets of one part",
        swap(WORKBOOK, 'sheetId="3" r:id="rId3"', 'sheetId="3" r:id="rId2"'),
    ),
    Variant(
        "sheet-all-hidden",
        "every sheet hidden",
        together(hidden("项目 清单"), hidden("汇总"), hidden("表格")),
    ),
    Variant(
        "tab-out-of-range",
        "first of three is 3",
        swap(WORKBOOK, _VIEW, f'{_VIEW} firstSheet="3"'),
    ),
    Variant(
        "tab-out-of-range",
        "active of three is 3",
        together(
            swap(WORKBOOK, _VIEW, f'{_VIEW} activeTab="3"'),
            swap(PROJECTS, ' tabSelected="1"', ""),
        ),
    ),
    Variant("active-sheet-hidden", "the active sheet hidden", hidden("项目 清单")),
    Variant(
        "first-sheet-hidden",
        "the first tab hidden",
        together(swap(WORKBOOK, _VIEW, f'{_VIEW} firstSheet="2"'), hidden("表格")),
    ),
    Variant(
        "tab-selected-elsewhere",
        "two sheets selected",
        swap(SUMMARY, "<sheetView ", '<sheetView tabSelected="1" '),
    ),
]

NAME_VARIANTS = [
    Variant("name-twice", "a name again in capitals", named("RATES", "汇总!$A$1")),
    Variant(
        "name-twice",
        "the print area in plain spelling",
        named("Print_Area", "'项目 清单'!$A$1", "0"),
    ),
    Variant("name-spelling", "a blank in a name", named("two words", "汇总!$A$1")),
    Variant("name-spelling", "a digit first", named("2026", "汇总!$A$1")),
    Variant("name-spelling", "256 letters", named("n" * 256, "汇总!$A$1")),
    Variant(
        "name-scope", "scope of the fourth of three sheets", named("a.b", "汇总!$A$1", "3")
    ),
    Variant("name-empty", "no formula", named("empty", "")),
    Variant("name-formula-broken", "a leading =", named("a.b", "=汇总!$A$1")),
    Variant("name-formula-broken", "a semicolon", named("a.b", "SUM(汇总!$A$1;汇总!$A$2)")),
    Variant("name-formula-broken", "an open bracket", named("a.b", "SUM(汇总!$A$1")),
    Variant("name-formula-broken", "a lone apostrophe", named("a.b", "'汇总!$A$1")),
    Variant("name-sheet-unknown", "a sheet that is not there", named("a.b", "'汇 总'!$A$1")),
    Variant("name-sheet-unquoted", "a hyphen without apostrophes", named("a.b", "表-2!$A$1")),
    Variant("name-sheet-unquoted", "a sheet like a cell", named("a.b", "Q1!$A$1")),
    Variant("name-without-sheet", "a reference alone", named("a.b", "$A$1:$C$3")),
    Variant(
        "print-area-elsewhere",
        "a print area on another sheet",
        named("_xlnm.Print_Area", "'项目 清单'!$A$1:$C$3", "1"),
    ),
]
