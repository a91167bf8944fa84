"""Formulas and what they give, held against Excel's rules."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfeval_xl.completing.held import ERROR
from perfeval_xl.writing.sheets.live import (
    Live,
    Many,
    guarded,
    highest,
    less,
    lowest,
    share,
    shown,
    total,
)
from perfeval_xl.writing.sheets.sentences import general, joined, sentence, when_any

D = Decimal
BLANK, TEXT, BROKEN = Live("A1", None), Live("A1", "12"), Live("A1", ERROR)


@pytest.mark.parametrize("cell", [BLANK, TEXT, BROKEN])
def test_what_is_no_number_shows_nothing(cell: Live) -> None:
    """Blank cells, numbers typed as text and errors are not shown as 0."""
    assert shown(cell) == Live('IF(ISNUMBER(A1),A1,"")', "")


def test_a_share_needs_both_figures_and_a_positive_whole() -> None:
    """2203.48 of 11791.01 is 18.69 %; of 0, of blank, or of an error it is nothing."""
    part, whole = Live("B2", D("2203.48")), Live("B9", D("11791.01"))

    assert share(part, whole, 4) == Live(
        'IF(COUNT(B2,B9)=2,IF(B9>0,ROUND(B2/B9,4),""),"")', D("0.1869")
    )
    assert [share(part, one, 4).value for one in (Live("B9", D(0)), BLANK, BROKEN)] == [""] * 3


def test_differences_are_free_of_binary_noise() -> None:
    """9103.22 − 9096.62 is 6.6, which doubles miss; 分 of 万元 are not rounded away."""
    assert less(Live("C3", D("9103.22")), Live("D3", D("9096.62"))).value == D("6.6")
    assert less(Live("C3", D("0.000003")), Live("D3", D("0.000002"))).value == D("0.000001")


def test_a_sum_skips_text_and_blank() -> None:
    """As in Excel; without any figure there is no sum, with `every` one gap is enough."""
    cells = Many("A1:A3", (D(1), "2", None))

    assert total(cells).value == D(1)
    assert total(cells, every=True).value == ""
    assert total(Many("A1:A2", ("2", None))).value == ""


def test_an_error_spoils_a_sum_unless_guarded() -> None:
    """SUM gives the error; IFERROR turns it into nothing."""
    cells = Many("A1:A2", (D(1), ERROR))

    assert total(cells).value is ERROR
    assert guarded(total(cells)).value == ""
    assert guarded(highest(cells)).value == ""


def test_extremes_take_stored_numbers_only() -> None:
    """MAX and MIN skip text and blank cells."""
    cells = Many("E7:H7", (D("5.5"), "9", None, D(5)))

    assert [highest(cells).value, lowest(cells).value] == [D("5.5"), D(5)]
    assert highest(Many("E7", (None,))) == Live('IF(COUNT(E7)=0,"",MAX(E7))', "")


def test_sentences_print_figures_as_the_form_does() -> None:
    """Rates in percent, money with separators; quotes in words are doubled."""
    live = joined(
        '名为"甲"：',
        (Live("B2", D("0.9993")), "rate"),
        "，",
        (Live("C2", D("9103.2")), "money"),
    )

    assert live.value == '名为"甲"：99.93%，9,103.20'
    assert live.formula == (
        '"名为""甲""："&TEXT(ROUND(B2,4),"0.00%")&"，"&TEXT(ROUND(C2,2),"#,##0.00")'
    )


def test_a_sentence_without_its_figure_says_the_other_thing() -> None:
    """Nobody reads 支付率 0.00% where there is none."""
    assert sentence("支付率 ", (BLANK, "rate"), otherwise="还不能计算").value == "还不能计算"
    assert when_any(Many("A1:A2", (None, "")), Live('"有"', "有"), "没有").value == "没有"


def test_a_figure_joined_to_a_text_has_no_trailing_zeros() -> None:
    """Excel joins 100.00 as 100 and 0.50 as 0.5."""
    figures = (D("100.00"), D("0.50"), D("-1.250"), D(0))

    assert [general(one) for one in figures] == ["100", "0.5", "-1.25", "0"]
