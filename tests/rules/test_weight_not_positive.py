"""weight-not-positive: an indicator without weight."""

import pytest
from drawing import drawn, found, said

CODE = "IND002"
HEAD = "indicators\n| row | C level_3 | I weight |"


@pytest.mark.parametrize("weight", ["0", "-5"])
def test_zero_and_less_are_told(weight: str) -> None:
    """Such an indicator cannot count."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | {weight} |")

    assert found(CODE, wrong) == [(CODE, "I7")]
    assert said(CODE, wrong) == [f"分值填 {weight}，应大于 0"]


@pytest.mark.parametrize("weight", ["0.5", "100", ""])
def test_more_and_blank_are_silent(weight: str) -> None:
    """Half a point is a weight; a blank is told elsewhere."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | {weight} |")) == []
