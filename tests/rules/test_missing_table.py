"""missing-table: a table's header cannot be found."""

from dataclasses import replace

from drawing import drawn, found, severities

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Missing

CODE = "FRM002"
FORM = drawn("fields\n| row | C |\n| 5 unit_name | 某局 |")


def test_missing_block_is_an_error_on_its_sheet() -> None:
    """按支出类别 without header is an error where it was looked for."""
    place = CellRef("预算支出", "A", 1)
    form = replace(FORM, missing=(Missing("table", "kinds", "按支出类别", place),))

    assert found(CODE, form) == [(CODE, "A1")]
    assert severities(CODE, form) == [Severity.ERROR]


def test_missing_goals_are_a_warning() -> None:
    """A table that fill can do without is a warning."""
    place = CellRef("绩效目标", "A", 1)
    form = replace(FORM, missing=(Missing("table", "goals", "绩效目标", place),))

    assert severities(CODE, form) == [Severity.WARNING]


def test_nothing_missing_is_silent() -> None:
    """A workbook with every table has no finding."""
    assert found(CODE, FORM) == []


def test_a_missing_sheet_is_another_rule() -> None:
    """A missing sheet stands for all its tables."""
    form = replace(FORM, missing=(Missing("sheet", "预算支出", "预算支出"),))

    assert found(CODE, form) == []
