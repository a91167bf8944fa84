"""panel-subtotal-mismatch: 小计 of a level."""

from drawing import drawn, found, said

CODE = "PAN007"
HEAD = "panel 4\n| row | A level_1 | C level_3 | D weight | E @甲 | F panel_mean |"
ITEMS = """
| 7 | 产出指标 | 人才 | 50 | 48 | 48 |
| 8 | 产出指标 | 就业 | 20 | 19 | 19 |"""


def test_a_subtotal_below_its_level() -> None:
    """48 + 19 = 67; weight, score and mean are told, each in its cell."""
    wrong = drawn(f"{HEAD}{ITEMS}\n| 9 subtotal 产出指标小计 | 产出指标小计 | | 71 | 66 | 68 |")

    assert found(CODE, wrong) == [(CODE, "D9"), (CODE, "F9"), (CODE, "E9")]
    assert said(CODE, wrong) == [
        "分值小计填 71.00，该级各指标相加应为 70.00",
        "平均得分小计填 68.00，该级各指标相加应为 67.00",
        "打分小计填 66.00，该级各指标相加应为 67.00",
    ]


def test_a_subtotal_without_a_level_sums_its_block() -> None:
    """小计 alone stands for the lines above it."""
    wrong = drawn(f"{HEAD}{ITEMS}\n| 9 subtotal 小计 | 小计 | | 70 | 67 | 70 |")

    assert found(CODE, wrong) == [(CODE, "F9")]


def test_right_subtotals_are_silent() -> None:
    """70, 67 and 67."""
    form = drawn(f"{HEAD}{ITEMS}\n| 9 subtotal 产出指标小计 | 产出指标小计 | | 70 | 67 | 67 |")

    assert found(CODE, form) == []


def test_subtotals_on_top_by_the_name_of_their_level() -> None:
    """Each level-1 subtotal above the lines takes in its level, wherever its lines stand."""
    form = drawn(
        f"{HEAD}\n| 5 subtotal 小计 | 产出指标 | 小计 | 70 | 67 | 67 |"
        f"\n| 6 subtotal 小计 | 满意度指标 | 小计 | 30 | 29 | 29 |{ITEMS}"
        "\n| 9 | 满意度指标 | 满意 | 30 | 29 | 29 |"
    )

    assert found(CODE, form) == []


def test_a_level_without_lines_is_silent() -> None:
    """Its subtotal has nothing to be the sum of."""
    form = drawn(f"{HEAD}{ITEMS}\n| 9 subtotal 小计 | 效益指标 | 小计 | 0 | | |")

    assert found(CODE, form) == []


def test_a_panel_without_subtotals_is_silent() -> None:
    """They are optional."""
    assert found(CODE, drawn(f"{HEAD}{ITEMS}")) == []
