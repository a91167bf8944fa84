"""completion-rate-mismatch: the rate of an indicator."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "IND003"
HEAD = (
    "indicators\n| row | C level_3 | D comparator | E target | G actual | H completion_rate |"
)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("≤ | 45 | 60 | 133.33%", "完成率填 133.33%，按指标值和完成值应为 75.00%"),
        ("≤ | 45 | 30 | 66.67%", "完成率填 66.67%，按指标值和完成值应为 100.00%"),
        ("≥ | 300 | 330 | 100%", "完成率填 100.00%，按指标值和完成值应为 110.00%"),
        ("不超过 | 45 | 60 | 133.33%", "完成率填 133.33%，按指标值和完成值应为 75.00%"),
    ],
)
def test_rates_that_do_not_follow(line: str, message: str) -> None:
    """At most: T/A beyond the limit, 100% within; at least: A/T, also above 100%."""
    wrong = drawn(f"{HEAD}\n| 7 | 时限 | {line} |")

    assert found(CODE, wrong) == [(CODE, "H7")]
    assert said(CODE, wrong) == [message]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["D7", "E7", "G7"]


@pytest.mark.parametrize(
    "line",
    [
        "≤ | 45 | 30 | 100%",
        "≥ | 3 | 2 | 0.66667",
        "= | 0 | 0 | 100%",
        "定性 | | 达成 | 100%",
        "≥ | | 72 | 100%",
        "≥ | 72 | 72 |",
    ],
)
def test_right_rounded_qualitative_and_blank_are_silent(line: str) -> None:
    """Equal at four places; no accident where none was planned; nothing to compare."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 时限 | {line} |")) == []
