"""weights-not-total: the weights do not add up to the whole."""

import pytest
from drawing import drawn, found, said, undecided

CODE = "IND001"
HEAD = "indicators\n| row | C level_3 | I weight |"


def test_weights_that_add_up_to_less() -> None:
    """60 + 35 = 95, told at the total row."""
    wrong = drawn(f"{HEAD}\n| 5 total | | 95 |\n| 7 | 人才 | 60 |\n| 8 | 就业 | 35 |")

    assert found(CODE, wrong) == [(CODE, "I5")]
    assert said(CODE, wrong) == ["各指标分值相加是 95 分，应为 100 分"]


def test_without_a_total_row_the_first_weight_is_the_place() -> None:
    """A form without total row."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 60 |\n| 8 | 就业 | 35 |")) == [(CODE, "I7")]


def test_a_total_that_was_typed_over() -> None:
    """The weights are right, and the total shows 98."""
    wrong = drawn(f"{HEAD}\n| 5 total | | 98 |\n| 7 | 人才 | 60 |\n| 8 | 就业 | 40 |")

    assert found(CODE, wrong) == [(CODE, "I5")]
    assert said(CODE, wrong) == ["合计格写的是 98 分，各指标分值相加是 100 分"]


@pytest.mark.parametrize("weights", [("60", "40"), ("99.5", "0.5"), ("", "")])
def test_the_whole_and_nothing_are_silent(weights: tuple[str, str]) -> None:
    """100 points, or no weight yet."""
    first, second = weights
    form = drawn(f"{HEAD}\n| 5 total | | |\n| 7 | 人才 | {first} |\n| 8 | 就业 | {second} |")

    assert found(CODE, form) == []


def test_a_text_number_leaves_it_undecided() -> None:
    """Excel's SUM skips it."""
    unclear = drawn(f"{HEAD}\n| 7 | 人才 | [text-number] 60分 → 60 |\n| 8 | 就业 | 35 |")

    assert found(CODE, unclear) == []
    assert undecided(CODE, unclear) == ["绩效指标!I7 不是能计算的数字，分值合计无法核对"]
