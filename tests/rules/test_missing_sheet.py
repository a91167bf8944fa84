"""missing-sheet: the workbook lacks a sheet of the form."""

from dataclasses import replace

from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Missing

CODE = "FRM001"
FORM = drawn("fields\n| row | C |\n| 5 unit_name | 某局 |")


def test_missing_list_of_projects_is_an_error_on_that_sheet() -> None:
    """A sheet with a table that fill needs is an error; its A1 is the place."""
    form = replace(FORM, missing=(Missing("sheet", "项目清单", "项目清单"),))

    assert found(CODE, form) == [(CODE, "A1")]
    assert severities(CODE, form) == [Severity.ERROR]
    assert said(CODE, form) == ["缺少工作表“项目清单”"]


def test_a_name_off_by_a_character_is_told() -> None:
    """The near miss stands in the message, so that the clerk can rename it."""
    form = replace(FORM, missing=(Missing("sheet", "项目清单", "项目清单", near="项目情单"),))

    assert said(CODE, form) == ["缺少工作表“项目清单”（有一个相近的“项目情单”）"]


def test_a_sheet_that_nothing_needs_is_a_warning() -> None:
    """工作组名单 may be missing: a warning."""
    form = replace(FORM, missing=(Missing("sheet", "工作组名单", "工作组名单"),))

    assert severities(CODE, form) == [Severity.WARNING]


def test_nothing_missing_is_silent() -> None:
    """A workbook with every sheet has no finding."""
    assert found(CODE, FORM) == []


def test_a_missing_column_is_another_rule() -> None:
    """Only sheets are told here."""
    form = replace(FORM, missing=(Missing("column", "spent", "全年支出数"),))

    assert found(CODE, form) == []


def test_a_missing_table_is_another_rule() -> None:
    """A table whose sheet is there is told by missing-table."""
    form = replace(FORM, missing=(Missing("table", "kinds", "按支出类别"),))

    assert found(CODE, form) == []
