"""fund-rate-mismatch: 执行率 of the three blocks."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "FUN008"
HEAD = "functions\n| row | A class_code | D budget | E spent | F payment_rate |"


def test_a_rate_that_is_not_spent_over_budget() -> None:
    """150 of 200 is 75%, not 80%."""
    form = drawn(f"{HEAD}\n| 7 | 208 | 200 | 150 | 80% |")

    assert found(CODE, form) == [(CODE, "F7")]
    assert said(CODE, form) == ["执行率填 80.00%，按支出÷预算应为 75.00%"]
    assert [ref.a1 for ref in breaches(CODE, form)[0].operands] == ["E7", "D7"]


def test_totals_and_the_other_blocks_are_judged_too() -> None:
    """The total row of the sources, and the project expenditure among the kinds."""
    form = drawn(
        "sources 18\n| row | D budget | E spent | F payment_rate |"
        "\n| 25 total | 10 | 5 | 60% |",
        "kinds 30\n| row | D budget | E spent | F payment_rate |"
        "\n| 32 project_expenditure | 9103.22 | 9096.62 | 99.39% |",
    )

    assert found(CODE, form) == [(CODE, "F25"), (CODE, "F32")]


@pytest.mark.parametrize(
    "line", ["200 | 150 | 75%", "9103.22 | 9096.62 | 0.99927", "| 150 | 80%", "200 | 150 |"]
)
def test_right_rounded_and_blank_rates_are_silent(line: str) -> None:
    """Equal at four places; no budget, nothing to compare; no rate, nothing wrong."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 208 | {line} |")) == []


def test_a_budget_of_zero_gives_no_rate() -> None:
    """Nothing is divided by zero."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 208 | 0 | 0 | 100% |")) == []
