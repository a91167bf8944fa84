"""expenditure-differs-from-stated: the report's total expenditure."""

import pytest
from drawing import breaches, drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "FUN014"


def form(stated: str) -> Submission:
    """Two classes that add up to 11791.01, and what the report states."""
    return drawn(
        f"fields\n| row | C |\n| 16 stated_expenditure | {stated} |",
        "functions\n| row | A class_code | E spent |\n| 7 | 208 | 11773.82 |"
        "\n| 8 | 223 | 17.19 |\n| 9 total | | 11791.01 |",
    )


def test_a_stated_figure_that_is_off() -> None:
    """11719.01 in the report, 11791.01 in the table."""
    wrong = form("11719.01")

    assert found(CODE, wrong) == [(CODE, "C16")]
    assert said(CODE, wrong) == ["报告中的部门总支出为 11,719.01，按功能科目相加为 11,791.01"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["E7", "E8", "E9"]


def test_a_cent_is_explained_by_rounding() -> None:
    """Two rounded classes and the stated figure: 0.005 × 3 = 0.015."""
    assert severities(CODE, form("11791.02")) == [Severity.INFO]


@pytest.mark.parametrize("stated", ["11791.01", "", "—"])
def test_equal_and_blank_are_silent(stated: str) -> None:
    """The report agrees, or says nothing."""
    assert found(CODE, form(stated)) == []
