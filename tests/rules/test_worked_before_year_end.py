"""worked-before-year-end: the evaluation of a year that is not over."""

import pytest
from drawing import drawn, found, said

CODE = "DAT002"


def form(start: str, end: str, year: str = "2021") -> str:
    """A fiscal year and the two days of the work."""
    return f"""fields
    | row           | C       |
    | 7 fiscal_year | {year}  |
    | 9 work_start  | {start} |
    | 10 work_end   | {end}   |"""


def test_both_days_of_the_source_report() -> None:
    """1 to 25 April 2021 for the whole of 2021: two cells."""
    wrong = drawn(form("2021-04-01", "2021-04-25"))

    assert found(CODE, wrong) == [(CODE, "C9"), (CODE, "C10")]
    assert said(CODE, wrong)[0] == (
        "自评开始日期是 2021年4月1日，2021 年度还没有结束，应在 2022年1月1日或以后"
    )


def test_the_start_alone() -> None:
    """Begun in December, ended in January."""
    assert found(CODE, drawn(form("2021-12-20", "2022-01-20"))) == [(CODE, "C9")]


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [("2022-04-01", "2022-04-25", "2021"), ("", "", "2021"), ("2021-04-01", "2021-04-25", "")],
)
def test_later_days_and_what_is_not_told_are_silent(start: str, end: str, year: str) -> None:
    """A year later; no days; no year."""
    assert found(CODE, drawn(form(start, end, year))) == []
