"""project-subtotal-rate-mismatch: the rate of a subtotal line."""

import pytest
from drawing import drawn, found, said

CODE = "PRJ003"


def form(rate: str) -> str:
    """A division of 300 spent out of 400, with that rate."""
    return f"""projects
    | row                  | H budget | I spent | J payment_rate |
    | 7                    | 100      | 100     | 100%           |
    | 8                    | 300      | 200     | 66.67%         |
    | 9 subtotal 就业处小计 | 400      | 300     | {rate}         |"""


def test_the_mean_of_the_rates_is_not_the_rate() -> None:
    """(100% + 66.67%) / 2 = 83.34%, but 300 of 400 is 75%."""
    wrong = drawn(form("83.34%"))

    assert found(CODE, wrong) == [(CODE, "J9")]
    assert said(CODE, wrong) == ["小计的资金支付率填 83.34%，按小计的支出÷预算应为 75.00%"]


@pytest.mark.parametrize("rate", ["75%", ""])
def test_right_and_blank_rates_are_silent(rate: str) -> None:
    """75% or nothing."""
    assert found(CODE, drawn(form(rate))) == []


def test_the_rate_of_a_project_is_another_rule() -> None:
    """Only subtotal lines are told here."""
    assert found(CODE, drawn(form("75%").replace("66.67%", "70%"))) == []
