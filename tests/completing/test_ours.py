"""Telling the template's formulas from other people's."""

from __future__ import annotations

import pytest

from perfeval_xl.completing.ours import normal, same_formula

TOTAL = 'IF(COUNT(E7:E18)=0,"",SUM(E7:E18))'


@pytest.mark.parametrize(
    "found",
    [
        TOTAL,
        'IF(COUNT($E$7:$E$18)=0,"",SUM($E$7:$E$18))',
        'if( count(E7:E18)=0, "", sum(E7:E18) )',
        'IF(COUNT(E7:E20)=0,"",SUM(E7:E20))',
        'IF(COUNT(E7:E1048576)=0,"",SUM(E7:E1048576))',
    ],
    ids=["as written", "dollars", "blanks and case", "range grown", "range to the sheet's end"],
)
def test_what_saving_and_inserting_change_is_still_ours(found: str) -> None:
    """Dollar signs, blanks, letter case and the end of a range may differ."""
    assert same_formula(found, TOTAL, last_row=15)


@pytest.mark.parametrize(
    "found",
    [
        None,
        "SUM(E7:E18)",
        'IF(COUNT(E7:E18)=0,"",SUM(E7:E18)+1)',
        'IF(COUNT(E7:E14)=0,"",SUM(E7:E14))',
        'IF(COUNT(E8:E18)=0,"",SUM(E8:E18))',
        'IF(COUNT(F7:F18)=0,"",SUM(F7:F18))',
        'IF(COUNT(E7:E18)=0," ",SUM(E7:E18))',
    ],
    ids=["constant", "simpler", "addition", "cut short", "starts later", "column", "text"],
)
def test_any_other_formula_is_not_ours(found: str | None) -> None:
    """A range that leaves out a line, another column or another text is somebody else's."""
    assert not same_formula(found, TOTAL, last_row=15)


def test_texts_in_a_formula_keep_blanks_and_case() -> None:
    """Only what stands outside of quotation marks is made equal."""
    assert normal('if( A1="a B" , "c""D e", $B$2 )') == 'IF(A1="a B","c""D e",B2)'
