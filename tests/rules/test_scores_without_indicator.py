"""scores-without-indicator: names of 绩效指标 and 评委打分 side by side."""

import pytest
from drawing import breaches, drawn, found, said

from perfeval_xl.model.submission import Submission

CODE = "PAN010"


def form(longer: tuple[str, ...], shorter: tuple[str, ...]) -> Submission:
    """Names in the one table and in the other."""
    return drawn(
        "panel\n| row | C level_3 | E weight |\n" + lines(longer),
        "indicators\n| row | C level_3 | E weight |\n" + lines(shorter),
    )


def lines(names: tuple[str, ...]) -> str:
    """Rows from 7 on."""
    return "\n".join(f"| {row} | {name} | 5 |" for row, name in enumerate(names, 7))


def test_a_name_that_the_other_table_lacks() -> None:
    """就业 stands here and not there."""
    wrong = form(("人才", "就业"), ("人才",))

    assert found(CODE, wrong) == [(CODE, "C8")]
    assert said(CODE, wrong) == ["绩效指标表没有这项指标：就业"]
    assert breaches(CODE, wrong)[0].cell.sheet == "评委打分"


def test_a_name_twice_here_and_once_there() -> None:
    """The second one is told."""
    assert found(CODE, form(("人才", "人才"), ("人才",))) == [(CODE, "C8")]


@pytest.mark.parametrize(
    "shorter",
    [("人才", "就业"), ("就业", "人才"), (" 人才", "就 业"), ("人才", "就业", "社保")],
)
def test_the_same_names_in_any_order_are_silent(shorter: tuple[str, ...]) -> None:
    """Order and blanks do not matter; what the other has more is the other rule's."""
    assert found(CODE, form(("人才", "就业"), shorter)) == []


def test_a_name_typed_over_is_one_finding() -> None:
    """就业 became 创业 in the score sheet: one finding, at the row there."""
    wrong = form(("人才", "创业"), ("人才", "就业"))

    assert said(CODE, wrong) == ["绩效指标表没有这项指标：创业，表里没有打分的是“就业”"]
    assert found("PAN009", wrong) == []


def test_scores_without_a_name_are_no_other_name() -> None:
    """The indicator that is not scored is told by itself."""
    wrong = drawn(
        "panel\n| row | C level_3 | E @甲 |\n| 7 | | 5 |",
        "indicators\n| row | C level_3 | E weight |\n| 7 | 就业 | 5 |",
    )

    assert said(CODE, wrong) == ["这一行有打分，却没有写指标"]
    assert found("PAN009", wrong) == [("PAN009", "C7")]
