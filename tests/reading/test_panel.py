"""The score sheet: a column a member."""

from __future__ import annotations

from decimal import Decimal

from reading.books import reading

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Missing, Role, Table

HEAD = "4|一级指标|二级指标|三级指标|分值|局长|副局长|处长|平均得分\n"


def panel(text: str) -> Table:
    """The panel's table of a drawn 评委打分."""
    return reading({"评委打分": text}).tables["panel"]


def scores(table: Table) -> list[list[Decimal | None]]:
    """The members' scores of each item."""
    return [[cell.number for cell in line.scores.values()] for line in table.items]


def test_members_are_the_columns_between_weight_and_mean() -> None:
    """Each has its letters and its header cell, in the order of the sheet."""
    table = panel(HEAD + "5|产出指标|数量指标|甲|10|9|8.5|10|9.17")

    assert {letters: cell.text for letters, cell in table.members.items()} == {
        "E": "局长",
        "F": "副局长",
        "G": "处长",
    }
    assert table.members["F"].ref == CellRef("评委打分", "F", 4)
    assert scores(table) == [[Decimal(9), Decimal("8.5"), Decimal(10)]]
    assert table.items[0].number("panel_mean") == Decimal("9.17")
    assert "panel_score" not in table.columns


def test_total_and_subtotals_are_told_from_indicators() -> None:
    """小计 stands above 填法, or under each level's rows."""
    text = (
        HEAD
        + """
    5|总分|||20|19|18|20|19
    6|产出指标|小计|2|20|19|18|20|19
    7|填法　自动
    8|产出指标|数量指标|甲|10|9|8|10|9
    9|产出指标|数量指标|乙|10|10|10|10|10
    10|产出指标|小计||20|19|18|20|19
    """
    )
    table = panel(text)

    assert table.total is not None
    assert (table.total.row, table.guide_row) == (5, 7)
    assert [(line.row, line.role, line.label) for line in table.lines] == [
        (6, Role.SUBTOTAL, "小计"),
        (8, Role.ITEM, ""),
        (9, Role.ITEM, ""),
        (10, Role.SUBTOTAL, "小计"),
    ]
    assert table.total.scores["E"].number == Decimal(19)


def test_member_headers_may_be_formulas() -> None:
    """The form takes them from the list of members; one that shows "" has no member."""
    text = """
    4|一级指标|二级指标|三级指标|分值|=工作组名单!B6 -> 局长|=工作组名单!B7&"" ->|平均得分
    5|填法|||自动|录入|录入
    6|产出指标|数量指标|甲|10|9||9
    """
    table = panel(text)

    assert list(table.members) == ["E"]
    assert table.members["E"].formula == "工作组名单!B6"


def test_scores_under_a_blank_header_are_not_lost() -> None:
    """A column with scores is a member's though nobody is named."""
    table = panel(
        "4|一级指标|二级指标|三级指标|分值|局长||平均得分\n5|产出指标|数量指标|甲|10|9|8|8.5"
    )

    assert list(table.members) == ["E", "F"]
    assert table.members["F"].blank


def test_columns_of_other_figures_are_no_members() -> None:
    """最高分, 得分率 and 备注 between weight and mean are nobody."""
    table = panel(
        "4|一级指标|二级指标|三级指标|分值|局长|最高分|得分率|备注|平均得分\n"
        "5|产出指标|数量指标|甲|10|9|9|90%||9"
    )

    assert list(table.members) == ["E"]


def test_members_may_stand_right_of_the_mean() -> None:
    """Where nothing lies between weight and mean, they stand behind it."""
    table = panel(
        "4|一级指标|二级指标|三级指标|分值|平均得分|局长|处长\n5|产出指标|数量指标|甲|10|9|8|10"
    )

    assert list(table.members) == ["F", "G"]


def test_the_mean_may_stand_before_the_weight() -> None:
    """Between the two is what counts, whichever comes first."""
    table = panel(
        "4|平均得分|局长|处长|分值|一级指标|二级指标|三级指标\n5|9|8|10|10|产出指标|数量指标|甲"
    )

    assert list(table.members) == ["B", "C"]


def test_members_may_stand_under_a_common_header() -> None:
    """评委打分 over the names in the second row is a group, not a member."""
    table = panel(
        "4|一级指标|二级指标|三级指标|分值|评委打分|||平均得分\n"
        "5|||||局长|副局长|处长\n"
        "6|产出指标|数量指标|甲|10|9|8|10|9"
    )

    assert (table.header_row, [cell.text for cell in table.members.values()]) == (
        5,
        ["局长", "副局长", "处长"],
    )
    assert [line.row for line in table.lines] == [6]


def test_links_without_saved_values_still_make_indicators() -> None:
    """Where every name is a formula, an unsaved one is content; a link to nothing is none."""
    text = (
        HEAD
        + """
    5|=绩效指标!A7|=绩效指标!B7|=绩效指标!C7|=绩效指标!I7||||
    6|=绩效指标!A8 ->|=绩效指标!B8 ->|=绩效指标!C8 ->|=绩效指标!I8 -> 0||||=AVERAGE(E6:G6)
    7|#REF!|#REF!|#REF!|#REF!||||#DIV/0!
    """
    )
    table = panel(text)

    assert [line.row for line in table.items] == [5]


def test_prepared_columns_without_members_are_not_missing() -> None:
    """An empty form has the columns; a sheet without them lacks 评委打分."""
    prepared = '4|一级指标|二级指标|三级指标|分值|=IF(A1="","",A1) ->|平均得分'
    without = "4|一级指标|二级指标|三级指标|分值|平均得分"
    lacking = Missing("column", "panel_score", "评委打分", CellRef("评委打分", "A", 4))

    assert lacking not in reading({"评委打分": prepared}).missing
    assert lacking in reading({"评委打分": without}).missing
