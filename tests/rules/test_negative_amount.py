"""negative-amount: an amount below zero in the three blocks."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FUN010"
HEAD = "functions\n| row | A class_code | D budget | E spent |"


def test_an_amount_below_zero_is_a_warning() -> None:
    """-6.60 may be a reversal, to be explained."""
    form = drawn(f"{HEAD}\n| 7 | 208 | 100 | -6.60 |")

    assert found(CODE, form) == [(CODE, "E7")]
    assert said(CODE, form) == ["全年支出数是负数：-6.60"]
    assert severities(CODE, form) == [Severity.WARNING]


@pytest.mark.parametrize("spent", ["0", "6.60", "", "-"])
def test_zero_more_and_blank_are_silent(spent: str) -> None:
    """Zero is not negative, and a dash is no number."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 208 | 100 | {spent} |")) == []
