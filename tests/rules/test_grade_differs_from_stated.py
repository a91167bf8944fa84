"""grade-differs-from-stated: the report's grade."""

import pytest
from drawing import drawn, found, said, undecided

from perfeval_xl.model.submission import Submission

CODE = "GRD002"


def form(grade: str, mean: str = "96", score: str = "") -> Submission:
    """A panel of one indicator with that mean; stated grade and score."""
    return drawn(
        f"fields\n| row | C |\n| 22 stated_score | {score} |\n| 23 stated_grade | {grade} |",
        f"panel 4\n| row | C level_3 | E @甲 | F panel_mean |\n| 7 | 人才 | {mean} | {mean} |",
    )


def test_a_grade_that_is_too_high() -> None:
    """84.99 is 良好."""
    wrong = form("优秀", mean="84.99")

    assert found(CODE, wrong) == [(CODE, "C23")]
    assert said(CODE, wrong) == ["报告中的评价等级为“优秀”，总分 84.99 应为“良好”"]


def test_a_grade_of_another_scale() -> None:
    """优 is the national word, the form's is 优秀."""
    assert found(CODE, form("优")) == [(CODE, "C23")]


def test_a_wrong_grade_beside_a_wrong_score() -> None:
    """95 stated for 96 explains no 良好."""
    assert found(CODE, form("良好", score="95")) == [(CODE, "C23")]


@pytest.mark.parametrize(
    ("grade", "mean"),
    [
        ("优秀", "85"),
        ("优秀", "84.995"),
        ("良好", "84.99"),
        ("良好", "75"),
        ("一般", "60"),
        ("较差", "59.99"),
        ("", "96"),
    ],
)
def test_the_bands_hold_their_floor(grade: str, mean: str) -> None:
    """85, 75 and 60 belong to the better band; the total is rounded first."""
    assert found(CODE, form(grade, mean)) == []


def test_a_grade_that_follows_a_wrong_stated_score_is_silent() -> None:
    """80 stated for 96: the score is told, and 良好 only follows it."""
    assert found(CODE, form("良好", score="80")) == []


def test_a_missing_mean_leaves_it_undecided() -> None:
    """Without a total there is no grade."""
    assert found(CODE, form("优秀", mean="")) == []
    assert undecided(CODE, form("优秀", mean="")) == ["平均得分不全，等级无法评定"]
