"""A formula that moves with its cell; openpyxl's translator is the independent judge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ooxml_sheets import LAW
from openpyxl.formula.translate import Translator

from perfeval_xl.ooxml.addresses import address
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.formula_shift import shifted

FORMULAS = [
    "A1+B$2*$C3-$D$4",
    'IF(A1="A1",B2,"x ""A1"" y")',
    "SUM(A1:B2,C:D,1:3,$E:$F,$5:$6)",
    "'一月 (A1)'!B2+Sheet1!C3*'It''s'!D4",
    "LOG10(A1)+ATAN2(B1,C1)",
    "SUM(Sheet1:Sheet3!A1)",
    "A1&#REF!",
    "1E5+A1*2.5E-3",
    "项目A1+费用!A1",
    "A1%+{1,2}",
    "SUM((A1,B2) C3)",
    "_xlfn.IFS(A1>0,B1)",
]


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize(("rows", "columns"), [(0, 0), (1, 0), (0, 1), (7, 30)])
def test_formulas_move_as_openpyxl_moves_them(formula: str, rows: int, columns: int) -> None:
    """Relative references move, fixed ones, texts, names and functions stay."""
    target = address(1 + rows, 1 + columns)
    expected = Translator(f"={formula}", "A1").translate_formula(target)

    assert f"={shifted(formula, rows, columns)}" == expected


PARTS = st.sampled_from(
    [
        *("A1", "$B2", "C$3", "$D$4", "AA10", "A:B", "$C:D", "2:$4", '"A1"', "'A1 x'!B2"),
        *("F(A1)", "Name_1", "A1B", "1.5", "Σ", "TRUE"),
    ]
)


@LAW
@given(st.lists(PARTS, min_size=1, max_size=5), st.integers(0, 99), st.integers(0, 99))
def test_any_sum_moves_as_openpyxl_moves_it(parts: list[str], rows: int, columns: int) -> None:
    """Terms move each on its own."""
    formula = "+".join(parts)
    target = address(1 + rows, 1 + columns)
    expected = Translator(f"={formula}", "A1").translate_formula(target)

    assert f"={shifted(formula, rows, columns)}" == expected


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("表1[[#This Row],[A1]]*A1", "表1[[#This Row],[A1]]*B2"),
        ("[1]Sheet1!A1", "[1]Sheet1!B2"),
        ("T1[A1]", "T1[A1]"),
        ("A1#", "B2#"),
        ("A1.B1", "A1.B1"),
        ("A1 (B1)", "A1 (C2)"),
        ("'[账.xlsx]A1'!A1", "'[账.xlsx]A1'!B2"),
    ],
)
def test_what_is_no_reference_stays(formula: str, moved: str) -> None:
    """Structured references, other workbooks and names do not move."""
    assert shifted(formula, 1, 1) == moved


@pytest.mark.parametrize(
    ("formula", "rows", "columns"),
    [
        *(("A1", -1, 0), ("A1", 0, -1), ("A1048576", 1, 0), ("XFD1", 0, 1)),
        *(("1:2", -1, 0), ("A:B", 0, -1), ("XFE1", 1, 0)),
    ],
)
def test_references_beyond_the_sheet_are_refused(formula: str, rows: int, columns: int) -> None:
    """Excel would wrap them around; we do not guess."""
    with pytest.raises(Refused):
        shifted(formula, rows, columns)


def test_fixed_references_never_leave_the_sheet() -> None:
    """What is fixed stays wherever the cell goes."""
    assert shifted("$A$1+SUM($1:$2,$A:$A)", -5, -5) == "$A$1+SUM($1:$2,$A:$A)"
