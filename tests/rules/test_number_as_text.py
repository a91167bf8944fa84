"""number-as-text: a number that Excel's SUM skips."""

import pytest
from drawing import breaches, drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM011"
HEAD = "projects\n| row | C project_name | I spent | J payment_rate |"


def test_an_amount_with_its_unit_is_told_with_the_number_to_type() -> None:
    """9096.62万元 is 9096.62 in a column of 万元."""
    form = drawn(f"{HEAD}\n| 7 | 培训 | [text-number] 9096.62万元 → 9096.62 | |")

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["“9096.62万元”是文本，求和时不计入，应填数字 9096.62"]
    assert severities(CODE, form) == [Severity.ERROR]


def test_a_rate_is_typed_with_its_percent_sign() -> None:
    """The number to type is shown as the column shows it."""
    form = drawn(f"{HEAD}\n| 7 | 培训 | 5 | [text-number] 99.93% → 0.9993 |")

    assert said(CODE, form) == ["“99.93%”是文本，公式不当它是数字，应填数字 99.93%"]


def test_the_year_as_text_is_a_warning() -> None:
    """2021年 is understood and nothing is summed over it."""
    form = drawn("fields\n| row | C |\n| 7 fiscal_year | [text-number] 2021年 → 2021 |")

    assert severities(CODE, form) == [Severity.WARNING]
    assert breaches(CODE, form)[0].expected == 2021


@pytest.mark.parametrize("amount", ["1234.56", "0", "", "—", "待定"])
def test_stored_numbers_and_what_is_none_are_silent(amount: str) -> None:
    """Numbers are as they should be; blanks and words are told elsewhere."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | {amount} | |")) == []


def test_a_text_number_in_a_qualitative_indicator_is_silent() -> None:
    """A qualitative result may be written 100%."""
    form = drawn(
        "indicators\n| row | C level_3 | D comparator | G actual |\n"
        "| 7 | 覆盖面 | 定性 | [text-number] 100% → 1 |"
    )

    assert found(CODE, form) == []
