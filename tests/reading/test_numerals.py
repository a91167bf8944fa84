"""Numbers typed as text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_xl.reading.numerals import half_width, numeral

UNDERSTOOD = {
    "1,234.56": "1234.56",
    "1，234.56": "1234.56",
    "￥1,234.56": "1234.56",
    "¥ 12": "12",
    "９０９６．６２": "9096.62",
    "17.1９": "17.19",
    " 8356.44　": "8356.44",
    "\xa05.5\xa0": "5.5",
    "\ufeff12": "12",
    "12\u200b": "12",
    "（6.60）": "-6.60",
    "(6.60)": "-6.60",
    "( 1,000 )": "-1000",
    "−6.60": "-6.60",
    "－6.60": "-6.60",
    "–6.60": "-6.60",
    "+3": "3",
    "-0.5": "-0.5",
    "1 234 567.8": "1234567.8",
    "1.5E3": "1500",
    "'0099": "99",
    ".5": "0.5",
}
REFUSED = [
    "", " ", "abc", "2021年12月31日前", "12.3.4", "1,23", "1,2345", "12,34.5", "1,234,56",
    "--5", "5-", "(5", "5)", "(-5)", "1_000", "١٢", "①", "㎡", "nan", "inf", "0x10", "1/2",
    "585.93+12", "≥50个", "≤ 90万元", "5个工作日", "12e999", "1000000000000000", "9" * 60,
    "%", ".", "1 23",
]  # fmt: skip
APPROXIMATE = [
    "3055余", "3055余人", "约30", "约 30 个", "近100万元", "超过50", "50个左右", "3000多万元",
    "3000万元余", "50以上", "逾1,200人", "不足5", "≈12", "1200余人次",
]  # fmt: skip
UNITS = {
    "9096.62万元": ("9096.62", "万元"),
    "9,096.62 万元": ("9096.62", "万元"),
    "585930元": ("585930", "元"),
    "1.2亿": ("1.2", "亿"),
    "99.93%": ("99.93", "%"),
    "99.93％": ("99.93", "%"),
    "99.93 ﹪": ("99.93", "%"),
    "104项": ("104", "项"),
    "95.5分": ("95.5", "分"),
}


@pytest.mark.parametrize(("text", "value"), UNDERSTOOD.items())
def test_a_text_that_is_wholly_a_number_is_understood(text: str, value: str) -> None:
    """Separators, full width, currency signs, brackets, odd minus signs and blanks are read."""
    assert numeral(text) == (Decimal(value), "")


@pytest.mark.parametrize(("text", "expected"), UNITS.items())
def test_a_unit_behind_the_figure_is_told(text: str, expected: tuple[str, str]) -> None:
    """The figure is given as written, its unit beside it."""
    assert numeral(text) == (Decimal(expected[0]), expected[1])


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_wholly_a_number_is_refused(text: str) -> None:
    """Misplaced separators, ranges, other scripts' digits and huge figures are no numbers."""
    assert numeral(text) is None


@pytest.mark.parametrize("text", APPROXIMATE)
def test_an_approximate_number_has_no_value(text: str) -> None:
    """余, 约, 超, 左右 and the like: a number is meant, but none can be calculated with."""
    assert numeral(text) == (None, "")


@given(
    st.decimals(-(10**12), 10**12, places=2, allow_nan=False, allow_infinity=False),
    st.sampled_from(["{}", "{:,}", "￥{:,}", " {} ", "　{}", "{}"]),
    st.booleans(),
)
def test_a_printed_number_is_read_back(value: Decimal, shape: str, wide: bool) -> None:  # noqa: FBT001 - drawn
    """However a number is printed, in half or full width, the same number is read."""
    text = shape.format(value)
    if wide:
        text = "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)

    assert numeral(text) == (value, "")


@given(st.text(max_size=30))
def test_no_text_makes_the_parser_fail(text: str) -> None:
    """Any text gives a number, an approximation or nothing."""
    found = numeral(text)

    assert found is None or found.value is None or abs(found.value) < 10**15


def test_signs_that_only_look_like_digits_stay() -> None:
    """Circled digits and square metres are not made into digits and letters."""
    assert half_width("①㎡℃") == "①㎡℃"
