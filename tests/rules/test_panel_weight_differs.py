"""panel-weight-differs: 分值 in the score sheet and in 绩效指标."""

import pytest
from drawing import breaches, drawn, found, said

from perfeval_xl.engine import check
from perfeval_xl.model.submission import Submission

CODE = "PAN011"


def form(panel: str, indicator: str = "6", name: str = "人才") -> Submission:
    """One indicator and its line in the score sheet."""
    return drawn(
        f"panel\n| row | C level_3 | D weight |\n| 7 | {name} | {panel} |",
        f"indicators\n| row | C level_3 | I weight |\n| 9 | 人才 | {indicator} |",
    )


def test_another_weight_in_the_score_sheet() -> None:
    """5 against 6, told in the score sheet."""
    wrong = form("5")

    assert found(CODE, wrong) == [(CODE, "D7")]
    assert said(CODE, wrong) == ["分值填 5，绩效指标表是 6"]
    assert [str(ref) for ref in breaches(CODE, wrong)[0].operands] == ["绩效指标!I9"]


@pytest.mark.parametrize(
    ("panel", "indicator", "name"),
    [("6", "6", "人才"), ("", "6", "人才"), ("5", "", "人才"), ("5", "6", "就业")],
)
def test_equal_blank_and_unmatched_weights_are_silent(
    panel: str, indicator: str, name: str
) -> None:
    """Equal; one of the two blank; a line that no indicator answers to."""
    assert found(CODE, form(panel, indicator, name)) == []


def test_twins_are_compared_in_order() -> None:
    """Two indicators of one name keep their own weights."""
    twins = drawn(
        "panel\n| row | C level_3 | D weight |\n| 7 | 人才 | 6 |\n| 8 | 人才 | 4 |",
        "indicators\n| row | C level_3 | I weight |\n| 7 | 人才 | 6 |\n| 8 | 人才 | 4 |",
    )

    assert found(CODE, twins) == []


def test_scores_above_a_wrong_weight_are_not_told() -> None:
    """5 of 6 points are right; 3 in the score sheet is the fault."""
    wrong = drawn(
        "panel\n| row | C level_3 | D weight | E @甲 |\n| 7 | 人才 | 3 | 5 |",
        "indicators\n| row | C level_3 | I weight |\n| 9 | 人才 | 6 |",
    )
    told = [(one.code, one.cell.a1) for one in check(wrong).findings]

    assert [one for one in told if one[0].startswith("PAN")] == [(CODE, "D7")]
