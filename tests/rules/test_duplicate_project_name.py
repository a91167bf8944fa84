"""duplicate-project-name: one name on two lines."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PRJ008"
HEAD = "projects\n| row | B project_code | C project_name | D division |"


def test_the_same_name_without_codes_is_a_warning() -> None:
    """Blanks and width do not tell names apart."""
    wrong = drawn(f"{HEAD}\n| 7 | | 就业培训 | 就业处 |\n| 8 | | 就业 培训 | 办公室 |")

    assert found(CODE, wrong) == [(CODE, "C8")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["项目名称“就业 培训”与第 7 行相同"]


def test_the_same_name_in_one_division_under_two_codes() -> None:
    """Probably one project under two codes."""
    wrong = drawn(f"{HEAD}\n| 7 | P1 | 就业培训 | 就业处 |\n| 8 | P2 | 就业培训 | 就业处 |")

    assert found(CODE, wrong) == [(CODE, "C8")]


@pytest.mark.parametrize(
    "second",
    [
        "P2 | 宣传 | 就业处",
        "P1 | 就业培训 | 就业处",
        "P2 | 就业培训 | 办公室",
        "P2 | | 办公室",
    ],
)
def test_other_names_same_codes_and_other_divisions_are_silent(second: str) -> None:
    """Another name; a code that is told by its own rule; another division with its own code."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | P1 | 就业培训 | 就业处 |\n| 8 | {second} |")) == []
