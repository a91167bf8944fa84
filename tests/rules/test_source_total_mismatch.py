"""source-total-mismatch: the total of the sources."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "FUN006"


def sources(total: str, subtotal: str = "8373.63") -> str:
    """The sources of the source report with that total."""
    return f"""sources 18
    | row                     | E spent    |
    | 19 fiscal_appropriation | {subtotal} |
    | 20 general_budget       | 8356.44    |
    | 21 government_fund      | 0          |
    | 22 state_capital        | 17.19      |
    | 23 special_account      | 0          |
    | 24 other_funds          | 3417.38    |
    | 25 total                | {total}    |"""


def test_a_total_that_counts_the_subtotal_twice() -> None:
    """11791.01 + 8373.63 = 20164.64, a SUM over every row."""
    form = drawn(sources("20164.64"))

    assert found(CODE, form) == [(CODE, "E25")]
    assert said(CODE, form) == ["全年支出数合计填 20,164.64，各项相加应为 11,791.01"]


def test_zero_over_filled_parts() -> None:
    """A published form shows a total of 0 over an appropriation of 90."""
    assert found(CODE, drawn(sources("0"))) == [(CODE, "E25")]


def test_the_subtotal_is_an_operand() -> None:
    """A wrong subtotal is told there, and the total that follows from it is not."""
    form = drawn(sources("11773.82", subtotal="8356.44"))

    assert "E19" in {ref.a1 for ref in breaches(CODE, form)[0].operands}


@pytest.mark.parametrize("total", ["11791.01", "=E19+E23+E24 → 11791.01", ""])
def test_right_and_blank_totals_are_silent(total: str) -> None:
    """The subtotal is not counted on top of its parts."""
    assert found(CODE, drawn(sources(total))) == []


def test_a_subtotal_without_parts_counts_itself() -> None:
    """Only 财政拨款小计 and 其他资金 are told: 8373.63 + 3417.38 = 11791.01."""
    form = drawn(
        """sources 18
        | row                     | E spent  |
        | 19 fiscal_appropriation | 8373.63  |
        | 20 general_budget       |          |
        | 22 state_capital        |          |
        | 24 other_funds          | 3417.38  |
        | 25 total                | 11791.01 |"""
    )

    assert found(CODE, form) == []
