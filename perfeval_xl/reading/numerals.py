"""A number typed as text: one strict parser, for every wording that staff use."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

LIMIT = Decimal(10) ** 15
"""Figures are smaller than this: Excel keeps 15 digits, and no department spends as much."""

_LONGEST = 40
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SAME = {
    **_FULL_WIDTH,
    **dict.fromkeys((0x3000, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F), " "),
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63), "-"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF), None),
    0xFFE5: "¥",
    0xFE6A: "%",
    0x2019: "'",
}
_FIGURE = (
    r"(?P<figure>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?)"
)
_EXPONENT = r"(?P<exponent>[eE][+-]?[0-9]{1,2})?"
_UNIT = r"(?P<unit>%|[^\W\d_]{1,3})?"
_EXACT = re.compile(
    r"(?:(?P<sign>[+-]?) ?¥? ?|¥ ?(?P<late>[+-]))" rf"{_FIGURE}{_EXPONENT} *{_UNIT}"
)
_IN_BRACKETS = re.compile(r"\( ?([^()+-]+?) ?\)")
_ROUGHLY = re.compile(
    r"^(?:大约|约为|约|将近|接近|近|超过|超|逾|不足|不到|[≈~]) *"
    r"|(?<=[0-9]) *[余多]"
    r"|(?:[余多]|左右|上下|以上|以下|以内)$"
)


class Numeral(NamedTuple):
    """What a text says as a number.

    Attributes:
        value: The figure as written, before its unit is applied; None when only approximate.
        unit: What stands behind the figure: %, 元, 万元, 分 …; "" for nothing.
    """

    value: Decimal | None
    unit: str = ""


def half_width(text: str) -> str:
    """The text with full-width letters, odd blanks and dashes as ASCII has them.

    For parsing only: unlike NFKC it leaves ①, ㎡ and ℃ alone, so that they never become digits.

    >>> half_width("－９，０９６．６２％")
    '-9,096.62%'
    """
    return text.translate(_SAME).strip().lstrip("'").strip()


@lru_cache(maxsize=4096)
def numeral(text: str) -> Numeral | None:
    """The number that a text is, wholly; None when it is anything else.

    Understood are thousands separators in their places, full-width digits, ￥, a minus of any
    kind, brackets for a negative number, an exponent, and a unit of up to three characters.
    Figures of a quadrillion and more are refused.

    >>> numeral("（6.60）"), numeral("９０９６.62 万元")
    (Numeral(value=Decimal('-6.60'), unit=''), Numeral(value=Decimal('9096.62'), unit='万元'))
    >>> numeral("3055余"), numeral("12月31日前")
    (Numeral(value=None, unit=''), None)
    """
    plain = half_width(text)
    if not plain or len(plain) > _LONGEST:
        return None
    bracketed = _IN_BRACKETS.fullmatch(plain)
    exactly = _ROUGHLY.sub("", plain)
    found = _EXACT.fullmatch(f"-{bracketed[1]}" if bracketed else exactly)
    if not found or not found["figure"]:
        return None
    if exactly != plain:
        return Numeral(None)
    figure = found["figure"].replace(",", "").replace(" ", "")
    value = Decimal(f"{found['sign'] or found['late'] or ''}{figure}{found['exponent'] or ''}")
    return Numeral(value, found["unit"] or "") if abs(value) < LIMIT else None
