"""Signatures, days and stray words below a table are none of its items; its last item is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading.books import ROW, project_table, reading

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Role

PANEL = (
    "4|一级指标|二级指标|三级指标|分值|局长|副局长||平均得分\n"
    "5|产出指标|数量指标|甲|10|9|8||8.5"
)
MEMBERS = "4|序号|成员（职务）|所在单位|组内分工|备注\n5|1|局长|人社局|组长"
BELOW = {
    "colon in the code column": "7||填表人：|张三",
    "label and name beside it": "7||制表：|张三",
    "bare labels": "7||审核||制表||||日期",
    "bare label and name": "7||制表|张三",
    "two in one cell": "7|||填表人：张三    审核人：李四",
    "label and day": "7|||单位（盖章）||||||2022年4月29日",
    "day alone": "7||||||||2022年4月29日",
    "stored day alone": "7|||||||||@2022-4-29",
    "room for a day": "7||||||||　年　月　日",
    "stray word": "7|||||||||张三",
    "telephone": "7|||联系电话：||||88886666",
    "telephone as a rate": "7|制表：|张三|||||||联系电话：|88886666",
    "several rows": "7|||评委签字：\n8|||张三  李四\n9||||||||2022年4月29日",
    "label and name, blank between": "7|||填表人 张三",
}


@pytest.mark.parametrize("rows", BELOW.values(), ids=BELOW.keys())
def test_what_is_written_below_the_last_project_is_no_project(rows: str) -> None:
    """Labels of signatures, days, stray words: none is an item or makes the list longer."""
    table = project_table(ROW.format(row=5) + "\n" + rows)

    assert ([line.row for line in table.lines], table.last_row) == ([5], 5)


@pytest.mark.parametrize(
    "row",
    [
        "7|2|P2|审核系统运维|||||5|4",
        "7||P2|电话费",
        "7|||电话费|||||5|4",
        "7|||审核||||||4",
        "7|||手机||||||5000000",
        "7|2||负责人培训",
        "7|||审核系统运维",
        "7||P2|审核|办公室",
        "7||2021001",
        "7|||填报系统升级 二期",
        "7|||引才||||||待定",
        "7|||||||||约4万",
    ],
)
def test_a_last_project_with_such_words_is_kept(row: str) -> None:
    """A figure, a code, or a name that only begins like a label makes a project."""
    table = project_table(ROW.format(row=5) + "\n" + row)

    assert [line.row for line in table.items] == [5, 7]


@pytest.mark.parametrize("name", ["审核", "负责人", "日期", "负责人：张三"])
def test_a_project_in_the_middle_is_kept(name: str) -> None:
    """Whatever its division is called; only what stands below the last project is left out."""
    table = project_table(
        f"{ROW.format(row=5)}\n6|2|P2|引智|{name}||||5|4\n7||||审核\n{ROW.format(row=8)}"
    )

    assert [line.row for line in table.items] == [5, 6, 7, 8]


def test_total_beside_its_figures_is_a_total() -> None:
    """合计 next to the sums, not in the first columns, makes a total line."""
    table = project_table(ROW.format(row=5) + "\n7|||||||合计|2|3\n8||||||||共 计|3")

    assert [(line.row, line.role) for line in table.lines] == [
        (5, Role.ITEM),
        (7, Role.TOTAL),
    ]
    assert table.total is not None
    assert (table.total.row, table.total.number("spent")) == (8, Decimal(3))
    label = table.total["budget"]
    assert (label.text, label.value, label.remark) == ("共 计", None, None)


def test_a_total_left_of_the_table_is_a_total() -> None:
    """A list that begins in column B may be summed up from column A."""
    head = "4||项目编码|项目名称＊|主管处室＊|全年预算数＊|全年支出数＊"
    table = project_table("5||P1|引才|办公室|2|3\n6|合计||||2|3", head=head)

    assert [line.row for line in table.lines] == [5]
    assert table.total is not None
    assert table.total.row == 6


def test_a_named_project_that_says_total_elsewhere_is_kept() -> None:
    """With a name in its row 合计 is a remark of the project's."""
    table = project_table(
        ROW.format(row=5) + "\n7|2|P2|引智||||合计|2|3\n8|||引智|||||2|3|合计"
    )

    assert [line.row for line in table.items] == [5, 7, 8]


def test_signatures_below_the_scores_are_no_indicator() -> None:
    """Neither the label nor the names beside it, which also make no column a member's."""
    table = reading({"评委打分": PANEL + "\n7|评委签字：||张三  李四||张三|李四|王五"}).tables[
        "panel"
    ]

    assert [line.row for line in table.lines] == [5]
    assert list(table.members) == ["E", "F"]


def test_signatures_below_a_group_are_no_member() -> None:
    """负责人签字： with its name, and the day below."""
    rows = "\n7||负责人签字：|张三\n8||||2022年4月29日"
    table = reading({"工作组名单": MEMBERS + rows}).tables["members"]

    assert [line.row for line in table.lines] == [5]


@pytest.mark.parametrize(
    "row", ["6|2|负责人", "6||负责人|人社局", "6||财务负责人", "6||联系人 张三"]
)
def test_a_member_may_be_called_like_a_label(row: str) -> None:
    """In a list of people a title without a colon is a member."""
    table = reading({"工作组名单": MEMBERS + "\n" + row}).tables["members"]

    assert [line.row for line in table.lines] == [5, 6]


def test_the_last_problem_may_begin_like_a_label() -> None:
    """With a number and prose behind the colon it is a problem; a mere label is none."""
    head = "4|序号|存在的问题|改进措施\n5|1|支出慢|负责人：张三\n6|2|审核：把关不严|加强"
    table = reading({"问题与改进": head + "\n7|3|审核：|李四"}).tables["problems"]

    assert [line.row for line in table.lines] == [5, 6]


def test_signatures_below_fixed_rows_are_no_kind() -> None:
    """A name next to 负责人签字： is no amount."""
    text = (
        "4|行次|支出类别|年初预算数|全年预算数|全年支出数|执行率\n"
        "5|1|基本支出|1|2|3\n6|2|项目支出|1|2|3\n8||负责人签字：|张三"
    )
    table = reading({"预算支出": text}).tables["kinds"]

    assert [(line.row, line.label) for line in table.lines] == [
        (5, "basic_expenditure"),
        (6, "project_expenditure"),
    ]


def test_the_second_row_of_a_merged_goal_is_kept() -> None:
    """A single text beside a cell merged downwards belongs to its item."""
    head = "4|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|完成率|分值|偏差原因"
    table = reading(
        {"绩效指标": head + "\n5|产出指标|数量指标|甲|≥|1|个|1||10\n6||数量指标|乙\n7|||丙"}
    ).tables["indicators"]

    assert [line.row for line in table.lines] == [5, 6, 7]
    assert table.lines[2]["level_1"].ref == CellRef("绩效指标", "A", 5)
