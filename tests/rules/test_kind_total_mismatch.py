"""kind-total-mismatch: basic plus project expenditure."""

import pytest
from drawing import drawn, found, said

CODE = "FUN007"


def kinds(total: str) -> str:
    """The kinds of the source report with that total."""
    return f"""kinds 30
    | row                    | E spent |
    | 31 basic_expenditure   | 2694.39 |
    | 32 project_expenditure | 9096.62 |
    | 33 total               | {total} |"""


def test_a_total_that_is_not_the_sum() -> None:
    """2694.39 + 9096.62 = 11791.01."""
    form = drawn(kinds("11719.01"))

    assert found(CODE, form) == [(CODE, "E33")]
    assert said(CODE, form) == ["全年支出数合计填 11,719.01，基本支出加项目支出应为 11,791.01"]


@pytest.mark.parametrize("total", ["11791.01", ""])
def test_right_and_blank_totals_are_silent(total: str) -> None:
    """The right sum, or none yet."""
    assert found(CODE, drawn(kinds(total))) == []
