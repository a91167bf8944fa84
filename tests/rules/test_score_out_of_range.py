"""score-out-of-range: a score below zero or above the weight."""

import pytest
from drawing import drawn, found, said

CODE = "PAN001"
HEAD = "panel\n| row | C level_3 | D weight | E @甲 | F @乙 |"


def test_a_score_above_the_weight() -> None:
    """6.5 of 6."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | 6 | 6.5 | 6 |")

    assert found(CODE, wrong) == [(CODE, "E7")]
    assert said(CODE, wrong) == ["甲打 6.5 分，超过该项分值 6"]


def test_a_score_below_zero_also_without_a_weight() -> None:
    """-1 is no score, whatever the weight."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | | 5 | -1 |")

    assert found(CODE, wrong) == [(CODE, "F7")]
    assert said(CODE, wrong) == ["乙打 -1 分，不能小于 0"]


@pytest.mark.parametrize("line", ["6 | 6 | 0", "6 | 5.5 | ", "| 6.5 | 6", "6 | — | 没打"])
def test_scores_within_range_and_what_is_no_score_are_silent(line: str) -> None:
    """The ends are allowed; without a weight there is no upper end; blanks, words elsewhere."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | {line} |")) == []


def test_totals_are_not_scores() -> None:
    """The total row adds up weights and scores."""
    form = drawn(f"{HEAD}\n| 5 total | | 6 | 60 | 60 |\n| 7 | 人才 | 6 | 6 | 6 |")

    assert found(CODE, form) == []
