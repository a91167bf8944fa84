"""negative-project-amount: an amount below zero in the list of projects."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PRJ017"
HEAD = "projects\n| row | B project_code | H budget | I spent |"


def test_an_amount_below_zero_is_a_warning() -> None:
    """-6.60 may be a reversal, to be explained."""
    wrong = drawn(f"{HEAD}\n| 7 | P1 | -10 | -6.60 |")

    assert found(CODE, wrong) == [(CODE, "H7"), (CODE, "I7")]
    assert said(CODE, wrong) == ["全年预算数是负数：-10.00", "全年支出数是负数：-6.60"]
    assert severities(CODE, wrong) == [Severity.WARNING, Severity.WARNING]


@pytest.mark.parametrize("spent", ["0", "6.60", ""])
def test_zero_more_and_blank_are_silent(spent: str) -> None:
    """Zero is not negative."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | 10 | {spent} |")) == []
