"""The condition of a mark holds for what was found, and for nothing that mends it."""

import io
from dataclasses import dataclass

import office
import pytest
import xlsxwriter

from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.mark_condition import mark_condition

STRINGS = ["优秀", 'a"b', "9,096.62", ""]


def condition(kind: str, value: str | None, *, formula: bool = False) -> str:
    """Return the condition for a cell G17."""
    cell = CellSpan(17, 7, type=kind, value=value, has_formula=formula)
    return mark_condition(cell, STRINGS.__getitem__)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("n", "12.5", "G17=12.5"),
        ("n", "-3", "G17=-3"),
        ("n", "0.30000000000000004", "G17=0.3"),
        ("n", "1E-7", "G17=1E-07"),
        ("n", " 110101199001011234 ", "G17=1.10101199001011E+17"),
        ("n", "0.0", "AND(ISNUMBER(G17),G17=0)"),
        ("n", None, "ISBLANK(G17)"),
        ("n", "", "ISBLANK(G17)"),
        ("n", "abc", "ISNUMBER(G17)"),
        ("n", "NaN", "ISERROR(G17)"),
        ("d", "2025-12-31", "ISNUMBER(G17)"),
        ("b", "1", "AND(ISLOGICAL(G17),G17=TRUE)"),
        ("b", "0", "AND(ISLOGICAL(G17),G17=FALSE)"),
        ("e", "#REF!", "ISERROR(G17)"),
        ("s", "0", 'AND(ISTEXT(G17),EXACT(LEFT(G17,200),"优秀"))'),
        ("s", "1", 'AND(ISTEXT(G17),EXACT(LEFT(G17,200),"a""b"))'),
        ("str", "", 'AND(ISTEXT(G17),EXACT(LEFT(G17,200),""))'),
        ("inlineStr", "_x005F_x0041_", 'AND(ISTEXT(G17),EXACT(LEFT(G17,200),"_x0041_"))'),
        ("inlineStr", "a𠮷b", 'AND(ISTEXT(G17),EXACT(LEFT(G17,1),"a"))'),
        ("inlineStr", "𠮷b", "ISTEXT(G17)"),
        ("inlineStr", "a_x0007_b", 'AND(ISTEXT(G17),EXACT(LEFT(G17,1),"a"))'),
    ],
)
def test_each_kind_has_its_test(kind: str, value: str | None, expected: str) -> None:
    """What was found is compared as the kind of value it is."""
    assert condition(kind, value) == expected


def test_a_formula_without_value_is_mended_by_calculating() -> None:
    """Opening the file in Excel gives it a value, and the mark goes."""
    assert condition("n", None, formula=True) == "LEN(G17)=0"


def test_long_texts_are_compared_by_their_beginning() -> None:
    """The literal stays below 255 characters, the whole formula far below 8,192."""
    text = condition("inlineStr", '"' * 5_000)

    assert text == f'AND(ISTEXT(G17),EXACT(LEFT(G17,200),"{"#" * 400}"))'.replace("#", '"')


@dataclass(frozen=True)
class Case:
    """What was found, and what stands in the cell when the condition is asked."""

    kind: str
    found: str | None
    now: object
    holds: bool


CASES = [
    Case("n", "12.5", 12.5, holds=True),
    Case("n", "12.5", 12.6, holds=False),
    Case("n", "12.5", "12.5", holds=False),
    Case("n", "12.5", None, holds=False),
    Case("n", "0", 0, holds=True),
    Case("n", "0", None, holds=False),
    Case("n", "0.30000000000000004", 0.1 + 0.2, holds=True),
    Case("n", None, None, holds=True),
    Case("n", None, 0, holds=False),
    Case("b", "0", now=False, holds=True),
    Case("b", "0", None, holds=False),
    Case("b", "1", now=True, holds=True),
    Case("inlineStr", "9,096.62", "9,096.62", holds=True),
    Case("inlineStr", "9096.62", 9096.62, holds=False),
    Case("inlineStr", "abc", "ABC", holds=False),
    Case("inlineStr", 'a"b', 'a"b', holds=True),
    Case("inlineStr", "x" * 300, "x" * 300, holds=True),
    Case("inlineStr", "x" * 300, "x" * 199, holds=False),
    Case("inlineStr", "第一行\n第二行", "第一行\n第二行", holds=True),
    Case("e", "#DIV/0!", "=1/0", holds=True),
    Case("e", "#DIV/0!", 5, holds=False),
]


@pytest.mark.office
def test_conditions_hold_for_what_was_found_only() -> None:
    """LibreOffice finds each true while the cell is as found, and false once mended."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        page = book.add_worksheet("核对")
        for row, case in enumerate(CASES, 1):
            if isinstance(case.now, str) and not case.now.startswith("="):
                page.write_string(row - 1, 0, case.now)
            else:
                page.write(row - 1, 0, case.now)
            cell = CellSpan(row, 1, type=case.kind, value=case.found)
            test = mark_condition(cell, STRINGS.__getitem__)
            page.write_formula(row - 1, 1, f"=IF(AND({test}),1,0)", None, -1)
    values = office.recalculated(target.getvalue())["核对"]

    assert [values[f"B{row}"] for row in range(1, len(CASES) + 1)] == [
        int(case.holds) for case in CASES
    ]
