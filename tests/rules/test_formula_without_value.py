"""formula-without-value: a formula whose result was never saved."""

from dataclasses import replace
from decimal import Decimal

import pytest
from drawing import calculating, drawn, found, said
from drawn_cells import cell_of

from perfeval_xl.model.cells import CellRef

CODE = "FRM019"
HEAD = "projects\n| row | C project_name | H budget | I spent |"


def test_an_amount_by_an_unsaved_formula() -> None:
    """Nothing can be read from =100+50 without its result."""
    form = drawn(f"{HEAD}\n| 7 | 培训 | 200 | =100+50 |")

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["公式 =100+50 没有保存计算结果，读不到数"]


@pytest.mark.parametrize("spent", ["=100+50 → 150", "150", "", "=X → #REF!"])
def test_saved_results_constants_and_errors_are_silent(spent: str) -> None:
    """What shows something can be read."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | 200 | {spent} |")) == []


def test_a_calculated_cell_over_a_broken_operand_is_silent() -> None:
    """The form's formula cannot be worked out while its operand is an error value."""
    form = calculating(drawn(f"{HEAD}\n| 5 total | | | =SUM(I7:I9) |"), "项目清单!I5", None)

    assert found(CODE, form) == []


def test_calculated_cells_that_no_table_or_label_names_are_read_too() -> None:
    """各表计算数 of 基本信息, and a total of which the form would show another formula."""
    form = calculating(
        drawn("projects\n| row | C project_name | I spent |\n| 5 total | 合计 | 3 |"),
        "项目清单!I5",
        Decimal(3),
        found=cell_of(CellRef("项目清单", "I", 5), "amount", "=X9"),
    )
    beside = cell_of(CellRef("基本信息", "D", 22), "amount", "=项目清单!H5")
    match = cell_of(CellRef("基本信息", "E", 22), "text", "√ 一致")

    assert found(CODE, form) == [(CODE, "I5")]
    assert found(CODE, replace(form, beside={"stated_project_spent": (beside, match)})) == [
        (CODE, "D22"),
        (CODE, "I5"),
    ]


def test_an_unsaved_formula_where_the_form_shows_nothing_is_silent() -> None:
    """A prepared row is empty either way."""
    form = drawn("projects\n| row | C project_name | J payment_rate |\n| 7 | 培训 | |")
    unsaved = cell_of(CellRef("项目清单", "J", 7), "rate", "=I7/H7")

    assert found(CODE, calculating(form, "项目清单!J7", "", found=unsaved)) == []
