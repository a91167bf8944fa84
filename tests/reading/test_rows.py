"""Rows of a table: items, totals, subtotals, and what is none of its rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading.books import HEADER, ROW, column, project_table, reading

from perfeval_xl.model.submission import Role


def test_total_rows_in_the_data_are_no_projects() -> None:
    """The total under the header is the total; later ones stay lines of their own role."""
    table = project_table(
        "\n".join(
            [
                "5|合计||||||||9",
                ROW.format(row=7),
                "8||合 计|||||||3",
                ROW.format(row=9),
                "10|总计||||||||6",
            ]
        )
    )

    assert table.total is not None
    assert table.total.row == 5
    assert [(line.row, line.role) for line in table.lines] == [
        (7, Role.ITEM),
        (8, Role.TOTAL),
        (9, Role.ITEM),
        (10, Role.TOTAL),
    ]


def test_the_total_may_stand_at_the_bottom() -> None:
    """Without one under the header the last total row is the total."""
    table = project_table(ROW.format(row=5) + "\n6|合计（万元）||||||||3")

    assert table.total is not None
    assert (table.total.row, [line.row for line in table.lines]) == (6, [5])


def test_subtotals_of_divisions_are_known_by_their_label() -> None:
    """小计 in any of the name columns makes a subtotal, labelled with its words."""
    table = project_table(
        ROW.format(row=5) + "\n6|||办公室小计||||||3\n7||||小计|||||3\n8|2|P2|小计工程||||||3"
    )

    assert [(line.row, line.role, line.label) for line in table.lines] == [
        (5, Role.ITEM, ""),
        (6, Role.SUBTOTAL, "办公室小计"),
        (7, Role.SUBTOTAL, "小计"),
        (8, Role.ITEM, ""),
    ]


def test_a_repeated_header_is_no_project() -> None:
    """Title and header come again at a page break."""
    table = project_table(
        ROW.format(row=5) + "\n6|项目清单\n7|" + HEADER + "\n" + ROW.format(row=8),
    )

    assert [line.row for line in table.lines] == [5, 8]


def test_a_row_that_numbers_the_columns_is_no_project() -> None:
    """栏次, or 甲 乙 1 2, stands under many headers; a project may still be called 甲."""
    table = project_table(
        "5|栏次|1|2|3\n6|甲|乙|丙\n" + ROW.format(row=7) + "\n8|2|P2|甲||||||3"
    )

    assert [line.row for line in table.lines] == [7, 8]


@pytest.mark.parametrize(
    "note",
    [
        "注：金额单位为万元。",
        "备注:1.本表由各处室填写",
        "说明：略",
        "注1 不含基建",
        "单位负责人：||填报人：张三||联系电话：",
        "填报人（签字）：",
        "金额单位：万元",
        "＊注：略",
    ],
)
def test_notes_under_the_table_are_no_projects(note: str) -> None:
    """Notes and signature lines are passed over, and so is the second line of a note."""
    table = project_table(
        ROW.format(row=5) + f"\n7|{note}\n8|2.执行率＝支出÷预算。\n9||（盖章）"
    )

    assert [line.row for line in table.lines] == [5]


def test_projects_below_a_note_are_not_lost() -> None:
    """What is appended under the note is data if it has more than one cell."""
    table = project_table(ROW.format(row=5) + "\n7|注：略\n8|2|P2|乙|||||5|4")

    assert [line.row for line in table.lines] == [5, 8]


def test_names_that_begin_like_notes_are_projects() -> None:
    """A registered company or a handbook is a name, not a note."""
    table = project_table("5|||注册会计师考试||||||3\n6|||说明书印制||||||3\n7|||备注册||||||3")

    assert column(table, "spent") == ["3", "3", "3"]


def test_an_empty_row_in_the_middle_ends_nothing() -> None:
    """Blank rows and rows with 序号 alone are skipped."""
    table = project_table(ROW.format(row=5) + "\n6|2\n30|3\n" + ROW.format(row=500))

    assert [line.row for line in table.lines] == [5, 500]


def test_prepared_formulas_make_no_project() -> None:
    """Calculated cells say nothing new, whether they show "", 0 or an error."""
    rows = [
        '5|1|||||||||=IF(H5="","",1) ->',
        "6|2|||||||||=I6/H6 -> 0",
        "7|3|||||||||#DIV/0!",
        "8|4|||||||||=I8/H8",
        "9|5|||—|||—|/|",
    ]
    table = project_table("\n".join(rows))

    assert (table.lines, table.last_row) == ((), 8)


def test_a_row_with_one_figure_is_a_project() -> None:
    """A code, a name or an amount makes a project."""
    table = project_table("5||||||||0|\n6||P1\n7|||引才")

    assert [line.row for line in table.items] == [5, 6, 7]


def test_a_note_beside_the_table_is_not_read() -> None:
    """What stands in columns of its own, even on rows without data, makes no line."""
    table = project_table(ROW.format(row=5) + "||提示：先填左边\n9||||||||||||||参考 12")

    assert [line.row for line in table.lines] == [5]


def test_a_name_may_end_like_a_total() -> None:
    """Only 小计 makes a subtotal; an indicator may be called 支出合计, a total 本页合计."""
    table = project_table(
        "5|1||全年支出合计||||||3\n6|||本页合计||||||3\n7|2||合计支出项目||||||3"
    )

    assert [(line.row, line.role) for line in table.lines] == [(5, Role.ITEM), (7, Role.ITEM)]
    assert table.total is not None
    assert table.total.row == 6


def test_words_are_allowed_in_the_serial_column() -> None:
    """1-1 or 合计 under 序号 is no fault: nothing is calculated with it."""
    table = project_table("5|合计||||||||3\n6|1-1||引才||||||3\n7|2||就业||||||3")

    assert table.total is not None
    assert [(line["serial"].value, line["serial"].remark) for line in table.items] == [
        ("1-1", None),
        (Decimal(2), None),
    ]


def test_prose_that_begins_like_a_note_is_kept() -> None:
    """In a table of words only the first of them tells what a row is."""
    text = "4|序号|存在的问题|改进措施\n5|1|一、进度滞后|说明：已整改\n6|2|支出慢|小计"
    table = reading({"问题与改进": text}).tables["problems"]

    assert column(table, "measure_taken") == ["说明：已整改", "小计"]
