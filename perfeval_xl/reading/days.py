"""Days: from Excel's serials, from text in the shapes that staff type, from eight digits."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from perfeval_xl.reading.numerals import half_width

_1900 = date(1899, 12, 30)
_1904 = date(1904, 1, 1)
_PHANTOM = 60  # Excel counts 29 February 1900, which there never was
_LAST = 2_958_465  # 9999-12-31
_BETWEEN = 1_462  # days between the two systems

_TIME = r"(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?"
_SHAPE = re.compile(
    rf"([0-9]{{4}}) *([年./-]) *([0-9]{{1,2}}) *([月./-]) *([0-9]{{1,2}}) *([日号]?){_TIME}"
)
_DIGITS = re.compile(r"(?:19|20)[0-9]{6}")
_FORMAL = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_FIGURES = {
    "〇": 0,
    "零": 0,
    "○": 0,
    **{sign: n for n, sign in enumerate("一二三四五六七八九", 1)},
}


def day_from_serial(serial: Decimal, *, from_1904: bool = False) -> date | None:
    """The day that a serial shows; the time of day is left out.

    Args:
        serial: Days as stored, the fraction being the time.
        from_1904: Whether the workbook counts from 1904.

    Returns:
        None for a mere time, and outside of Excel's calendar.

    Source: ECMA-376-1 section 18.17.4 (dates and times).

    >>> day_from_serial(Decimal(44315))
    datetime.date(2021, 4, 29)
    """
    days = int(serial)
    if from_1904:
        return _1904 + timedelta(days) if 0 < days <= _LAST - _BETWEEN else None
    if not 0 < days <= _LAST:
        return None
    return _1900 + timedelta(days if days >= _PHANTOM else days + 1)


def day_from_text(text: str) -> date | None:
    """The day that a text names: 2021年4月29日, 2021.4.29, 2021/4/29, 2021-4-29, 20210429.

    Full-width digits, blanks, a time behind it and 二〇二一年四月二十九日 are understood too.

    >>> day_from_text("２０２１．４．２９")
    datetime.date(2021, 4, 29)
    """
    plain = half_width(text)
    if _DIGITS.fullmatch(plain):
        return _day(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    if found := _SHAPE.fullmatch(plain):
        year, first, month, second, day, last = found.groups()
        if (first, second) == ("年", "月") or (first == second and not last):
            return _day(int(year), int(month), int(day))
        return None
    if found := _FORMAL.fullmatch(plain):
        year = "".join(str(_FIGURES[sign]) for sign in found[1])
        return _day(int(year), _tens(found[2]), _tens(found[3]))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 30 February, month 13
        return None


def _tens(signs: str) -> int:
    """A number up to 99 in Chinese signs; 0 for a sequence that is none."""
    tens, ten, ones = signs.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    if not ten:
        return _FIGURES[tens]
    return 10 * (_FIGURES[tens] if tens else 1) + (_FIGURES[ones] if ones else 0)
