"""member-not-in-list: who scored is not in the list of members."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "PAN004"


def form(member: str, listed: str = "张三（办公室主任）", score: str = "5") -> Submission:
    """One column and one listed member."""
    return drawn(
        f"panel 4\n| row | C level_3 | E @{member} |\n| 7 | 人才 | {score} |",
        f"members\n| row | B member |\n| 7 | {listed} |",
    )


def test_a_stranger_is_a_warning() -> None:
    """李四 scored and is not listed."""
    wrong = form("李四")

    assert found(CODE, wrong) == [(CODE, "E4")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["“李四”不在工作组名单里，名单上相应的是“张三（办公室主任）”"]


def test_a_stranger_beside_a_list_that_is_all_there() -> None:
    """张三 has his column; 李四 has one too many."""
    wrong = drawn(
        "panel 4\n| row | C level_3 | E @张三 | F @李四 |\n| 7 | 人才 | 5 | 5 |",
        "members\n| row | B member |\n| 7 | 张三 |",
    )

    assert found(CODE, wrong) == [(CODE, "F4")]
    assert said(CODE, wrong) == ["“李四”不在工作组名单里"]


def test_scores_without_a_name() -> None:
    """A column with scores and a blank header."""
    wrong = form("")

    assert found(CODE, wrong) == [(CODE, "E4")]
    assert said(CODE, wrong) == ["这一列有打分，却没有写成员"]


@pytest.mark.parametrize("member", ["张三（办公室主任）", "张  三", "张三(主任)"])
def test_the_same_person_in_other_spellings_is_silent(member: str) -> None:
    """Blanks, width and what stands in brackets are left aside."""
    assert found(CODE, form(member)) == []


def test_a_prepared_column_without_name_and_scores_is_silent() -> None:
    """Nothing is told of it."""
    assert found(CODE, form("", score="")) == []


def test_members_listed_by_position_alone() -> None:
    """The source report lists positions in brackets and no names."""
    assert found(CODE, form("（办公室主任）", listed="（办公室主任）")) == []
