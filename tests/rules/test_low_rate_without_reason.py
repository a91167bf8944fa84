"""low-rate-without-reason: little spent and no word why."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PRJ009"
HEAD = "projects\n| row | C project_name | H budget | I spent | K reason |"


def test_a_low_rate_without_a_reason() -> None:
    """80 of 100 is below 90%."""
    wrong = drawn(f"{HEAD}\n| 7 | 培训 | 100 | 80 | |")

    assert found(CODE, wrong) == [(CODE, "K7")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["支付率 80.00%，低于 90%，没有写未完成原因"]


def test_a_dash_is_no_reason() -> None:
    """A placeholder says nothing."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | 100 | 0 | — |")) == [(CODE, "K7")]


@pytest.mark.parametrize(
    "line", ["100 | 90 |", "100 | 80 | 项目跨年实施", "100 | |", "| 80 |", "0 | 0 |"]
)
def test_high_rates_reasons_and_blanks_are_silent(line: str) -> None:
    """90% is enough; a reason is given; no rate can be told."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | {line} |")) == []


def test_a_form_without_the_column_is_silent() -> None:
    """The missing column has its own finding."""
    form = drawn(
        "projects\n| row | C project_name | H budget | I spent |\n| 7 | 培训 | 100 | 1 |"
    )

    assert found(CODE, form) == []
