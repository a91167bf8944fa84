"""unknown-project-class: a project's function class."""

import pytest
from drawing import drawn, found, said

CODE = "PRJ010"
HEAD = "projects\n| row | C project_name | E function_class |"


@pytest.mark.parametrize("text", ["就业科目", "208 教育支出", "228", "2080", "P208"])
def test_what_is_no_class_is_told(text: str) -> None:
    """No such name; code and name of two classes; no such code; no length of a code."""
    wrong = drawn(f"{HEAD}\n| 7 | 培训 | {text} |")

    assert found(CODE, wrong) == [(CODE, "E7")]
    assert said(CODE, wrong) == [f"功能科目“{text}”不在功能科目表里"]


@pytest.mark.parametrize(
    "text",
    [
        "208",
        "208 社会保障和就业支出",
        "208-社会保障和就业支出",
        "社会保障和就业支出",
        "社保和就业支出",
        "223国有资本运营支出",
        "2080101 行政运行",
        "",
    ],
)
def test_codes_names_and_former_names_are_silent(text: str) -> None:
    """Any spelling that leads to one class; finer codes lead to their class."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | {text} |")) == []
