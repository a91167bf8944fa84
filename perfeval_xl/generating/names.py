"""Defined names of the workbook: formulas and dropdowns read better by them."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.completing.stated import source_of
from perfeval_xl.generating.code_lists import SHEET_LAYOUT, code_lists
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Submission

FIELD_NAMES = {"unit_name": "单位名称", "fiscal_year": "预算年度"}
FIGURE_NAMES = {
    "stated_expenditure": "部门总支出",
    "stated_project_count": "项目数",
    "stated_project_budget": "项目预算",
    "stated_project_spent": "项目支出",
    "stated_payment_rate": "资金支付率",
    "stated_score": "总得分",
    "stated_grade": "评价等级",
}


def defined_names(submission: Submission) -> Iterator[tuple[str, str]]:
    """Every name with what it refers to, without the equals sign.

    The names of figures point at those that the tables give, never at those that are stated.
    """
    for term, name in FIELD_NAMES.items():
        yield name, _absolute(submission.fields[term].ref)
    for term, name in FIGURE_NAMES.items():
        if term in submission.beside:
            source = source_of(submission, submission.scheme.field(term))
            yield name, _absolute(source or submission.beside[term][0].ref)
    for sheet in submission.scheme.sheets:
        if sheet.layout == SHEET_LAYOUT:
            for one in code_lists(submission.scheme):
                if one.name:
                    yield one.name, f"{_quoted(sheet.name)}!{one.range}"


def _absolute(ref: CellRef) -> str:
    return f"{_quoted(ref.sheet)}!${ref.column}${ref.row}"


def _quoted(sheet: str) -> str:
    return "'" + sheet.replace("'", "''") + "'"
