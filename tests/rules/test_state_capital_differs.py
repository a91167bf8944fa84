"""state-capital-differs: class 223 beside the state-capital source."""

import pytest
from drawing import breaches, drawn, found, said, severities, undecided

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "FUN011"


def form(spent: str, given: str, code: str = "223") -> Submission:
    """Class 223 that spent so much, and the source that gave so much."""
    return drawn(
        f"functions\n| row | A class_code | E spent |\n| 7 | 208 | 100 |"
        f"\n| 13 | {code} | {spent} |",
        f"sources 18\n| row | E spent |\n| 22 state_capital | {given} |",
    )


def test_two_digits_swapped() -> None:
    """17.91 against 17.19, told at the class with the source as operand."""
    wrong = form("17.91", "17.19")

    assert found(CODE, wrong) == [(CODE, "E13")]
    assert said(CODE, wrong) == ["223 类支出 17.91，国有资本经营预算拨款的支出是 17.19"]
    assert [str(ref) for ref in breaches(CODE, wrong)[0].operands] == ["预算支出!E22"]


def test_a_cent_is_too_much() -> None:
    """It is one figure written twice: no rounding comes between."""
    assert severities(CODE, form("17.20", "17.19")) == [Severity.ERROR]


def test_a_source_without_its_class_is_a_warning() -> None:
    """The money is there, and no line of class 223."""
    other = form("17.19", "17.19", code="208")

    assert found(CODE, other) == [(CODE, "E22")]
    assert severities(CODE, other) == [Severity.WARNING]


@pytest.mark.parametrize(("spent", "given"), [("17.19", "17.19"), ("17.19", ""), ("", "17.19")])
def test_equal_and_blank_figures_are_silent(spent: str, given: str) -> None:
    """Equal, or one of the two still to be filled in."""
    assert found(CODE, form(spent, given)) == []


def test_no_state_capital_at_all_is_silent() -> None:
    """Most departments have none."""
    assert found(CODE, form("100", "0", code="210")) == []


def test_a_text_number_leaves_it_undecided() -> None:
    """The text is told at its cell."""
    unclear = form("[text-number] 17.19万元 → 17.19", "17.19")

    assert found(CODE, unclear) == []
    assert undecided(CODE, unclear) == ["223 类或国有资本经营预算拨款的支出不是能计算的数字"]
