"""date-as-text: a day that is understood but not stored as one."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM016"


def test_a_day_typed_as_text_is_a_warning() -> None:
    """2022.4.29 is read as 29 April 2022."""
    form = drawn("fields\n| row | C |\n| 11 report_date | [text-date] 2022.4.29 → 2022-04-29 |")

    assert found(CODE, form) == [(CODE, "C11")]
    assert severities(CODE, form) == [Severity.WARNING]
    assert said(CODE, form) == ["“2022.4.29”不是日期格式，按 2022年4月29日 核对"]


@pytest.mark.parametrize("day", ["2022-04-29", "", "4月底"])
def test_stored_days_blanks_and_words_are_silent(day: str) -> None:
    """A stored day is right; words are told as no date."""
    assert found(CODE, drawn(f"fields\n| row | C |\n| 11 report_date | {day} |")) == []
