"""fund-spent-over-budget: more spent than given, in the three blocks."""

import pytest
from drawing import drawn, found, said

CODE = "FUN009"
HEAD = "functions\n| row | A class_code | D budget | E spent |"


def test_spending_above_the_budget() -> None:
    """102 of 100."""
    form = drawn(f"{HEAD}\n| 7 | 208 | 100 | 102 |")

    assert found(CODE, form) == [(CODE, "E7")]
    assert said(CODE, form) == ["全年支出数 102.00 大于全年预算数 100.00"]


def test_spending_without_any_budget() -> None:
    """A budget of 0 and something spent."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 208 | 0 | 5 |")) == [(CODE, "E7")]


@pytest.mark.parametrize("line", ["100 | 100", "100 | 99.99", " | 102", "100 |"])
def test_within_budget_and_blank_are_silent(line: str) -> None:
    """Equal, less, or one of the two blank."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 208 | {line} |")) == []


def test_the_total_row_is_not_told_again() -> None:
    """What is over is told on its line."""
    form = drawn(f"{HEAD}\n| 7 | 208 | 100 | 102 |\n| 8 total | | 100 | 102 |")

    assert found(CODE, form) == [(CODE, "E7")]
