"""dash-for-blank: a dash where a number may stand."""

from decimal import Decimal

import pytest
from drawing import breaches, calculating, drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM014"
HEAD = "projects\n| row | C project_name | G initial_budget | I spent | K reason |"


def test_a_dash_in_an_optional_amount_is_taken_as_blank() -> None:
    """年初预算数 may be blank; a dash is told as a hint."""
    form = drawn(f"{HEAD}\n| 7 | 培训 | — | 5 | |")

    assert found(CODE, form) == [(CODE, "G7")]
    assert severities(CODE, form) == [Severity.INFO]
    assert said(CODE, form) == ["填的是“—”，按空白处理"]


@pytest.mark.parametrize(
    "row",
    [
        "| 7 | 培训 | 0 | 5 | |",
        "| 7 | 培训 | | 5 | |",
        "| 7 | 培训 | 1 | — | |",
        "| 7 | 培训 | 1 | 5 | — |",
    ],
)
def test_numbers_blanks_required_cells_and_texts_are_silent(row: str) -> None:
    """0 and blank are clear; a required cell is told as blank; a text may be a dash."""
    assert found(CODE, drawn(f"{HEAD}\n{row}")) == []


def test_a_dash_for_a_score_is_told_as_a_blank_score() -> None:
    """评委打分 has its own rule for what is not scored."""
    assert found(CODE, drawn("panel\n| row | C level_3 | E @甲 |\n| 7 | 引进人才 | — |")) == []


def test_a_dash_over_a_formula_is_to_be_deleted() -> None:
    """A rate of 0 would be untrue where the form calculates one, and where it does not."""
    form = drawn("projects\n| row | C project_name | J payment_rate |\n| 7 | 培训 | — |")
    over = calculating(form, "项目清单!J7", Decimal("0.9"))

    assert breaches(CODE, over)[0].fix == "请删去该格内容后重新运行 fill，公式会补上"
    assert breaches(CODE, form)[0].fix == "请核对：不适用的留空"
