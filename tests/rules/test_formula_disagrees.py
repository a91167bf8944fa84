"""formula-disagrees: another formula shows something else than the form's."""

from dataclasses import replace
from decimal import Decimal

import pytest
from drawing import at, calculating, drawn, found, said

from perfeval_xl.engine import check
from perfeval_xl.model.submission import Submission

CODE = "FRM020"
HEAD = "projects\n| row | B project_code | C project_name | I spent | J payment_rate |"


def test_a_total_over_too_few_rows() -> None:
    """=SUM(I7:I8) leaves out row 9."""
    form = drawn(f"{HEAD}\n| 5 total | | | =SUM(I7:I8) → 300 | |\n| 7 | P1 | 培训 | 100 | |")
    form = calculating(form, "项目清单!I5", Decimal(450))

    assert found(CODE, form) == [(CODE, "I5")]
    assert said(CODE, form) == ["公式不是表样的公式，显示 300，按表样公式应为 450"]


def test_a_rate_by_another_formula() -> None:
    """A rate over the initial budget shows 90% where 75% is right."""
    form = drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | =I7/G7 → 0.9 |")
    form = calculating(form, "项目清单!J7", Decimal("0.75"))

    assert found(CODE, form) == [(CODE, "J7")]
    assert said(CODE, form) == ["公式不是表样的公式，显示 0.9，按表样公式应为 75.00%"]


@pytest.mark.parametrize(
    "rate",
    ["=I7/H7 → 0.75", "=I7/H7 → 0.75004", "0.9", "=I7/G7", "="],
)
def test_equal_rounded_typed_or_unsaved_values_are_silent(rate: str) -> None:
    """The same at four places; constants and missing values are told elsewhere."""
    form = calculating(
        drawn(f"{HEAD}\n| 7 | P1 | 培训 | 150 | {rate} |"), "项目清单!J7", Decimal("0.75")
    )

    assert found(CODE, form) == []


def test_a_sum_within_rounding_is_left_to_the_rule_on_sums() -> None:
    """One project of 万元 by another formula may be off by a rounding error."""
    form = drawn(f"{HEAD}\n| 5 total | | | =B2/10000 → 100.01 | |\n| 7 | P1 | 培训 | 100 | |")
    form = calculating(form, "项目清单!I5", Decimal(100))

    assert found(CODE, form) == []


def panel(formula: str, mean: str = "5") -> Submission:
    """Three members of 5, 5 and 6 points, and a mean by that formula."""
    form = drawn(
        "panel 4\n| row | C level_3 | E @甲 | F @乙 | G @丙 | H panel_mean |"
        f"\n| 7 | 人才 | 5 | 5 | 6 | ={formula} → {mean} |"
    )
    return calculating(form, "评委打分!H7", Decimal("5.33"))


def test_a_mean_that_passes_over_a_column_that_was_inserted() -> None:
    """The range ends at F: 丙 in G is not averaged, whatever is shown."""
    assert said(CODE, panel("AVERAGE(E7:F7)")) == ["平均得分没有算进 G 列"]
    assert said(CODE, panel("AVERAGE(E7:F7)", "5.33")) == ["平均得分没有算进 G 列"]
    assert found("PAN006", panel("AVERAGE(E7:F7)")) == [("PAN006", "H7")]
    told = [one for one in check(panel("AVERAGE(E7:F7)")).findings if one.cell.column == "H"]
    assert [one.code for one in told] == [CODE]


def test_a_mean_over_all_columns_or_none_is_judged_by_its_value() -> None:
    """Other faults have the usual words."""
    assert found(CODE, panel("AVERAGE(E7:G7)", "5.33")) == []
    assert said(CODE, panel("X1", "5")) == ["公式不是表样的公式，显示 5，按表样公式应为 5.33"]


def test_a_count_in_a_column_of_codes_is_a_figure() -> None:
    """The form reads 104 there as a code: equal is equal."""
    form = drawn("projects\n| row | B project_code |\n| 5 total | =COUNTA(C7:C110) → 104 |")
    cell = at(form, "项目清单!B5")._replace(value="104")
    total = form.tables["projects"].total
    assert total is not None
    table = replace(form.tables["projects"], total=total.with_cell("project_code", cell))
    form = replace(form, tables={"projects": table})

    assert found(CODE, calculating(form, "项目清单!B5", Decimal(104), found=cell)) == []
    assert found(CODE, calculating(form, "项目清单!B5", Decimal(105), found=cell)) == [
        (CODE, "B5")
    ]
