"""formula-without-value: a formula whose result was never saved."""

import pytest
from drawing import calculating, drawn, found, said

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
