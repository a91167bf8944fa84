"""duplicate-indicator: one indicator on two lines."""

import pytest
from drawing import drawn, found, said

CODE = "IND006"
HEAD = "indicators\n| row | A level_1 | B level_2 | C level_3 |"


def test_the_second_line_of_an_indicator() -> None:
    """All three levels the same, blanks aside."""
    wrong = drawn(
        f"{HEAD}\n| 7 | 产出指标 | 数量指标 | 引进人才 |"
        "\n| 8 | 产出指标 | 数量指标 | 引进 人才 |"
    )

    assert found(CODE, wrong) == [(CODE, "C8")]
    assert said(CODE, wrong) == ["三级指标“引进 人才”与第 7 行重复"]


@pytest.mark.parametrize(
    "second",
    [
        "产出指标 | 数量指标 | 走访企业",
        "产出指标 | 质量指标 | 引进人才",
        "产出指标 | 数量指标 |",
    ],
)
def test_other_names_other_levels_and_blanks_are_silent(second: str) -> None:
    """Another name; the same name at another level; no name."""
    form = drawn(f"{HEAD}\n| 7 | 产出指标 | 数量指标 | 引进人才 |\n| 8 | {second} |")

    assert found(CODE, form) == []


def test_two_lines_without_a_name_are_silent() -> None:
    """Blank names are told as blank."""
    form = drawn(f"{HEAD}\n| 7 | 产出指标 | 数量指标 | |\n| 8 | 产出指标 | 数量指标 | |")

    assert found(CODE, form) == []
