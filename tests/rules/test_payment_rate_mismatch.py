"""payment-rate-mismatch: the rate of a project."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "PRJ005"
HEAD = "projects\n| row | B project_code | H budget | I spent | J payment_rate |"


def test_a_rate_that_did_not_follow_the_amounts() -> None:
    """150 of 200 is 75%, 80% is typed."""
    wrong = drawn(f"{HEAD}\n| 7 | P1 | 200 | 150 | 80% |")

    assert found(CODE, wrong) == [(CODE, "J7")]
    assert said(CODE, wrong) == ["资金支付率填 80.00%，按支出÷预算应为 75.00%"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["I7", "H7"]
    assert breaches(CODE, wrong)[0].key == "P1"


def test_one_off_in_the_last_place() -> None:
    """Halves round up: 0.00005 over 1 is 0.01%, not 0.00%."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | 100000 | 5 | 0.00% |")) == [(CODE, "J7")]


@pytest.mark.parametrize(
    "line",
    [
        "200 | 150 | 75%",
        "9103.22 | 9096.62 | 0.99927498",
        "200 | 150 |",
        "| 150 | 80%",
        "200 | | 80%",
        "0 | 0 | 100%",
        "[text-number] 200.00 → 200 | 150 | 75%",
    ],
)
def test_right_rounded_blank_and_text_operands_are_silent(line: str) -> None:
    """Equal at four places; a blank; no budget; a text number that is understood."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | {line} |")) == []
