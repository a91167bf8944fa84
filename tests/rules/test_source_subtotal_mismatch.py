"""source-subtotal-mismatch: 财政拨款小计."""

import pytest
from drawing import drawn, found, said

CODE = "FUN005"


def sources(subtotal: str, general: str = "8356.44", capital: str = "17.19") -> str:
    """The sources of the source report with that 财政拨款小计."""
    return f"""sources 18
    | row                     | B funding_source | D budget | E spent    |
    | 19 fiscal_appropriation | 财政拨款小计     |          | {subtotal} |
    | 20 general_budget       | 一般公共预算     |          | {general}  |
    | 21 government_fund      | 政府性基金       |          | 0          |
    | 22 state_capital        | 国有资本         |          | {capital}  |
    | 24 other_funds          | 其他资金         |          | 3417.38    |"""


def test_a_subtotal_that_leaves_out_a_part() -> None:
    """The state-capital 17.19 is missing in 8356.44."""
    form = drawn(sources("8356.44"))

    assert found(CODE, form) == [(CODE, "E19")]
    assert said(CODE, form) == [
        "财政拨款小计的全年支出数填 8,356.44，其下各项相加应为 8,373.63"
    ]


def test_a_subtotal_that_takes_in_other_funds() -> None:
    """11791.01 is the total, not the subtotal."""
    assert found(CODE, drawn(sources("11791.01"))) == [(CODE, "E19")]


@pytest.mark.parametrize("subtotal", ["8373.63", "=SUM(E20:E22) → 8373.63", ""])
def test_right_and_blank_subtotals_are_silent(subtotal: str) -> None:
    """8356.44 + 0 + 17.19 = 8373.63."""
    assert found(CODE, drawn(sources(subtotal))) == []


def test_a_subtotal_without_parts_is_silent() -> None:
    """Parts all blank: the subtotal stands for them."""
    form = drawn(
        """sources 18
        | row                     | E spent |
        | 19 fiscal_appropriation | 8373.63 |
        | 20 general_budget       |         |"""
    )

    assert found(CODE, form) == []
