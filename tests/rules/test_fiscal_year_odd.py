"""fiscal-year-odd: a year that is none, or not the form's."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "DAT007"


def form(year: str) -> str:
    """A form for that fiscal year."""
    return f"fields\n| row | C |\n| 7 fiscal_year | {year} |"


@pytest.mark.parametrize("year", ["21", "20211", "2021.5", "-2021"])
def test_what_is_no_year_is_an_error(year: str) -> None:
    """Two digits, five digits, a fraction, a negative number."""
    wrong = drawn(form(year))

    assert found(CODE, wrong) == [(CODE, "C7")]
    assert severities(CODE, wrong) == [Severity.ERROR]
    assert said(CODE, wrong) == [f"预算年度填 {year}，应为四位年份"]


def test_another_year_than_the_forms_is_a_hint() -> None:
    """The form of 2021 may be issued again for 2022."""
    assert severities(CODE, drawn(form("2022"))) == [Severity.INFO]
    assert said(CODE, drawn(form("2022"))) == ["预算年度填 2022，这份表样是 2021 年度的"]


def test_a_form_used_again_on_purpose_is_silent() -> None:
    """The year and the report's date agree: 2022, reported in 2023."""
    form_again = (
        "fields\n| row | C |\n| 7 fiscal_year | 2022 |\n| 10 report_date | 2023-04-29 |"
    )

    assert found(CODE, drawn(form_again)) == []


@pytest.mark.parametrize("year", ["2021", "[text-number] 2021年 → 2021", "", "去年", "—"])
def test_the_forms_year_blanks_and_words_are_silent(year: str) -> None:
    """What is not understood has its own finding."""
    assert found(CODE, drawn(form(year))) == []
