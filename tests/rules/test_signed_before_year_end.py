"""signed-before-year-end: a report on a year that is not over."""

from datetime import date

import pytest
from drawing import breaches, drawn, found, said

CODE = "DAT001"
HEAD = "fields\n| row | C |"


def test_the_source_reports_own_date() -> None:
    """Signed on 29 April 2021 for the whole of 2021."""
    wrong = drawn(f"{HEAD}\n| 7 fiscal_year | 2021 |\n| 11 report_date | 2021-04-29 |")

    assert found(CODE, wrong) == [(CODE, "C11")]
    assert said(CODE, wrong) == [
        "报告日期是 2021年4月29日，2021 年度还没有结束，应在 2022年1月1日或以后"
    ]
    assert breaches(CODE, wrong)[0].expected == date(2022, 1, 1)


def test_the_last_day_of_the_year_is_too_early() -> None:
    """On 31 December the year is not over."""
    wrong = drawn(f"{HEAD}\n| 7 fiscal_year | 2021 |\n| 11 report_date | 2021-12-31 |")

    assert found(CODE, wrong) == [(CODE, "C11")]


@pytest.mark.parametrize(
    ("year", "day"),
    [
        ("2021", "2022-01-01"),
        ("2021", "2022-04-29"),
        ("2021", ""),
        ("", "2021-04-29"),
        ("21", "2021-04-29"),
    ],
)
def test_later_days_and_what_is_not_told_are_silent(year: str, day: str) -> None:
    """From New Year on; no day; no year, or none that is one."""
    form = drawn(f"{HEAD}\n| 7 fiscal_year | {year} |\n| 11 report_date | {day} |")

    assert found(CODE, form) == []
