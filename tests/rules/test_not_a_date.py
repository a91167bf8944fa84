"""not-a-date: words where a day belongs."""

import pytest
from drawing import drawn, found, said

CODE = "FRM015"


def test_words_for_a_day() -> None:
    """4月底 is no day."""
    form = drawn("fields\n| row | C |\n| 11 report_date | 4月底 |")

    assert found(CODE, form) == [(CODE, "C11")]
    assert said(CODE, form) == ["“报告日期”应填日期，现为“4月底”"]


@pytest.mark.parametrize("day", ["2022-04-29", "", "[text-date] 2022.4.29 → 2022-04-29"])
def test_days_blanks_and_days_as_text_are_silent(day: str) -> None:
    """What is understood is told elsewhere, if at all."""
    assert found(CODE, drawn(f"fields\n| row | C |\n| 11 report_date | {day} |")) == []
