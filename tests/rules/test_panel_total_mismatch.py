"""panel-total-mismatch: 总分."""

from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PAN008"
HEAD = "panel 4\n| row | C level_3 | D weight | E @甲 | F @乙 | G panel_mean |"
ITEMS = """
| 7 | 人才 | 60 | 58 | 59 | 58.5 |
| 8 | 就业 | 40 | 38 | 37 | 37.5 |"""


def test_a_total_that_is_not_the_sum_of_the_means() -> None:
    """58.5 + 37.5 = 96, not 96.50."""
    wrong = drawn(f"{HEAD}{ITEMS}\n| 5 total | 总分 | 100 | 96 | 96 | 96.50 |")

    assert found(CODE, wrong) == [(CODE, "G5")]
    assert said(CODE, wrong) == ["总分填 96.50，各指标相加应为 96.00"]
    assert severities(CODE, wrong) == [Severity.ERROR]


def test_weights_and_members_have_totals_too() -> None:
    """100 and 96 are right."""
    wrong = drawn(f"{HEAD}{ITEMS}\n| 5 total | 总分 | 90 | 96 | 95 | 96 |")

    assert found(CODE, wrong) == [(CODE, "D5"), (CODE, "F5")]
    assert said(CODE, wrong) == [
        "分值合计填 90.00，各指标相加应为 100.00",
        "该成员的总分填 95.00，各指标相加应为 96.00",
    ]


def test_the_mean_of_the_members_totals_is_a_hint() -> None:
    """Means 3.33 + 3.33 + 3.33 = 9.99; totals 10, 10, 10 make 10.00."""
    form = drawn(
        """panel 4
        | row     | C level_3 | E @甲 | F @乙 | G @丙 | H panel_mean |
        | 5 total | 总分      | 10    | 10    | 10    | 10.00        |
        | 7       | 人才      | 4     | 3     | 3     | 3.33         |
        | 8       | 就业      | 3     | 4     | 3     | 3.33         |
        | 9       | 社保      | 3     | 3     | 4     | 3.33         |"""
    )

    assert found(CODE, form) == [(CODE, "H5")]
    assert severities(CODE, form) == [Severity.INFO]
    assert said(CODE, form) == ["总分 10.00 是各成员总分的平均，按各项平均得分相加是 9.99"]


def test_right_totals_are_silent() -> None:
    """100, 96, 96 and 96."""
    form = drawn(f"{HEAD}{ITEMS}\n| 5 total | 总分 | 100 | 96 | 96 | 96 |")

    assert found(CODE, form) == []


def test_blank_totals_are_silent() -> None:
    """Nothing stands there yet."""
    assert found(CODE, drawn(f"{HEAD}{ITEMS}\n| 5 total | 总分 | | | | |")) == []


def test_a_panel_without_total_row_is_silent() -> None:
    """Nothing is compared."""
    assert found(CODE, drawn(f"{HEAD}{ITEMS}")) == []


def test_while_a_mean_is_missing_the_total_is_not_judged() -> None:
    """就业 has no mean yet."""
    form = drawn(
        f"{HEAD}\n| 5 total | 总分 | | | | 58.5 |\n| 7 | 人才 | 60 | 58 | 59 | 58.5 |"
        "\n| 8 | 就业 | 40 | | | |"
    )

    assert found(CODE, form) == []
