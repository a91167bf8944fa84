"""member-without-scores: a listed member without a column."""

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "PAN005"


def form(listed: str) -> Submission:
    """甲's column and a list of 甲 and another."""
    return drawn(
        "panel 4\n| row | C level_3 | E @甲 | F @ |\n| 7 | 人才 | 5 | |",
        f"members\n| row | B member |\n| 7 | 甲 |\n| 8 | {listed} |",
    )


def test_a_listed_member_without_a_column_is_a_warning() -> None:
    """乙 is listed and has no column."""
    wrong = form("乙")

    assert found(CODE, wrong) == [(CODE, "B8")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["“乙”在名单里，评委打分表没有这一列"]


def test_a_name_written_in_two_ways_is_one_fault() -> None:
    """A stranger's column takes the place of the listed member: PAN004 tells both."""
    other = drawn(
        "panel 4\n| row | C level_3 | E @甲 | F @乙处 |\n| 7 | 人才 | 5 | 5 |",
        "members\n| row | B member |\n| 7 | 甲 |\n| 8 | 乙处长 |",
    )

    assert found(CODE, other) == []


@pytest.mark.parametrize("listed", ["甲（主任）", " 甲 ", ""])
def test_members_with_a_column_and_blanks_are_silent(listed: str) -> None:
    """The same person in another spelling, or a blank line."""
    assert found(CODE, form(listed)) == []
