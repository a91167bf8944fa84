"""Groups 9 and 10: cells and formulas."""

from broken_variants.specimen import CHAIN, PROJECTS, STRINGS, SUMMARY
from broken_variants.surgery import Edit, swap, together
from broken_variants.variant import Variant

_ROW_6 = (
    '<row r="6" spans="1:9" x14ac:dyDescent="0.25"><c r="A6" s="3" t="s"><v>5</v></c></row>'
)
_ROW_7 = _ROW_6.replace('"6"', '"7"').replace("A6", "A7").replace(">5<", ">6<")
_B2, _C2 = '<c r="B2" s="1"><v>200</v></c>', '<c r="C2" s="1"><v>150</v></c>'
_A2 = '<c r="A2" s="1" t="s"><v>3</v></c>'
_MASTER = '<f t="shared" ref="E2:E3" si="0">C2/B2</f>'


def cell(old: str, new: str) -> Edit:
    """Return an edit of the project sheet."""
    return swap(PROJECTS, old, new)


def formula(text: str) -> Edit:
    """Return an edit that puts another formula into the summary."""
    return swap(SUMMARY, "SUM('项目 清单'!B2:B3)", text)


CELL_VARIANTS = [
    Variant("row-order", "rows swapped", cell(_ROW_6 + _ROW_7, _ROW_7 + _ROW_6)),
    Variant("row-order", "a row twice", cell(_ROW_6, _ROW_6 + '<row r="6"/>')),
    Variant("cell-order", "cells swapped", cell(_B2 + _C2, _C2 + _B2)),
    Variant("cell-order", "a cell twice", cell(_B2, _B2 + _B2)),
    Variant("spans-too-narrow", "a cell past them", cell('spans="1:9"', 'spans="1:2"')),
    Variant("cell-elsewhere", "a cell of another row", cell('<c r="G3"', '<c r="G8"')),
    Variant("cell-address", "no address", cell('<c r="G3"', '<c r="3G"')),
    Variant("cell-address", "a column too far", cell('<c r="I3"', '<c r="XFE3"')),
    Variant(
        "cell-address", "a row too far", cell("</sheetData>", '<row r="1048577"/></sheetData>')
    ),
    Variant("cell-type", "a type of no standard", cell('r="B2" s="1"', 'r="B2" s="1" t="num"')),
    Variant("cell-value", "not a number", cell("<v>200</v>", "<v>NaN</v>")),
    Variant("cell-value", "infinity", cell("<v>200</v>", "<v>1e999</v>")),
    Variant("cell-value", "text", cell("<v>200</v>", "<v>二百</v>")),
    Variant("cell-value", "neither true nor false", cell('t="b"><v>1<', 't="b"><v>2<')),
    Variant("shared-string-range", "past the table", cell("<v>3</v>", "<v>15</v>")),
    Variant("shared-string-range", "minus one", cell("<v>3</v>", "<v>-1</v>")),
    Variant(
        "inline-string-shape",
        "the type kept with a value",
        cell(_A2, '<c r="A2" t="inlineStr"><v>3</v></c>'),
    ),
    Variant(
        "inline-string-shape",
        "value and text",
        cell(_A2, '<c r="A2" t="inlineStr"><v>3</v><is><t>A1</t></is></c>'),
    ),
    Variant(
        "inline-string-shape", "text in a number", cell(_A2, '<c r="A2"><is><t>A1</t></is></c>')
    ),
    Variant("inline-string-empty", "no text", cell(_A2, '<c r="A2" t="inlineStr"/>')),
    Variant("text-too-long", "32,768 letters", swap(STRINGS, "说明", "说" * 32_768)),
    Variant(
        "text-too-long", "16,384 letters of two units", swap(STRINGS, "说明", "𠮷" * 16_384)
    ),
    Variant(
        "text-too-long",
        "32,768 letters inline",
        cell(_A2, f'<c r="A2" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c>'),
    ),
    Variant(
        "text-too-long", "a long result", swap(SUMMARY, "<v>有</v>", f"<v>{'有' * 32_768}</v>")
    ),
    Variant("metadata-range", "cm past the end", cell('cm="1"', 'cm="2"')),
    Variant("metadata-range", "vm without a list", cell('cm="1"', 'cm="1" vm="1"')),
]

FORMULA_VARIANTS = [
    Variant("formula-broken", "a leading =", formula("=A2")),
    Variant("formula-broken", "a semicolon", formula("SUM(A2;A3)")),
    Variant("formula-broken", "an open parenthesis", formula("SUM(A2")),
    Variant("formula-broken", "a parenthesis too many", formula("SUM(A2))")),
    Variant("formula-broken", "an open text", formula('"a')),
    Variant("formula-broken", "an open brace", formula("{1,2")),
    Variant("formula-too-long", "8,193 characters", formula("1" + "+1" * 4_096)),
    Variant("formula-sheet-unknown", "a sheet that is not there", formula("'项目清单'!B2")),
    Variant("formula-function-unknown", "a new function bare", formula("IFS(A2,1)")),
    Variant("formula-function-unknown", "no function at all", formula("SUMM(A2)")),
    Variant("formula-value-missing", "no value", swap(SUMMARY, "<v>300</v>", "")),
    Variant("formula-value-missing", "an empty value", swap(SUMMARY, "<v>300</v>", "<v></v>")),
    Variant(
        "shared-formula-orphan",
        "the master replaced by its value",
        together(
            cell(_MASTER, ""), swap(CHAIN, '<c r="E2" i="1"/><c r="E3"/>', '<c r="E3" i="1"/>')
        ),
    ),
    Variant(
        "shared-formula-twice",
        "a second master",
        cell('<f t="shared" si="0"/>', '<f t="shared" ref="E3:E3" si="0">C3/B3</f>'),
    ),
    Variant("shared-formula-outside", "a member outside", cell('ref="E2:E3"', 'ref="E2:E2"')),
    Variant("calc-chain-stale", "a formula gone", swap(CHAIN, '"E3"', '"E4"')),
    Variant("calc-chain-stale", "a sheet gone", swap(CHAIN, 'i="1"', 'i="9"')),
]
