"""projects-differ-from-kinds: one sum in two tables."""

import pytest
from drawing import breaches, drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "PRJ012"


def form(kind: str, spent: str = "9000") -> Submission:
    """Two projects, and the project expenditure among the kinds."""
    return drawn(
        f"kinds 30\n| row | E spent |\n| 32 project_expenditure | {kind} |",
        f"projects\n| row | I spent |\n| 7 | {spent} |\n| 8 | 96.62 |",
    )


def test_the_budget_written_for_the_spending() -> None:
    """9103.22 among the kinds, 9096.62 in the list: told at the kinds."""
    wrong = form("9103.22")

    assert found(CODE, wrong) == [(CODE, "E32")]
    assert said(CODE, wrong) == [
        "按支出类别的项目支出是 9,103.22，项目清单的支出合计是 9,096.62"
    ]
    assert [str(ref) for ref in breaches(CODE, wrong)[0].operands] == [
        "项目清单!I7",
        "项目清单!I8",
    ]


def test_a_cent_is_explained_by_rounding() -> None:
    """Two projects and the sum: 0.005 × 3 = 0.015."""
    assert severities(CODE, form("9096.63")) == [Severity.INFO]


@pytest.mark.parametrize("kind", ["9096.62", ""])
def test_equal_and_blank_are_silent(kind: str) -> None:
    """Both tables agree, or one says nothing yet."""
    assert found(CODE, form(kind)) == []


def test_a_text_number_in_the_list_is_no_finding() -> None:
    """The sum cannot be told."""
    assert found(CODE, form("9103.22", spent="[text-number] 9000万元 → 9000")) == []
