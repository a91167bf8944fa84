"""project-subtotal-mismatch: 小计 of a division."""

import pytest
from drawing import breaches, drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PRJ002"


def form(first: str = "300", second: str = "50") -> str:
    """Two divisions, each with its subtotal below its projects."""
    return f"""projects
    | row                   | C project_name | H budget | I spent  |
    | 7                     | 培训           | 200      | 200      |
    | 8                     | 宣传           | 100      | 100      |
    | 9 subtotal 就业处小计  | 就业处小计     | 300      | {first}  |
    | 10                    | 办公           | 50       | 50       |
    | 11 subtotal 办公室小计 | 办公室小计     | 50       | {second} |"""


def test_a_subtotal_that_leaves_out_a_project() -> None:
    """200 + 100 = 300, not 200."""
    wrong = drawn(form(first="200"))

    assert found(CODE, wrong) == [(CODE, "I9")]
    assert said(CODE, wrong) == ["全年支出数小计填 200.00，本段项目相加应为 300.00"]
    assert [ref.a1 for ref in breaches(CODE, wrong)[0].operands] == ["I7", "I8"]


def test_a_subtotal_that_runs_on_from_the_one_before() -> None:
    """The second division has 50 alone, 350 is everything so far."""
    assert found(CODE, drawn(form(second="350"))) == [(CODE, "I11")]


def test_a_cent_is_explained_by_rounding() -> None:
    """Two parts and their sum: 0.005 × 3 = 0.015."""
    assert severities(CODE, drawn(form(first="300.01"))) == [Severity.INFO]


@pytest.mark.parametrize("first", ["300", "=SUM(I7:I8) → 300", ""])
def test_right_and_blank_subtotals_are_silent(first: str) -> None:
    """Each subtotal is the sum of its own block."""
    assert found(CODE, drawn(form(first))) == []


def test_a_list_that_opens_with_a_subtotal_has_them_on_top() -> None:
    """Then each subtotal stands over its projects."""
    right = drawn(
        """projects
        | row                   | C project_name | I spent |
        | 7 subtotal 就业处小计  | 就业处小计     | 300     |
        | 8                     | 培训           | 200     |
        | 9                     | 宣传           | 100     |
        | 10 subtotal 办公室小计 | 办公室小计     | 50      |
        | 11                    | 办公           | 50      |"""
    )

    assert found(CODE, right) == []


def test_a_list_without_subtotals_is_silent() -> None:
    """They are optional."""
    assert found(CODE, drawn("projects\n| row | I spent |\n| 7 | 1 |\n| 8 | 2 |")) == []
