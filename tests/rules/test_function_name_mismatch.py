"""function-name-mismatch: code and name are of two classes."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "FUN002"
HEAD = "functions\n| row | A class_code | B class_name | E spent |"


def test_the_name_of_another_class() -> None:
    """210 is health, not education."""
    form = drawn(f"{HEAD}\n| 7 | 210 | 教育支出 | 100 |")

    assert found(CODE, form) == [(CODE, "B7")]
    assert said(CODE, form) == ["科目编码 210 是“卫生健康支出”，名称却填“教育支出”"]
    assert severities(CODE, form) == [Severity.ERROR]


def test_a_local_name_is_accepted_and_noted() -> None:
    """The source report writes 国有资本运营支出 for class 223."""
    form = drawn(f"{HEAD}\n| 7 | 223 | 国有资本运营支出 | 17.19 |")

    assert severities(CODE, form) == [Severity.INFO]
    assert said(CODE, form) == [
        "“国有资本运营支出”是旧名或简称，标准名称是“国有资本经营预算支出”"
    ]


@pytest.mark.parametrize(
    "line",
    ["210 | 卫生健康支出", "210 | 卫生 健康支出", "210 |", "999 | 教育支出", "| 教育支出"],
)
def test_standard_names_and_what_cannot_be_told_are_silent(line: str) -> None:
    """The standard name, blanks aside; no name; a code that is unknown or missing."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | {line} | 100 |")) == []
