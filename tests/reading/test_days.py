"""Days typed as text, and days stored as serials."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_xl.reading.days import day_from_serial, day_from_text

APRIL = date(2021, 4, 29)


@pytest.mark.parametrize(
    "text",
    [
        "2021年4月29日", "2021年04月29日", "2021 年 4 月 29 日", "２０２１年４月２９日",
        "2021.4.29", "2021．4．29", "2021/4/29", "2021-4-29", "2021-04-29", "2021–4–29",
        "20210429", "2021年4月29号",
        " 2021-4-29　", "2021-04-29 00:00:00", "2021-04-29T08:30:00Z", "二〇二一年四月二十九日",
        "2021-04-29T08:30:00+08:00", "二零二一年四月二十九日", "2021年4月29",
    ],
)  # fmt: skip
def test_a_day_is_understood_in_every_shape(text: str) -> None:
    """The five shapes, full width, blanks, a time of day and Chinese numerals name the day."""
    assert day_from_text(text) == APRIL


@pytest.mark.parametrize(
    "text",
    [
        "", "2021", "2021年", "2021年4月", "4月29日", "21.4.29", "2021.13.1", "2021-02-30",
        "2021.4/29", "2021年4-29", "2021.4.29日", "4月底", "2021年12月31日前", "2021-4-29-1",
        "99999999", "20211301",
        "二一年四月", "二〇二一年十十月一日", "2021430",
    ],
)  # fmt: skip
def test_what_names_no_day_is_refused(text: str) -> None:
    """Months, impossible days, mixed shapes and prose are not guessed at."""
    assert day_from_text(text) is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_printed_day_is_read_back(day: date) -> None:
    """Every day is read from each of the five shapes."""
    shapes = (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        day.isoformat(),
        f"{day:%Y%m%d}",
    )

    assert [day_from_text(shape) for shape in shapes] == [day] * 5


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        ("1", date(1900, 1, 1)),
        ("59", date(1900, 2, 28)),
        ("61", date(1900, 3, 1)),
        ("44315", APRIL),
        ("44315.75", APRIL),
        ("2958465", date(9999, 12, 31)),
    ],
)
def test_a_serial_counts_from_1900(serial: str, day: date) -> None:
    """Excel's first days stand before the 29 February 1900 that it invents."""
    assert day_from_serial(Decimal(serial)) == day


def test_a_serial_may_count_from_1904() -> None:
    """The other system is 1462 days behind."""
    assert day_from_serial(Decimal(44315 - 1462), from_1904=True) == APRIL


@pytest.mark.parametrize("serial", ["0", "0.5", "-3", "2958466", "1E+20"])
def test_a_serial_outside_the_calendar_is_no_day(serial: str) -> None:
    """A mere time of day and what lies beyond 9999 name none."""
    assert day_from_serial(Decimal(serial)) is None


@given(st.integers(61, 2_958_465))
def test_serials_are_consecutive_days(serial: int) -> None:
    """From March 1900 on each serial is one day after the last."""
    assert day_from_serial(Decimal(serial)) == date(1899, 12, 30) + timedelta(serial)
