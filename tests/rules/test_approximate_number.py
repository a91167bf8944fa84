"""approximate-number: a round number where a figure is calculated with."""

import pytest
from drawing import drawn, found, severities

from perfeval_xl.model.findings import Severity

CODE = "FRM012"
INDICATORS = "indicators\n| row | C level_3 | D comparator | E target | G actual |"


def test_a_round_amount_is_an_error() -> None:
    """3055余 cannot be added up."""
    form = drawn(
        "projects\n| row | C project_name | I spent |\n| 7 | 培训 | [approximate] 3055余 |"
    )

    assert found(CODE, form) == [(CODE, "I7")]
    assert severities(CODE, form) == [Severity.ERROR]


def test_a_round_actual_value_is_a_warning() -> None:
    """Without the exact figure no completion rate is given, but nothing is summed."""
    form = drawn(f"{INDICATORS}\n| 7 | 走访企业 | ≥ | 100 | 500余 |")

    assert found(CODE, form) == [(CODE, "G7")]
    assert severities(CODE, form) == [Severity.WARNING]


@pytest.mark.parametrize(
    "row",
    [
        "| 7 | 走访企业 | ≥ | 100 | 103 |",
        "| 7 | 走访企业 | 定性 | | 500余家 |",
        "| 7 | 走访企业 | ≥ | 100 | 完成 |",
        "| 7 | 走访企业 | ≥ | 100 | |",
    ],
)
def test_exact_qualitative_or_other_values_are_silent(row: str) -> None:
    """Figures, qualitative texts, words and blanks are not round numbers."""
    assert found(CODE, drawn(f"{INDICATORS}\n{row}")) == []
