"""blank-required-cell: a cell that must be filled says nothing."""

import pytest
from drawing import breaches, drawn, found, said

CODE = "FRM007"


def test_a_blank_amount_of_a_named_project() -> None:
    """Name and budget are there, 全年支出数 is not."""
    form = drawn(
        """projects
        | row | C project_name | D division | F funding_source | H budget | I spent |
        | 7   | 培训           | 就业处     | 其他资金         | 200      |         |"""
    )

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["“全年支出数”没有填写"]
    assert breaches(CODE, form)[0].fix == "请补填该格；没有发生的请填 0"


def test_a_blank_single_cell() -> None:
    """The unit's name must be told; the head of the unit need not."""
    form = drawn("fields\n| row | C |\n| 5 unit_name | |\n| 12 head | |")

    assert found(CODE, form) == [(CODE, "C5")]


def test_a_dash_is_a_blank() -> None:
    """A placeholder in a required cell is told once, here."""
    form = drawn(
        """projects
        | row | C project_name | H budget | I spent |
        | 7   | 培训           | 200      | —       |"""
    )

    assert found(CODE, form) == [(CODE, "I7")]


@pytest.mark.parametrize(
    "row",
    [
        "| 7 | 培训 | 200 | 0 |",
        "| 7 | | | |",
        "| 7 | 培训 | 200 | #REF! |",
        "| 7 | 培训 | 200 | =A1+B1 |",
    ],
)
def test_filled_wholly_blank_or_told_elsewhere(row: str) -> None:
    """0 is filled, an empty line asks for nothing, errors have their own rules."""
    form = drawn(f"projects\n| row | C project_name | H budget | I spent |\n{row}")

    assert found(CODE, form) == []


def test_a_column_that_is_not_there_is_not_asked_for() -> None:
    """The missing column has its own finding."""
    assert found(CODE, drawn("projects\n| row | C project_name |\n| 7 | 培训 |")) == []


def test_calculated_and_fixed_cells_are_not_asked_for() -> None:
    """A blank name that follows from its code, or a fixed row, is told by other rules."""
    form = drawn(
        """functions
        | row | A class_code | B class_name | E spent |
        | 7   | 999          |              | 100     |""",
        """kinds 30
        | row                    | B kind   | E spent |
        | 31 basic_expenditure   | 基本支出 | 100     |
        | 32 project_expenditure | 项目支出 |         |""",
    )

    assert found(CODE, form) == []


def test_a_dash_is_quoted() -> None:
    """Something visibly stands there."""
    form = drawn(
        "projects\n| row | C project_name | H budget | I spent |\n| 7 | 培训 | 200 | — |"
    )

    assert said(CODE, form) == ["“全年支出数”填的是“—”，按没有填写算"]


@pytest.mark.parametrize(("count", "cells"), [("0", []), ("2", [(CODE, "C23")])])
def test_no_payment_rate_without_projects(count: str, cells: list[tuple[str, str]]) -> None:
    """Nothing divided by nothing is no rate."""
    form = drawn(
        "projects 4\n| row | C project_name |",
        f"fields\n| row | C |\n| 20 stated_project_count | {count} |"
        "\n| 23 stated_payment_rate | |",
    )

    assert found(CODE, form) == cells
