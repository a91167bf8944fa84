"""empty-member-column: a member who has not scored at all."""

from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PAN003"
HEAD = "panel 4\n| row | C level_3 | E @甲 | F @乙 | G @丙 |"


def test_an_empty_column_is_a_warning_at_its_header() -> None:
    """乙 is left out of the mean; two remain."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | 5 | | 6 |\n| 8 | 就业 | 5 | | 6 |")

    assert found(CODE, wrong) == [(CODE, "F4")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["“乙”一项都没有打分，平均分按其余 2 人计算"]


def test_zeros_are_scores() -> None:
    """A column of zeros is not empty."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | 5 | 0 | 6 |")) == []


def test_a_column_without_a_name_is_silent() -> None:
    """A prepared column that nobody uses."""
    form = drawn("panel 4\n| row | C level_3 | E @甲 | F @ |\n| 7 | 人才 | 5 | |")

    assert found(CODE, form) == []


def test_nobody_has_scored_is_another_rule() -> None:
    """Told once as a blank score."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 人才 | | | |")) == []
