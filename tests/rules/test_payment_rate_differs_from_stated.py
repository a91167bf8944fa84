"""payment-rate-differs-from-stated: the report's overall rate."""

import pytest
from drawing import drawn, found, said, undecided

from perfeval_xl.model.submission import Submission

CODE = "PRJ016"


def form(rate: str, budget: str = "9103.22", spent: str = "9096.62") -> Submission:
    """One project of the source report's totals; stated rate, budget and spending."""
    return drawn(
        f"""fields
        | row                      | C        |
        | 19 stated_project_budget | {budget} |
        | 20 stated_project_spent  | {spent}  |
        | 21 stated_payment_rate   | {rate}   |""",
        "projects\n| row | H budget | I spent |\n| 7 | 9103.22 | 9096.62 |",
    )


def test_two_digits_swapped() -> None:
    """99.39% stated; 9096.62 of 9103.22 is 99.93%."""
    wrong = form("99.39%")

    assert found(CODE, wrong) == [(CODE, "C21")]
    assert said(CODE, wrong) == ["报告中的资金支付率为 99.39%，按项目清单应为 99.93%"]


@pytest.mark.parametrize("rate", ["99.93%", "0.99927", "[percent-scale] 99.93 → 0.9993", ""])
def test_equal_rounded_and_blank_are_silent(rate: str) -> None:
    """Equal at four places, a missing percent sign that is told elsewhere, or nothing."""
    assert found(CODE, form(rate)) == []


def test_a_rate_that_follows_wrong_stated_amounts_is_silent() -> None:
    """9096.62 of 9193.22 is 98.95%: the stated budget is told, not the rate."""
    assert found(CODE, form("98.95%", budget="9193.22")) == []


def test_a_text_number_in_the_list_leaves_it_undecided() -> None:
    """The sums cannot be told."""
    unclear = drawn(
        "fields\n| row | C |\n| 21 stated_payment_rate | 50% |",
        "projects\n| row | H budget | I spent |\n| 7 | [text-number] 10元 → 10 | 9 |",
    )

    assert found(CODE, unclear) == []
    assert undecided(CODE, unclear) == [
        "项目清单的预算或支出里有不能计算的数字，支付率无法核对"
    ]
