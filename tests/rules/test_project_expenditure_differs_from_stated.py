"""project-expenditure-differs-from-stated: 其中：项目支出."""

import pytest
from drawing import drawn, found, said

from perfeval_xl.model.submission import Submission

CODE = "FUN015"


def form(stated: str, spent: str = "9096.62") -> Submission:
    """The project expenditure of the table, and what the report states."""
    return drawn(
        f"fields\n| row | C |\n| 17 stated_project_expenditure | {stated} |",
        f"kinds 30\n| row | E spent |\n| 32 project_expenditure | {spent} |",
    )


def test_the_budget_written_for_the_spending() -> None:
    """9103.22 is what was given, 9096.62 what was spent."""
    wrong = form("9103.22")

    assert found(CODE, wrong) == [(CODE, "C17")]
    assert said(CODE, wrong) == ["报告中的项目支出为 9,103.22，按支出类别的项目支出为 9,096.62"]


@pytest.mark.parametrize(("stated", "spent"), [("9096.62", "9096.62"), ("", "1"), ("1", "")])
def test_equal_and_blank_are_silent(stated: str, spent: str) -> None:
    """The report agrees, or one of the two says nothing."""
    assert found(CODE, form(stated, spent)) == []
