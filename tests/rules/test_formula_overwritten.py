"""formula-overwritten: a constant stands where the form calculates."""

from decimal import Decimal

import pytest
from drawing import calculating, drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM018"
HEAD = "projects\n| row | B project_code | C project_name | I spent | J payment_rate |"


def test_a_constant_that_agrees_is_a_hint() -> None:
    """75% typed where the formula gives 0.75: it will not follow a change."""
    form = calculating(
        drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | 75% |"), "项目清单!J7", Decimal("0.75")
    )

    assert found(CODE, form) == [(CODE, "J7")]
    assert severities(CODE, form) == [Severity.INFO]


def test_a_count_that_differs_is_an_error() -> None:
    """No other rule compares the count in the total row."""
    form = drawn(f"{HEAD}\n| 5 total | 105 | | | |")
    form = calculating(form, "项目清单!B5", Decimal(104))

    assert found(CODE, form) == [(CODE, "B5")]
    assert severities(CODE, form) == [Severity.ERROR]
    assert said(CODE, form) == ["公式被输入的内容代替，现为 105，按公式应为 104"]


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("| 7 | P1 | 培训 | 150 | 80% |", "0.75"),
        ("| 7 | P1 | 培训 | 150 | =I7/H7 → 0.75 |", "0.75"),
        ("| 7 | P1 | 培训 | 150 | — |", "0.75"),
        ("| 7 | P1 | 培训 | 150 | [percent-scale] 75 → 0.75 |", "0.75"),
    ],
)
def test_what_other_rules_tell_is_silent(row: str, value: str) -> None:
    """A rate that differs, a formula, a blank, a rate without percent sign."""
    form = calculating(drawn(f"{HEAD}\n{row}"), "项目清单!J7", Decimal(value))

    assert found(CODE, form) == []


def test_a_constant_where_nothing_can_be_calculated_is_silent() -> None:
    """The formula shows nothing without a budget: a rate taken from the report may stand."""
    form = calculating(drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | 75% |"), "项目清单!J7", "")

    assert found(CODE, form) == []


def test_a_name_that_may_be_typed_over_is_silent() -> None:
    """The name of a function class is looked up, and may be changed."""
    form = drawn("functions\n| row | A class_code | B class_name |\n| 7 | 208 | 社保支出 |")
    form = calculating(form, "预算支出!B7", "社会保障和就业支出", typed=True)

    assert found(CODE, form) == []
