"""function-total-mismatch: the total of the function classes."""

import pytest
from drawing import breaches, drawn, found, said, severities, undecided

from perfeval_xl.model.findings import Severity

CODE = "FUN004"
HEAD = "functions\n| row | A class_code | C initial_budget | D budget | E spent |"
CLASSES = """
| 7  | 201 | | | 585.93  |
| 8  | 208 | | | 8726.09 |
| 9  | 210 | | | 74.18   |
| 10 | 213 | | | 27.46   |
| 11 | 215 | | | 2203.48 |
| 12 | 221 | | | 156.68  |
| 13 | 223 | | | 17.19   |"""


def test_a_total_with_two_digits_swapped() -> None:
    """11719.01 is typed, the seven classes of the source report add up to 11791.01."""
    form = drawn(f"{HEAD}{CLASSES}\n| 14 total | | | | 11719.01 |")

    assert found(CODE, form) == [(CODE, "E14")]
    assert said(CODE, form) == ["全年支出数合计填 11,719.01，各行相加应为 11,791.01"]
    assert severities(CODE, form) == [Severity.ERROR]
    assert len(breaches(CODE, form)[0].operands) == 7


def test_each_amount_has_its_own_finding() -> None:
    """Both budget columns are off."""
    form = drawn(f"{HEAD}\n| 7 | 201 | 1 | 2 | 3 |\n| 8 total | | 5 | 6 | 3 |")

    assert found(CODE, form) == [(CODE, "C8"), (CODE, "D8")]


def test_a_gap_that_rounding_explains_is_a_hint_with_the_sentence_to_copy() -> None:
    """Seven rounded parts and their sum may be off by 0.005 × 8 = 0.04."""
    form = drawn(f"{HEAD}{CLASSES}\n| 14 total | | | | 11791.05 |")

    assert severities(CODE, form) == [Severity.INFO]
    assert "因四舍五入产生的差异 0.04 万元" in breaches(CODE, form)[0].fix


def test_just_beyond_rounding_is_an_error() -> None:
    """0.05 is more than rounding can do."""
    form = drawn(f"{HEAD}{CLASSES}\n| 14 total | | | | 11791.06 |")

    assert severities(CODE, form) == [Severity.ERROR]


@pytest.mark.parametrize("total", ["11791.01", "=SUM(E7:E13) → 11791.01", ""])
def test_right_and_blank_totals_are_silent(total: str) -> None:
    """The source report's own total, by hand or by formula, or none."""
    assert found(CODE, drawn(f"{HEAD}{CLASSES}\n| 14 total | | | | {total} |")) == []


def test_a_table_without_total_is_silent() -> None:
    """Nothing is compared."""
    assert found(CODE, drawn(f"{HEAD}{CLASSES}")) == []


def test_blank_columns_are_silent() -> None:
    """The budget columns of the source report are blank, total and all."""
    assert found(CODE, drawn(f"{HEAD}{CLASSES}\n| 14 total | | | | 11791.01 |")) == []


def test_a_text_number_among_the_parts_leaves_it_undecided() -> None:
    """SUM skips the text, so nothing can be said of the total."""
    form = drawn(
        f"{HEAD}\n| 7 | 201 | | | [text-number] 1,000.00 → 1000 |\n| 8 | 208 | | | 5 |"
        "\n| 9 total | | | | 5 |"
    )

    assert found(CODE, form) == []
    assert undecided(CODE, form) == ["预算支出!E7 不是能计算的数字，全年支出数合计无法核对"]


def test_a_subtotal_line_is_not_counted_twice() -> None:
    """小计 within the classes is no class."""
    form = drawn(
        f"{HEAD}\n| 7 | 201 | | | 1 |\n| 8 | 208 | | | 2 |\n| 9 subtotal 民生小计 | | | | 3 |"
        "\n| 10 total | | | | 3 |"
    )

    assert found(CODE, form) == []
