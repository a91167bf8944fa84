"""missing-target: a quantitative indicator without a target."""

import pytest
from drawing import drawn, found, said

CODE = "IND004"
HEAD = "indicators\n| row | C level_3 | D comparator | E target |"


@pytest.mark.parametrize("line", ["≥ |", "≥ | —", ">= |"])
def test_a_blank_target(line: str) -> None:
    """Blank, a dash, and a comparator in another spelling."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | {line} |")

    assert found(CODE, wrong) == [(CODE, "E7")]
    assert said(CODE, wrong) == ["指标性质为“≥”，没有填指标值"]


@pytest.mark.parametrize("line", ["≥ | 72", "≥ | 0", "定性 |", "|", "≥ | 七十"])
def test_targets_qualitative_ones_and_words_are_silent(line: str) -> None:
    """A figure, zero too; no comparator; words have their own finding."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | {line} |")) == []


def test_a_form_without_the_column_is_silent() -> None:
    """The missing column has its own finding."""
    form = drawn("indicators\n| row | C level_3 | D comparator |\n| 7 | 人才 | ≥ |")

    assert found(CODE, form) == []
