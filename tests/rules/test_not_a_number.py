"""not-a-number: words where a figure belongs."""

from decimal import Decimal

import pytest
from drawing import breaches, calculating, drawn, found, said

CODE = "FRM010"
INDICATORS = "indicators\n| row | C level_3 | D comparator | E target | G actual |"


def test_words_in_an_amount() -> None:
    """待定 is no amount."""
    form = drawn("projects\n| row | C project_name | I spent |\n| 7 | 培训 | 待定 |")

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["“全年支出数”应填数字，现为“待定”"]


def test_words_in_the_actual_value_of_a_quantitative_indicator() -> None:
    """完成 is no figure for a target of at most 30; a synonym of ≤ counts too."""
    form = drawn(
        f"{INDICATORS}\n| 7 | 成本 | ≤ | 30 | 完成 |\n| 8 | 时限 | 不超过 | 45 | 按时 |"
    )

    assert found(CODE, form) == [(CODE, "G7"), (CODE, "G8")]


@pytest.mark.parametrize(
    "row",
    [
        "| 7 | 满意度 | 定性 | | 群众满意 |",
        "| 7 | 人数 | ≥ | 70 | 72 |",
        "| 7 | 人数 | ≥ | | |",
        "| 7 | 人数 | ≥ | 3000 | 3055余 |",
        "| 7 | 人数 | ≥ | 70 | #REF! |",
    ],
)
def test_words_that_may_stand_or_are_told_elsewhere(row: str) -> None:
    """Qualitative results, figures, blanks, round numbers and error values are not told."""
    assert found(CODE, drawn(f"{INDICATORS}\n{row}")) == []


def test_a_text_number_is_another_rule() -> None:
    """1,234.56 as text is understood."""
    form = drawn(
        "projects\n| row | C project_name | I spent |\n"
        "| 7 | 培训 | [text-number] 1,234.56 → 1234.56 |"
    )

    assert found(CODE, form) == []


def test_words_over_a_formula_are_to_be_deleted() -> None:
    """A rate is calculated: typing a number would be as wrong."""
    form = drawn("projects\n| row | C project_name | J payment_rate |\n| 7 | 培训 | 见附件 |")
    over = calculating(form, "项目清单!J7", Decimal("0.9"))

    assert breaches(CODE, over)[0].fix == "请删去该格内容后重新运行 fill，公式会补上"
    assert breaches(CODE, form)[0].fix == ""
