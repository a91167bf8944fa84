"""project-count-differs-from-stated: how many projects."""

import pytest
from drawing import drawn, found, said

from perfeval_xl.model.submission import Submission

CODE = "PRJ013"


def form(stated: str) -> Submission:
    """Two projects and a subtotal, and what the report states."""
    return drawn(
        f"fields\n| row | C |\n| 18 stated_project_count | {stated} |",
        """projects
        | row              | B project_code | C project_name | I spent |
        | 5 total          | 2              |                | 3       |
        | 7                | P1             | 培训           | 1       |
        | 8                |                | 宣传           | 2       |
        | 9 subtotal 小计   |                | 小计           | 3       |""",
    )


def test_one_project_too_many_in_the_report() -> None:
    """3 stated, 2 listed; the subtotal is no project, one without code is."""
    wrong = form("3")

    assert found(CODE, wrong) == [(CODE, "C18")]
    assert said(CODE, wrong) == ["报告中的项目数为 3 项，项目清单有 2 项"]


@pytest.mark.parametrize("stated", ["2", ""])
def test_equal_and_blank_are_silent(stated: str) -> None:
    """The report agrees, or says nothing."""
    assert found(CODE, form(stated)) == []


def test_an_empty_list_is_told_once_elsewhere() -> None:
    """No project listed at all: empty-table."""
    empty = drawn(
        "fields\n| row | C |\n| 18 stated_project_count | 104 |",
        "projects\n| row | C project_name |",
    )

    assert found(CODE, empty) == []
