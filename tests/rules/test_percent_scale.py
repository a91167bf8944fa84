"""percent-scale: a rate typed without its percent sign."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM013"


def test_a_rate_of_99_93_is_meant_as_a_percentage() -> None:
    """99.93 in a rate cell should be 99.93%."""
    form = drawn(
        "fields\n| row | C |\n| 20 stated_payment_rate | [percent-scale] 99.93 → 0.9993 |"
    )

    assert found(CODE, form) == [(CODE, "C20")]
    assert said(CODE, form) == ["比率填大了一百倍（现为 99.93），应填 99.93%"]
    assert severities(CODE, form) == [Severity.WARNING]


@pytest.mark.parametrize("rate", ["99.93%", "0.9993", "1.02", ""])
def test_ratios_and_percentages_are_silent(rate: str) -> None:
    """A ratio, a percentage, a rate a little above one, a blank."""
    assert found(CODE, drawn(f"fields\n| row | C |\n| 20 stated_payment_rate | {rate} |")) == []
