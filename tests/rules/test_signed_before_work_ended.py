"""signed-before-work-ended: the report before the end of the work."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "DAT003"


def form(ended: str, signed: str) -> str:
    """The end of the work and the day of the report."""
    return f"fields\n| row | C |\n| 10 work_end | {ended} |\n| 11 report_date | {signed} |"


def test_a_report_before_the_work_was_over() -> None:
    """Signed on the 20th, worked until the 25th."""
    wrong = drawn(form("2022-04-25", "2022-04-20"))

    assert found(CODE, wrong) == [(CODE, "C11")]
    assert said(CODE, wrong) == ["报告日期 2022年4月20日 早于自评结束日期 2022年4月25日"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["C10"]


@pytest.mark.parametrize(
    ("ended", "signed"),
    [
        ("2022-04-25", "2022-04-25"),
        ("2022-04-25", "2022-04-29"),
        ("", "2022-04-29"),
        ("2022-04-25", ""),
    ],
)
def test_the_same_day_later_days_and_blanks_are_silent(ended: str, signed: str) -> None:
    """The same day will do."""
    assert found(CODE, drawn(form(ended, signed))) == []
