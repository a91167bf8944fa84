"""missing-field: a single cell's label cannot be found."""

from dataclasses import replace

from drawing import drawn, found, said, severities

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Missing

CODE = "FRM004"
FORM = drawn("fields\n| row | C |\n| 5 unit_name | 某局 |")


def test_a_required_field_is_an_error() -> None:
    """Without 报告日期 the date rules have nothing to judge."""
    missing = Missing("field", "report_date", "报告日期", CellRef("基本信息", "A", 1))
    form = replace(FORM, missing=(missing,))

    assert found(CODE, form) == [(CODE, "A1")]
    assert severities(CODE, form) == [Severity.ERROR]
    assert said(CODE, form) == ["基本信息缺少“报告日期”一项"]


def test_a_text_of_the_report_is_a_hint() -> None:
    """A long text may be missing; its own sheet is named."""
    missing = Missing("field", "overview", "部门概况", CellRef("报告文字", "A", 1), "部门概貌")
    form = replace(FORM, missing=(missing,))

    assert severities(CODE, form) == [Severity.INFO]
    assert said(CODE, form) == ["报告文字缺少“部门概况”一项（有一个相近的“部门概貌”）"]


def test_nothing_missing_is_silent() -> None:
    """A form with every single cell has no finding."""
    assert found(CODE, FORM) == []


def test_a_missing_column_is_another_rule() -> None:
    """Columns are told by missing-column."""
    form = replace(FORM, missing=(Missing("column", "spent", "全年支出数"),))

    assert found(CODE, form) == []
