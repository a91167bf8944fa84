"""blank-score: a member left out an indicator, or nobody has scored."""

import pytest
from drawing import drawn, found, said

from perfeval_xl.engine import check

CODE = "PAN002"
HEAD = "panel 4\n| row | C level_3 | E @甲 | F @乙 |"


def test_a_blank_among_a_members_scores() -> None:
    """乙 scored the first line and not the second."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | 5 | 6 |\n| 8 | 就业 | 5 | |")

    assert found(CODE, wrong) == [(CODE, "F8")]
    assert said(CODE, wrong) == ["乙没有给这项指标打分"]


def test_a_dash_is_no_score() -> None:
    """A placeholder is a blank."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 5 | 6 |\n| 8 | 就业 | — | 6 |")) == [
        (CODE, "E8")
    ]


def test_nobody_has_scored() -> None:
    """One finding at the first cell to be filled."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | | |\n| 8 | 就业 | | |")

    assert found(CODE, wrong) == [(CODE, "E7")]
    assert said(CODE, wrong) == ["还没有任何打分"]


@pytest.mark.parametrize(
    "second", ["就业 | 5 | 6", "就业 | 0 | 0", "| | ", "就业 | 5 | 未打", "就业 | 5 | =X"]
)
def test_scores_zeros_empty_lines_and_words_are_silent(second: str) -> None:
    """0 is a score; a line that says nothing wants none; words have their own finding."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 5 | 6 |\n| 8 | {second} |")) == []


def test_an_empty_column_is_another_rule() -> None:
    """乙 has not scored at all: told at the header."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 5 | |\n| 8 | 就业 | 5 | |")) == []


def test_nobody_scored_one_indicator() -> None:
    """One finding over the row, in words that do not name a member."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | 5 | 6 |\n| 8 | 就业 | | — |")

    assert found(CODE, wrong) == [(CODE, "E8"), (CODE, "F8")]
    assert said(CODE, wrong) == ["没有成员给这项指标打分"] * 2
    told = [one for one in check(wrong).findings if one.code == CODE]
    assert [[cell.a1 for cell in one.cells] for one in told] == [["E8", "F8"]]
