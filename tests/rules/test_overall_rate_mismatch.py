"""overall-rate-mismatch: the rate of the total row."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "PRJ004"


def form(rate: str) -> str:
    """The source report's totals with that rate."""
    return f"""projects
    | row     | H budget | I spent | J payment_rate |
    | 5 total | 9103.22  | 9096.62 | {rate}         |
    | 7       | 9103.22  | 9096.62 | 99.93%         |"""


def test_two_digits_swapped() -> None:
    """99.39% is typed, 9096.62 of 9103.22 is 99.93%."""
    wrong = drawn(form("99.39%"))

    assert found(CODE, wrong) == [(CODE, "J5")]
    assert said(CODE, wrong) == ["合计的资金支付率填 99.39%，按合计的支出÷预算应为 99.93%"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["I5", "H5"]


@pytest.mark.parametrize("rate", ["99.93%", "0.99927", ""])
def test_right_and_blank_rates_are_silent(rate: str) -> None:
    """Equal at four places, or nothing."""
    assert found(CODE, drawn(form(rate))) == []


def test_a_list_without_total_is_silent() -> None:
    """Nothing is compared."""
    assert found(CODE, drawn("projects\n| row | H budget | I spent |\n| 7 | 1 | 1 |")) == []
