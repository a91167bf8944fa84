"""mean-mismatch: 平均得分 of an indicator."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "PAN006"
HEAD = "panel 4\n| row | C level_3 | E @甲 | F @乙 | G panel_mean |"


def test_a_mean_that_did_not_follow() -> None:
    """(6 + 5.5) / 2 = 5.75, not 5.80."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | 6 | 5.5 | 5.80 |")

    assert found(CODE, wrong) == [(CODE, "G7")]
    assert said(CODE, wrong) == ["平均得分填 5.80，按各成员打分应为 5.75"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["E7", "F7"]


def test_halves_round_up() -> None:
    """(5.5 + 5.51) / 2 = 5.505 is 5.51; 5.50 is told."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 5.5 | 5.51 | 5.50 |")) == [(CODE, "G7")]


@pytest.mark.parametrize(
    "line", ["6 | 5.5 | 5.75", "6 | 5.5 | 5.7500001", "6 | 5.5 |", "| | 5"]
)
def test_right_rounded_and_blank_are_silent(line: str) -> None:
    """Equal at two places; no mean yet; no scores to tell by."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | {line} |")) == []


def test_a_member_with_an_empty_column_is_left_out() -> None:
    """Only 甲 scored: the mean is his."""
    form = drawn(f"{HEAD}\n| 7 | 人才 | 6 | | 6 |\n| 8 | 就业 | 4 | | 4 |")

    assert found(CODE, form) == []
