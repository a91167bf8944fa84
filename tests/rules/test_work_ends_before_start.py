"""work-ends-before-start: the two days of the work."""

import pytest
from drawing import drawn, found, said

CODE = "DAT004"


def form(start: str, end: str) -> str:
    """The two days of the work."""
    return f"fields\n| row | C |\n| 9 work_start | {start} |\n| 10 work_end | {end} |"


def test_days_the_wrong_way_round() -> None:
    """From the 25th to the 1st."""
    wrong = drawn(form("2022-04-25", "2022-04-01"))

    assert found(CODE, wrong) == [(CODE, "C10")]
    assert said(CODE, wrong) == ["自评结束日期 2022年4月1日 早于开始日期 2022年4月25日"]


@pytest.mark.parametrize(
    ("start", "end"),
    [("2022-04-01", "2022-04-25"), ("2022-04-01", "2022-04-01"), ("", "2022-04-01")],
)
def test_right_order_one_day_and_blanks_are_silent(start: str, end: str) -> None:
    """One day of work will do."""
    assert found(CODE, drawn(form(start, end))) == []
