"""project-total-mismatch: the total of the list of projects."""

import pytest
from drawing import drawn, found, said, severities, undecided

from perfeval_xl.model.findings import Severity

CODE = "PRJ001"


def form(budget: str = "300", spent: str = "250") -> str:
    """Two projects with their division's subtotal, under that total."""
    return f"""projects
    | row                  | C project_name | H budget | I spent |
    | 5 total              | 合计           | {budget} | {spent} |
    | 7                    | 培训           | 200      | 150     |
    | 8                    | 宣传           | 100      | 100     |
    | 9 subtotal 就业处小计 | 就业处小计     | 300      | 250     |"""


def test_a_total_that_counts_the_subtotal_twice() -> None:
    """500 is a SUM over every row."""
    wrong = drawn(form(spent="500"))

    assert found(CODE, wrong) == [(CODE, "I5")]
    assert said(CODE, wrong) == ["全年支出数合计填 500.00，各项目相加应为 250.00"]


def test_both_amounts_are_told() -> None:
    """Budget and spending are two figures to be mended."""
    assert found(CODE, drawn(form("301", "251"))) == [(CODE, "H5"), (CODE, "I5")]


@pytest.mark.parametrize(
    ("gap", "severity"), [("0.089", Severity.INFO), ("0.09", Severity.ERROR)]
)
def test_104_projects_may_be_off_by_three_deviations(gap: str, severity: Severity) -> None:
    """3 · 0.01 · √(105/12) = 0.0887, rounded to 0.089."""
    rows = "\n".join(f"| {row} | 项目{row} | 100 |" for row in range(7, 111))
    total = f"| 5 total | | {10400 + float(gap):.3f} |"
    wrong = drawn(f"projects\n| row | C project_name | I spent |\n{total}\n{rows}")

    assert severities(CODE, wrong) == [severity]


@pytest.mark.parametrize("spent", ["250", "=SUM(I7:I9)-I9 → 250", ""])
def test_right_and_blank_totals_are_silent(spent: str) -> None:
    """The subtotal is left out; no total, nothing to compare."""
    assert found(CODE, drawn(form(spent=spent))) == []


def test_a_project_without_a_code_counts() -> None:
    """What has a name and an amount is a project."""
    right = drawn(
        """projects
        | row     | B project_code | C project_name | I spent |
        | 5 total |                |                | 3       |
        | 7       | P1             | 培训           | 1       |
        | 8       |                | 宣传           | 2       |"""
    )

    assert found(CODE, right) == []


def test_a_text_number_leaves_it_undecided() -> None:
    """Excel's SUM skips it."""
    unclear = drawn(
        "projects\n| row | C project_name | I spent |\n| 5 total | | 2 |"
        "\n| 7 | 培训 | [text-number] 1 → 1 |\n| 8 | 宣传 | 2 |"
    )

    assert found(CODE, unclear) == []
    assert undecided(CODE, unclear) == ["项目清单!I7 不是能计算的数字，全年支出数合计无法核对"]
