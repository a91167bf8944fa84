"""What a stored text means in its column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from reading.meanings import APRIL, text

from perfeval_xl.model.cells import Kind, Remark


@pytest.mark.parametrize(
    ("typed", "wanted", "value", "remark"),
    [
        ("9096.62万元", "amount", "9096.62", Remark.TEXT_NUMBER),
        ("９０９６．６２", "amount", "9096.62", Remark.TEXT_NUMBER),
        ("1,234.56", "amount", "1234.56", Remark.TEXT_NUMBER),
        ("￥5", "amount", "5", Remark.TEXT_NUMBER),
        ("（6.60）", "amount", "-6.60", Remark.TEXT_NUMBER),
        ("585930元", "amount", "58.593", Remark.TEXT_NUMBER),
        ("1.2亿元", "amount", "12000", Remark.TEXT_NUMBER),
        ("约30", "amount", None, Remark.APPROXIMATE),
        ("3055余", "amount", None, Remark.APPROXIMATE),
        ("5%", "amount", None, Remark.NOT_UNDERSTOOD),
        ("5分", "amount", None, Remark.NOT_UNDERSTOOD),
        ("未统计", "amount", None, Remark.NOT_UNDERSTOOD),
        ("9亿亿", "amount", None, Remark.NOT_UNDERSTOOD),
        ("99999999999999亿", "amount", None, Remark.NOT_UNDERSTOOD),
        ("99.93%", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("９９．９３％", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("0.9993", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("99.93", "rate", "0.9993", Remark.TEXT_NUMBER),
        ("95分", "score", "95", Remark.TEXT_NUMBER),
        ("104项", "count", "104", Remark.TEXT_NUMBER),
        ("2021年", "year", "2021", Remark.TEXT_NUMBER),
        ("2021年度", "year", "2021", Remark.TEXT_NUMBER),
        ("45", "figure", "45", Remark.TEXT_NUMBER),
        ("95%", "figure", "0.95", Remark.TEXT_NUMBER),
    ],
)
def test_a_text_where_a_number_belongs(
    typed: str, wanted: str, value: str | None, remark: Remark
) -> None:
    """A number typed as text is understood in the unit of its column, and remarked on."""
    found = text(typed, wanted)

    assert found is not None
    assert found == (Kind.TEXT, None if value is None else Decimal(value), typed, remark)


def test_amounts_may_be_wanted_in_yuan() -> None:
    """In a form in 元 the same text means ten thousand times as much."""
    found = text("9096.62万元", "amount", money_unit="元")

    assert found is not None
    assert found.value == Decimal(90966200)


@pytest.mark.parametrize("typed", ["45日", "72 人", "≥95%", "约30", "好", "12月31日前"])
def test_a_target_in_words_stays_as_it_is(typed: str) -> None:
    """Where a number or words may stand, words are no fault."""
    assert text(typed, "figure") == (Kind.TEXT, typed, typed, None)


@pytest.mark.parametrize(
    "wanted", ["amount", "rate", "date", "figure", "text", "code", "choice"]
)
@pytest.mark.parametrize(
    "typed", ["-", "—", "——", "－", "/", "／", "无", " 无 ", "不适用", "暂无"]
)
def test_a_placeholder_says_nothing(typed: str, wanted: str) -> None:
    """A dash, a stroke or 无 is neither blank nor a value, in every kind of column."""
    assert text(typed, wanted) == (Kind.TEXT, None, typed, Remark.PLACEHOLDER)


@pytest.mark.parametrize("typed", ["", " ", "　", "\n"])
def test_a_blank_text_is_a_text_without_value(typed: str) -> None:
    """A formula that shows "" and a cell of blanks have no value and no remark."""
    assert text(typed, "amount") == (Kind.TEXT, None, typed, None)


@pytest.mark.parametrize(
    ("typed", "day", "remark"),
    [
        ("2021.4.29", APRIL, Remark.TEXT_DATE),
        ("20210429", APRIL, Remark.TEXT_DATE),
        ("４月底", None, Remark.NOT_UNDERSTOOD),
        ("2021.4", None, Remark.NOT_UNDERSTOOD),
    ],
)
def test_a_text_where_a_day_belongs(typed: str, day: date | None, remark: Remark) -> None:
    """A day typed as text is understood and remarked on."""
    assert text(typed, "date") == (Kind.TEXT, day, typed, remark)


def test_words_are_kept_as_typed() -> None:
    """Full-width signs, circled digits and blanks are never changed."""
    assert text(" ①Ａ㎡ ", "text") == (Kind.TEXT, " ①Ａ㎡ ", " ①Ａ㎡ ", None)
    assert text("0012", "code") == (Kind.TEXT, "0012", "0012", None)


@pytest.mark.parametrize("typed", ["210 ", " 210", "210\u3000", "210\u00a0", "210\n"])
@pytest.mark.parametrize("wanted", ["code", "choice"])
def test_a_code_means_what_it_says_without_blanks(typed: str, wanted: str) -> None:
    """A blank behind a code is not seen; the text stays as typed."""
    assert text(typed, wanted) == (Kind.TEXT, "210", typed, None)
