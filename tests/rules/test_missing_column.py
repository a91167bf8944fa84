"""missing-column: a table lacks a column of the form."""

from dataclasses import replace

from drawing import drawn, found, said, severities

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Missing, Submission

CODE = "FRM003"
FORM = drawn(
    """projects 4
    | row | C project_name | H budget |
    | 7   | 培训           | 200      |"""
)


def lacking(term: str, name: str, near: str = "") -> Submission:
    """The form without a column of its list of projects."""
    place = CellRef("项目清单", "A", 4)
    return replace(FORM, missing=(Missing("column", term, name, place, near),))


def test_a_column_that_staff_must_fill_is_an_error() -> None:
    """Without 全年支出数 nothing adds up."""
    form = lacking("spent", "全年支出数")

    assert found(CODE, form) == [(CODE, "A4")]
    assert severities(CODE, form) == [Severity.ERROR]


def test_a_calculated_column_is_a_warning() -> None:
    """Without 资金支付率 the rates cannot be filled in."""
    assert severities(CODE, lacking("payment_rate", "资金支付率")) == [Severity.WARNING]


def test_a_column_that_may_stay_blank_is_a_hint() -> None:
    """年初预算数 may stay blank, so it may be missing."""
    assert severities(CODE, lacking("initial_budget", "年初预算数")) == [Severity.INFO]


def test_a_near_header_is_told() -> None:
    """A header that is off by a character stands in the message."""
    form = lacking("spent", "全年支出数", near="全年支岀数")

    assert said(CODE, form) == ["缺少“全年支出数”列（有一个相近的“全年支岀数”）"]


def test_nothing_missing_is_silent() -> None:
    """A table with every column has no finding."""
    assert found(CODE, FORM) == []


def test_a_missing_sheet_is_another_rule() -> None:
    """A missing sheet stands for all its columns."""
    form = replace(FORM, missing=(Missing("sheet", "项目清单", "项目清单"),))

    assert found(CODE, form) == []


def test_a_missing_field_is_another_rule() -> None:
    """Single cells are told by missing-field."""
    form = replace(FORM, missing=(Missing("field", "unit_name", "单位名称"),))

    assert found(CODE, form) == []


def test_a_missing_table_is_another_rule() -> None:
    """A missing table stands for all its columns."""
    form = replace(FORM, missing=(Missing("table", "kinds", "按支出类别"),))

    assert found(CODE, form) == []
