"""empty-table: nothing is filled in at all."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM006"


def test_an_empty_list_of_projects_is_an_error_where_writing_begins() -> None:
    """Header 4, total 5, 填法 6 and nothing else: row 7 is the place."""
    form = drawn(
        """projects 4
        | row     | B project_code | C project_name | I spent |
        | 5 total |                |                |         |"""
    )

    assert found(CODE, form) == [(CODE, "C7")]
    assert severities(CODE, form) == [Severity.ERROR]
    assert said(CODE, form) == ["“项目清单”还没有填写"]


def test_fixed_rows_without_any_spending_are_empty() -> None:
    """按支出类别 with its two rows blank is an empty table, at the first of them."""
    form = drawn(
        """kinds 30
        | row                    | B kind   | E spent |
        | 31 basic_expenditure   | 基本支出 |         |
        | 32 project_expenditure | 项目支出 |         |
        | 33 total               | 合计     |         |"""
    )

    assert found(CODE, form) == [(CODE, "E31")]
    assert said(CODE, form) == ["“按支出类别”还没有填写"]


def test_empty_goals_are_a_warning() -> None:
    """A table that fill can do without is a warning."""
    form = drawn("goals 4\n| row | B goal | C goal_expected |")

    assert severities(CODE, form) == [Severity.WARNING]


def test_empty_problems_begin_beside_their_number() -> None:
    """Nothing is required there, and 序号 is not where writing begins."""
    form = drawn("problems 4\n| row | A serial | B problem | C measure_taken |")

    assert found(CODE, form) == [(CODE, "B7")]


def test_one_line_makes_a_table_filled() -> None:
    """A project with a name alone is a line; what it lacks is told elsewhere."""
    form = drawn("projects 4\n| row | B project_code | C project_name |\n| 7 | | 培训 |")

    assert found(CODE, form) == []


def test_a_zero_is_filled_in() -> None:
    """0 is not blank."""
    form = drawn(
        """kinds 30
        | row                    | B kind   | E spent |
        | 31 basic_expenditure   | 基本支出 | 0       |
        | 32 project_expenditure | 项目支出 |         |"""
    )

    assert found(CODE, form) == []


def test_the_panel_is_judged_by_its_scores() -> None:
    """评委打分 takes its lines from elsewhere: a rule of its own tells that nobody scored."""
    assert found(CODE, drawn("panel 4\n| row | C level_3 | E @甲 |")) == []


@pytest.mark.parametrize(
    ("count", "spent", "severity"),
    [
        ("0", "0", Severity.INFO),
        ("", "0", Severity.INFO),
        ("", "", Severity.ERROR),
        ("3", "0", Severity.ERROR),
    ],
)
def test_a_unit_that_states_it_had_no_projects(
    count: str, spent: str, severity: Severity
) -> None:
    """A count of 0, or none and 0 spent, explains the empty list."""
    form = drawn(
        "projects 4\n| row | C project_name | I spent |",
        f"fields\n| row | C |\n| 20 stated_project_count | {count} |"
        f"\n| 22 stated_project_spent | {spent} |",
    )

    assert found(CODE, form) == [(CODE, "C7")]
    assert severities(CODE, form) == [severity]
