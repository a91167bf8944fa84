"""A text in its column: a number or a day typed as text, a placeholder, or just words."""

from __future__ import annotations

from decimal import Decimal

from perfeval_xl.model.cells import Kind, Remark
from perfeval_xl.reading.days import day_from_text
from perfeval_xl.reading.numerals import LIMIT, half_width, numeral
from perfeval_xl.reading.understood import (
    HUNDRED,
    NUMBERS,
    PERCENT,
    TYPED_PERCENT,
    Understood,
)

PLACEHOLDERS = frozenset(
    {"-", "--", "---", "—", "——", "―", "─", "/", "//", "\\", "无", "暂无", "不适用"}
)
"""What staff write where there is nothing to tell, in half width."""

_UNITS = {
    "amount": {"元", "万元", "万", "亿元", "亿"},
    "rate": {"%"},
    "score": {"分"},
    "count": {"个", "项"},
    "year": {"年", "年度"},
    "figure": {"%"},
}
_WORTH = {
    "元": Decimal(1),
    "万元": Decimal(10) ** 4,
    "万": Decimal(10) ** 4,
    "亿元": Decimal(10) ** 8,
    "亿": Decimal(10) ** 8,
}


class TextCells:
    """Understands texts.

    Args:
        money_unit: What amounts are given in, 万元 or 元.
    """

    def __init__(self, money_unit: str) -> None:
        self._money = _WORTH[money_unit]

    def understood(self, text: str, wanted: str) -> Understood:
        """What a text means; the text itself is kept as typed.

        Args:
            text: As stored.
            wanted: Kind of its column.
        """
        plain = text.strip()
        if not plain:
            return Understood(Kind.TEXT, None, text)
        if len(plain) <= 3 and half_width(plain) in PLACEHOLDERS:
            return Understood(Kind.TEXT, None, text, Remark.PLACEHOLDER)
        if wanted in NUMBERS:
            return self._figure(text, wanted)
        if wanted == "date":
            day = day_from_text(text)
            remark = Remark.NOT_UNDERSTOOD if day is None else Remark.TEXT_DATE
            return Understood(Kind.TEXT, day, text, remark)
        if wanted == "figure":
            return self._perhaps_figure(text)
        return Understood(Kind.TEXT, plain if wanted in {"choice", "code"} else text, text)

    def _figure(self, text: str, wanted: str) -> Understood:
        found = numeral(text)
        if found is None or (found.unit and found.unit not in _UNITS[wanted]):
            return Understood(Kind.TEXT, None, text, Remark.NOT_UNDERSTOOD)
        if found.value is None:
            return Understood(Kind.TEXT, None, text, Remark.APPROXIMATE)
        value = self._worth(found.value, found.unit, wanted)
        if abs(value) >= LIMIT:
            return Understood(Kind.TEXT, None, text, Remark.NOT_UNDERSTOOD)
        return Understood(Kind.TEXT, value, text, Remark.TEXT_NUMBER)

    def _perhaps_figure(self, text: str) -> Understood:
        """A target or actual value: a number only when it is wholly one."""
        found = numeral(text)
        if found is None or found.value is None or found.unit not in _UNITS["figure"] | {""}:
            return Understood(Kind.TEXT, text, text)
        value = self._worth(found.value, found.unit, "figure")
        return Understood(Kind.TEXT, value, text, Remark.TEXT_NUMBER)

    def _worth(self, value: Decimal, unit: str, wanted: str) -> Decimal:
        """The figure in the unit of its column."""
        if unit == "%" or (not unit and wanted == PERCENT and value > TYPED_PERCENT):
            return value / HUNDRED
        return value * _WORTH[unit] / self._money if unit and wanted == "amount" else value
