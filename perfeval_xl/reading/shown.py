"""What a clerk sees in a cell: numbers plainly written, rates in percent, Chinese dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from perfeval_xl.formulas import rounded

HUNDRED = Decimal(100)
_FINEST = 2  # decimals of a percentage looked at, so that 99.93 % is not shown as 100 %


def number_text(value: Decimal) -> str:
    """The number without exponent, separators and closing zeros.

    >>> number_text(Decimal("8356.440")), number_text(Decimal("1E+3"))
    ('8356.44', '1000')
    """
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def percent_text(ratio: Decimal, places: int) -> str:
    """The ratio in percent with the decimals of its format; more, up to two, where it has more.

    Args:
        ratio: For example 0.9993.
        places: Decimals that the cell's format shows.

    >>> percent_text(Decimal("0.9993"), 0), percent_text(Decimal("0.95"), 0)
    ('99.93%', '95%')
    """
    percent = rounded(ratio * HUNDRED, 2)
    decimals = number_text(percent).partition(".")[2]
    wanted = max(places, min(len(decimals), _FINEST))
    return f"{rounded(ratio * HUNDRED, wanted):f}%"


def day_text(day: date) -> str:
    """The day as official papers write it, without leading zeros.

    >>> day_text(date(2022, 4, 1))
    '2022年4月1日'
    """
    return f"{day.year}年{day.month}月{day.day}日"
