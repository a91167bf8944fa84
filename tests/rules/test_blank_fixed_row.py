"""blank-fixed-row: a fixed row is left blank beside filled ones."""

from drawing import drawn, found, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM008"
HEAD = "sources 18\n| row | B funding_source | E spent |"


def test_a_blank_source_beside_filled_ones_is_a_hint() -> None:
    """政府性基金 is blank while two others are told."""
    form = drawn(
        f"""{HEAD}
        | 19 fiscal_appropriation | 财政拨款小计 | 8373.63 |
        | 20 general_budget       | 一般公共预算 | 8356.44 |
        | 21 government_fund      | 政府性基金   |         |
        | 22 state_capital        | 国有资本     | 17.19   |
        | 24 total                | 合计         | 8373.63 |"""
    )

    assert found(CODE, form) == [(CODE, "E21")]
    assert severities(CODE, form) == [Severity.INFO]


def test_zero_is_told() -> None:
    """A row that says 0 is filled."""
    form = drawn(
        f"""{HEAD}
        | 20 general_budget  | 一般公共预算 | 8356.44 |
        | 21 government_fund | 政府性基金   | 0       |"""
    )

    assert found(CODE, form) == []


def test_a_subtotal_may_stand_for_its_parts() -> None:
    """Only 财政拨款小计 is told, none of its parts: the parts are not asked for."""
    form = drawn(
        f"""{HEAD}
        | 19 fiscal_appropriation | 财政拨款小计 | 8373.63 |
        | 20 general_budget       | 一般公共预算 |         |
        | 21 government_fund      | 政府性基金   |         |
        | 23 other_funds          | 其他资金     | 100     |"""
    )

    assert found(CODE, form) == []


def test_an_empty_table_is_another_rule() -> None:
    """When no row is filled the whole table is told once."""
    form = drawn(
        f"""{HEAD}
        | 20 general_budget  | 一般公共预算 | |
        | 21 government_fund | 政府性基金   | |"""
    )

    assert found(CODE, form) == []


def test_a_dash_is_told_as_a_dash_only() -> None:
    """FRM014 quotes it and says the same."""
    form = drawn(
        f"""{HEAD}
        | 20 general_budget  | 一般公共预算 | 8356.44 |
        | 21 government_fund | 政府性基金   | —       |"""
    )

    assert found(CODE, form) == []
    assert found("FRM014", form) == [("FRM014", "E21")]
