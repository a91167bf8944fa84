"""project-spent-over-budget: more spent than given."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "PRJ006"
HEAD = "projects\n| row | B project_code | H budget | I spent |"


def test_spending_above_the_budget() -> None:
    """102 of 100; the budget is the operand."""
    wrong = drawn(f"{HEAD}\n| 7 | P1 | 100 | 102 |")

    assert found(CODE, wrong) == [(CODE, "I7")]
    assert said(CODE, wrong) == ["全年支出数 102.00 大于全年预算数 100.00"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["H7"]


def test_spending_without_any_budget() -> None:
    """A budget of 0 and something spent."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | 0 | 0.01 |")) == [(CODE, "I7")]


@pytest.mark.parametrize("line", ["100 | 100", "100 | 0", "| 102", "100 |"])
def test_within_budget_and_blank_are_silent(line: str) -> None:
    """Equal, nothing spent, or one of the two blank."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | {line} |")) == []


def test_totals_and_subtotals_are_not_told_again() -> None:
    """What is over is told on its line."""
    wrong = drawn(
        f"{HEAD}\n| 5 total | | 100 | 102 |\n| 7 | P1 | 100 | 102 |"
        "\n| 8 subtotal 小计 | 小计 | 100 | 102 |"
    )

    assert found(CODE, wrong) == [(CODE, "I7")]
