"""duplicate-member: one member in two columns."""

from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity

CODE = "PAN012"


def test_one_position_in_two_columns() -> None:
    """办公室主任 stands in E and G; blanks aside."""
    wrong = drawn(
        "panel 4\n| row | C level_3 | E @办公室主任 | F @处长 | G @办公室 主任 |"
        "\n| 7 | 人才 | 5 | 5 | 5 |"
    )

    assert found(CODE, wrong) == [(CODE, "G4")]
    assert severities(CODE, wrong) == [Severity.WARNING]
    assert said(CODE, wrong) == ["“办公室 主任”在 E 列已有打分"]


def test_different_members_are_silent() -> None:
    """Two positions."""
    form = drawn("panel 4\n| row | C level_3 | E @张三 | F @张四 |\n| 7 | 人才 | 5 | 5 |")

    assert found(CODE, form) == []


def test_columns_without_names_are_silent() -> None:
    """Prepared columns are no twins."""
    form = drawn("panel 4\n| row | C level_3 | E @ | F @ |\n| 7 | 人才 | | |")

    assert found(CODE, form) == []
