"""project-budget-differs-from-stated: a sum of the list beside the report's."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "PRJ014"


def form(stated: str, amount: str = "9000") -> Submission:
    """Two projects, and what the report states."""
    return drawn(
        f"fields\n| row | C |\n| 19 stated_project_budget | {stated} |",
        f"projects\n| row | H budget |\n| 5 total | 9100.00 |\n| 7 | {amount} |\n| 8 | 100 |",
    )


def test_two_digits_swapped() -> None:
    """9010 stated, 9100 listed."""
    wrong = form("9010")

    assert found(CODE, wrong) == [(CODE, "C19")]
    assert said(CODE, wrong) == ["报告中的项目预算数为 9,010.00，项目清单相加为 9,100.00"]
    assert severities(CODE, wrong) == [Severity.ERROR]


def test_a_cent_is_explained_by_rounding() -> None:
    """Two projects and the sum: 0.005 × 3 = 0.015."""
    assert severities(CODE, form("9100.01")) == [Severity.INFO]


@pytest.mark.parametrize("stated", ["9100", ""])
def test_equal_and_blank_are_silent(stated: str) -> None:
    """The report agrees, or says nothing."""
    assert found(CODE, form(stated)) == []


def test_a_text_number_in_the_list_is_no_finding() -> None:
    """The sum cannot be told."""
    assert found(CODE, form("9010", amount="[text-number] 9000万元 → 9000")) == []
