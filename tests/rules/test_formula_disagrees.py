"""formula-disagrees: another formula shows something else than the form's."""

from decimal import Decimal

import pytest
from drawing import calculating, drawn, found, said

CODE = "FRM020"
HEAD = "projects\n| row | B project_code | C project_name | I spent | J payment_rate |"


def test_a_total_over_too_few_rows() -> None:
    """=SUM(I7:I8) leaves out row 9."""
    form = drawn(f"{HEAD}\n| 5 total | | | =SUM(I7:I8) → 300 | |\n| 7 | P1 | 培训 | 100 | |")
    form = calculating(form, "项目清单!I5", Decimal(450))

    assert found(CODE, form) == [(CODE, "I5")]
    assert said(CODE, form) == ["公式不是表样的公式，显示 300，按表样公式应为 450"]


def test_a_rate_by_another_formula() -> None:
    """A rate over the initial budget shows 90% where 75% is right."""
    form = drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | =I7/G7 → 0.9 |")
    form = calculating(form, "项目清单!J7", Decimal("0.75"))

    assert found(CODE, form) == [(CODE, "J7")]
    assert said(CODE, form) == ["公式不是表样的公式，显示 0.9，按表样公式应为 75.00%"]


@pytest.mark.parametrize(
    "rate",
    ["=I7/H7 → 0.75", "=I7/H7 → 0.75004", "0.9", "=I7/G7", "="],
)
def test_equal_rounded_typed_or_unsaved_values_are_silent(rate: str) -> None:
    """The same at four places; constants and missing values are told elsewhere."""
    form = calculating(
        drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | {rate} |"), "项目清单!J7", Decimal("0.75")
    )

    assert found(CODE, form) == []


def test_a_sum_within_rounding_is_left_to_the_rule_on_sums() -> None:
    """One project of 万元 by another formula may be off by a rounding error."""
    form = drawn(f"{HEAD}\n| 5 total | | | =B2/10000 → 100.01 | |\n| 7 | P1 | 培训 | 100 | |")
    form = calculating(form, "项目清单!I5", Decimal(100))

    assert found(CODE, form) == []
