"""notice-year-differs: the year of the notice."""

import pytest
from drawing import breaches, drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "DAT005"


def form(notice: str, year: str = "2021") -> str:
    """A fiscal year and the notice."""
    return f"fields\n| row | C |\n| 7 fiscal_year | {year} |\n| 8 notice | {notice} |"


def test_a_notice_of_the_year_itself() -> None:
    """A notice on the evaluation of 2021 comes in 2022."""
    wrong = drawn(form("关于开展 2021 年财政预算绩效评价管理工作的通知"))

    assert found(CODE, wrong) == [(CODE, "C8")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["通知的年份是 2021 年，评价 2021 年度的通知一般在 2022 年印发"]
    assert breaches(CODE, wrong)[0].expected == 2022


def test_last_years_notice() -> None:
    """〔2021〕 in full-width digits, on the year 2020."""
    assert found(CODE, drawn(form("关于２０２０年度自评的通知（财绩〔２０２１〕2号）"))) == [
        (CODE, "C8")
    ]


@pytest.mark.parametrize(
    ("notice", "year"),
    [
        ("关于开展 2022 年财政预算绩效评价管理工作的通知", "2021"),
        ("关于开展2021年度部门整体支出绩效自评工作的通知（茂财绩函〔2022〕2号）", "2021"),
        ("关于开展2021年度部门整体支出绩效自评工作的通知", "2021"),
        ("区财政局通知", "2021"),
        ("文号12021234", "2021"),
        ("", "2021"),
        ("关于开展 2021 年绩效评价的通知", ""),
    ],
)
def test_right_years_evaluated_years_and_none_are_silent(notice: str, year: str) -> None:
    """The year after; the year that is evaluated; no year; no fiscal year to tell by."""
    assert found(CODE, drawn(form(notice, year))) == []
