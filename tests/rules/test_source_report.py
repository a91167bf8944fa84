"""The source report: its figures are silent, its dates are found, one fault is told once."""

import pytest
from source_report import source_report

from perfeval_xl.engine import check
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission


def findings(form: Submission) -> list[tuple[str, str, Severity]]:
    """Code, cell and severity of everything found, in the order of the sheets."""
    return [(one.code, str(one.cell), one.severity) for one in check(form).findings]


def test_its_figures_are_silent() -> None:
    """With the dates set right there is no finding at all, not even a hint."""
    checked = check(source_report())

    assert checked.findings == ()
    assert {one.state for one in checked.outcomes} == {"passed"}


def test_as_published_its_three_dates_are_errors() -> None:
    """Worked on from 1 to 25 April 2021 and signed on 29 April 2021, for the whole of 2021."""
    published = source_report(
        work_start="2021-04-01", work_end="2021-04-25", report_date="2021-04-29"
    )

    assert findings(published) == [
        ("DAT002", "基本信息!C9", Severity.ERROR),
        ("DAT002", "基本信息!C10", Severity.ERROR),
        ("DAT001", "基本信息!C11", Severity.ERROR),
    ]


@pytest.mark.parametrize(
    ("changed", "code", "cell"),
    [
        ({"class_208": "8762.09"}, "FUN012", "预算支出!E14"),
        ({"class_223": "17.91"}, "FUN011", "预算支出!E13"),
        ({"state_capital": "17.91"}, "FUN011", "预算支出!E13"),
        ({"other_funds": "3471.38"}, "FUN012", "预算支出!E25"),
        ({"basic_expenditure": "2649.39"}, "FUN013", "预算支出!E33"),
        ({"project_expenditure": "9069.62"}, "PRJ012", "预算支出!E32"),
        ({"last_spent": "86.21"}, "PRJ012", "预算支出!E32"),
        ({"last_budget": "88.63"}, "PRJ014", "基本信息!C18"),
        ({"one_score": "15"}, "PAN001", "评委打分!E16"),
        ({"stated_expenditure": "11719.01"}, "FUN014", "基本信息!C15"),
        ({"stated_project_expenditure": "9103.22"}, "FUN015", "基本信息!C16"),
        ({"stated_project_count": "103"}, "PRJ013", "基本信息!C17"),
        ({"stated_project_budget": "9130.22"}, "PRJ014", "基本信息!C18"),
        ({"stated_project_spent": "9069.62"}, "PRJ015", "基本信息!C19"),
        ({"stated_payment_rate": "99.39%"}, "PRJ016", "基本信息!C20"),
        ({"stated_score": "95"}, "GRD001", "基本信息!C21"),
        ({"stated_score": "80", "stated_grade": "良好"}, "GRD001", "基本信息!C21"),
        ({"stated_grade": "良好"}, "GRD002", "基本信息!C22"),
    ],
)
def test_one_wrong_figure_is_told_once(changed: dict[str, str], code: str, cell: str) -> None:
    """Whatever follows from a wrong figure is not told again."""
    assert findings(source_report(**changed)) == [(code, cell, Severity.ERROR)]
