"""signed-after-as-of: a report dated in the future."""

from dataclasses import replace
from datetime import date

import pytest
from drawing import drawn, found, said, severities, undecided

from perfeval_xl.model.findings import Severity

CODE = "DAT006"
SIGNED = drawn("fields\n| row | C |\n| 11 report_date | 2022-09-29 |")


def test_a_report_later_than_the_day_of_checking() -> None:
    """Saved on 28 April, dated 29 September."""
    wrong = replace(SIGNED, as_of=date(2022, 4, 28))

    assert found(CODE, wrong) == [(CODE, "C11")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["报告日期 2022年9月29日 在核对日期 2022年4月28日 之后"]


@pytest.mark.parametrize("as_of", [date(2022, 9, 29), date(2026, 1, 1)])
def test_the_day_itself_and_later_are_silent(as_of: date) -> None:
    """Signed and checked on one day will do."""
    assert found(CODE, replace(SIGNED, as_of=as_of)) == []
    assert undecided(CODE, replace(SIGNED, as_of=as_of)) == []


def test_without_a_day_of_checking_it_is_undecided() -> None:
    """No rule reads the clock."""
    assert found(CODE, SIGNED) == []
    assert undecided(CODE, SIGNED) == [
        "不知道核对日期：文件没有记载保存日期，也没有用 --as-of 指定"
    ]


def test_without_a_report_date_nothing_is_judged() -> None:
    """A blank has its own finding."""
    form = drawn("fields\n| row | C |\n| 11 report_date | |")

    assert undecided(CODE, form) == []
