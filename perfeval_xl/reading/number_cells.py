"""A stored number in its column: a figure, a ratio, a day, or a code stored as a number."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite

from perfeval_xl.model.cells import Kind, Remark
from perfeval_xl.reading.days import day_from_serial, day_from_text
from perfeval_xl.reading.formats import Formats
from perfeval_xl.reading.numerals import LIMIT
from perfeval_xl.reading.shown import day_text, number_text, percent_text
from perfeval_xl.reading.understood import (
    ANYTHING,
    CALCULATED,
    HUNDRED,
    NUMBERS,
    PASTED_PERCENT,
    PERCENT,
    TEXTS,
    TIMES_HUNDRED,
    TYPED_PERCENT,
    Understood,
)

_MEANT_AS_DAY = range(36_526, 73_051)  # 2000-01-01 to 2099-12-31
_BETWEEN_SYSTEMS = 1_462


def as_shown(raw: str) -> Decimal | None:
    """The number as Excel shows it: it stores 17 digits and means 15.

    None for what is no number (`NaN`, which some programs write).

    >>> as_shown("0.30000000000000004"), as_shown("99.0")
    (Decimal('0.3'), Decimal('99'))
    """
    if not raw.isascii() or "_" in raw:  # float() takes 1_000 and digits of other scripts
        return None
    try:
        number = float(raw)
    except ValueError:
        return None
    return Decimal(format(number, ".15g")) if isfinite(number) else None


class NumberCells:
    """Understands stored numbers.

    Args:
        formats: Number formats of the workbook.
        from_1904: Whether its days count from 1904.
    """

    def __init__(self, formats: Formats, *, from_1904: bool) -> None:
        self._formats = formats
        self._from_1904 = from_1904

    def understood(self, raw: str, style: int, wanted: str, origin: str) -> Understood:
        """What a number means.

        Args:
            raw: The number as the file has it.
            style: Index of its cell format.
            wanted: Kind of its column.
            origin: Where it comes from: typed, calculated, or calculated and times hundred.
        """
        number = as_shown(raw)
        if number is None:
            return Understood(Kind.TEXT, None, raw, Remark.NOT_UNDERSTOOD)
        if style in self._formats.days or wanted == "date":
            return self._day(number, wanted, shown=style in self._formats.days)
        if wanted in TEXTS:
            return self._word(number, style, wanted)
        if abs(number) >= LIMIT and wanted != ANYTHING:
            return Understood(Kind.NUMBER, None, number_text(number), Remark.NOT_UNDERSTOOD)
        if wanted == PERCENT:
            return self._ratio(number, style, origin)
        return Understood(Kind.NUMBER, number, self._seen(number, style))

    def _day(self, number: Decimal, wanted: str, *, shown: bool) -> Understood:
        """A number that shows a day, or stands where one is wanted."""
        if not shown:
            return self._day_without_format(number)
        day = day_from_serial(number, from_1904=self._from_1904)
        text = number_text(number) if day is None else day_text(day)
        if wanted in NUMBERS:
            # Excel adds up the serial; as a year it would be nonsense.
            value = None if wanted == "year" else number
            return Understood(Kind.NUMBER, value, text, Remark.NOT_UNDERSTOOD)
        if wanted in TEXTS:
            return Understood(Kind.DATE, text, text)
        if day is None:
            remark = Remark.NOT_UNDERSTOOD if wanted == "date" else None
            return Understood(Kind.NUMBER, None if remark else number, text, remark)
        return Understood(Kind.DATE, day, text)

    def _day_without_format(self, number: Decimal) -> Understood:
        """A day typed as eight digits, or a serial whose format was lost."""
        text = number_text(number)
        day = day_from_text(text)
        serial = int(number) + (_BETWEEN_SYSTEMS if self._from_1904 else 0)
        if day is None and serial in _MEANT_AS_DAY:
            day = day_from_serial(number, from_1904=self._from_1904)
        remark = Remark.NOT_UNDERSTOOD if day is None else Remark.TEXT_DATE
        return Understood(Kind.NUMBER, day, text, remark)

    def _word(self, number: Decimal, style: int, wanted: str) -> Understood:
        text = self._seen(number, style)
        if number == number.to_integral_value():
            text = text.zfill(self._formats.padded.get(style, 0))
        lost = wanted == "code" and abs(number) >= LIMIT
        return Understood(Kind.NUMBER, text, text, Remark.LOST_DIGITS if lost else None)

    def _ratio(self, number: Decimal, style: int, origin: str) -> Understood:
        text = self._seen(number, style)
        most = PASTED_PERCENT if style in self._formats.percents else TYPED_PERCENT
        if origin == CALCULATED:
            most = number  # a formula may well give 1500 %
        elif origin == TIMES_HUNDRED:
            most = TYPED_PERCENT
        if number > most:
            return Understood(Kind.NUMBER, number / HUNDRED, text, Remark.PERCENT_SCALE)
        return Understood(Kind.NUMBER, number, text)

    def _seen(self, number: Decimal, style: int) -> str:
        places = self._formats.percents.get(style)
        if places is None or abs(number) >= LIMIT:
            return number_text(number)
        return percent_text(number, places)
