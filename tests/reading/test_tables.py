"""Tables are found by their headers, wherever they stand and whatever stands around them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading.books import (
    HEADER,
    column,
    drawn,
    form,
    project_table,
    projects,
    reading,
    with_rows,
)

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Missing, Role
from perfeval_xl.reading import read

ROW = "{row}|1|P1|引才|办公室|201 一般公共服务支出|其他资金|1|2|3||"
BLOCKS = """
1|预算支出情况
3|一、按功能科目
4|科目编码＊|科目名称＊|年初预算数|全年预算数|全年支出数＊|执行率
5||合计|||600
6|填法　下拉||录入，可空
7|201|一般公共服务支出|||500
8|208|社会保障和就业支出|||100
20|二、按资金来源
21|行次|资金来源|年初预算数|全年预算数|全年支出数＊|执行率
22|1|合计|||600
23|填法
24|2|财政拨款小计|||550
25|3|一般公共预算拨款|||550
26|4|其他资金|||50
30|三、按支出类别
31|行次|支出类别|年初预算数|全年预算数|全年支出数＊|执行率
32|1|合计|||600
33|填法
34|2|基本支出|||400
35|3|其中：项目支出|||200
36|注：1.三个合计应相等。
37|单位负责人：||填报人：||联系电话：
"""


def test_a_table_of_the_form_is_read_whole() -> None:
    """Header, 填法, total, columns, lines and last row are where the form has them."""
    table = project_table(
        "5|合计|1||||||2|3\n6|填法|录入\n" + ROW.format(row=7), head="1|项目清单\n4|" + HEADER
    )

    assert (table.term, table.sheet) == ("projects", "项目清单")
    assert (table.header_row, table.guide_row, table.last_row) == (4, 6, 7)
    assert table.columns == {
        "serial": "A",
        "project_code": "B",
        "project_name": "C",
        "division": "D",
        "function_class": "E",
        "funding_source": "F",
        "initial_budget": "G",
        "budget": "H",
        "spent": "I",
        "payment_rate": "J",
        "reason": "K",
    }
    assert table.total is not None
    assert (table.total.row, table.total.number("spent")) == (5, Decimal(3))
    assert [(line.row, line.role, line.label) for line in table.lines] == [(7, Role.ITEM, "")]
    assert table.ref("spent", 7) == CellRef("项目清单", "I", 7)


def test_columns_may_stand_in_another_order_among_others() -> None:
    """Columns are known by their headers; the staff's own columns in between are left alone."""
    table = project_table(
        "3|3|内部|引才|办公室|2|其他资金|是|P1|201",
        head="2|全年支出数|内部编号|项目名称|主管处室|全年预算数|资金来源|跨年|项目编码|功能科目",
    )

    assert table.columns == {
        "spent": "A",
        "project_name": "C",
        "division": "D",
        "budget": "E",
        "funding_source": "F",
        "project_code": "H",
        "function_class": "I",
    }
    assert table.items[0].text("project_code") == "P1"
    assert table.items[0].number("spent") == Decimal(3)


@pytest.mark.parametrize(
    ("header", "term"),
    [
        ("全年支出数（万元）", "spent"),
        ("全年支出数＊（万元）", "spent"),
        ("全年执行数", "spent"),
        ("全年执行数(B)", "spent"),
        (" 全 年 支 出 数 ", "spent"),
        ("全年\n支出数", "spent"),
        ("执行率(%)", "payment_rate"),
        ("预算执行率（B/A×100%）", "payment_rate"),
        ("调整后预算数", "budget"),
        ("项目代码", "project_code"),
        ("实施单位", "division"),
    ],
)
def test_a_header_is_known_by_its_synonyms(header: str, term: str) -> None:
    """Stars, units in brackets, blanks, line breaks and other forms' wordings are known."""
    content = drawn({"项目清单": "2|项目名称|HEADER\n3|引才|5"})
    content = with_rows(
        content, "<t>HEADER</t>", f'<t xml:space="preserve">{header}</t>', "Strings.xml"
    )
    table = read(content, scheme=form()).tables["projects"]

    assert table.columns == {"project_name": "A", term: "B"}


def test_rows_may_be_inserted_above() -> None:
    """The header is found wherever it stands."""
    text = "1|某局\n2|2021年度\n9|说明文字\n40|" + HEADER + "\n" + ROW.format(row=41)
    table = reading({"项目清单": text}).tables["projects"]

    assert (table.header_row, table.guide_row, [line.row for line in table.items]) == (
        40,
        40,
        [41],
    )


def test_a_header_may_be_two_rows_high() -> None:
    """Amounts grouped under 资金（万元） are found in the lower row; data begin below it."""
    table = project_table(
        "7|P1|引才|1|2|3",
        head="5|项目编码|项目名称|资金（万元）\n6|||年初预算数|全年预算数|全年支出数",
    )

    assert (table.header_row, table.columns) == (
        6,
        {
            "project_code": "A",
            "project_name": "B",
            "initial_budget": "C",
            "budget": "D",
            "spent": "E",
        },
    )
    assert column(table, "project_code") == ["P1"]


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


def test_three_tables_stand_on_one_sheet() -> None:
    """Each is found by its key header and ends above the next one's section line."""
    tables = reading({"预算支出": BLOCKS}).tables

    assert {term: (one.header_row, one.guide_row) for term, one in tables.items()} == {
        "functions": (4, 6),
        "sources": (21, 23),
        "kinds": (31, 33),
    }
    assert column(tables["functions"], "class_code") == ["201", "208"]
    assert [(line.label, line.role.value, line.row) for line in tables["sources"].lines] == [
        ("fiscal_appropriation", "subtotal", 24),
        ("general_budget", "item", 25),
        ("other_funds", "item", 26),
    ]
    assert [(line.label, line.row) for line in tables["kinds"].lines] == [
        ("basic_expenditure", 34),
        ("project_expenditure", 35),
    ]
    assert [one.total.row for one in tables.values() if one.total] == [5, 22, 32]


def test_tables_may_follow_each_other_closely_without_section_lines() -> None:
    """The next header ends the table, with or without a line of its own above."""
    text = """
    4|科目编码|科目名称|全年支出数
    5|201|一般公共服务支出|5
    6|行次|资金来源|全年支出数
    7|1|其他资金|5
    """
    tables = reading({"预算支出": text}).tables

    assert [line.row for line in tables["functions"].lines] == [5]
    assert [line.row for line in tables["sources"].lines] == [7]


def test_a_code_right_above_the_next_header_is_kept() -> None:
    """A line with a code alone is data, not the next table's title."""
    text = """
    4|科目编码|科目名称|全年支出数
    5|201|一般公共服务支出|5
    6|'2080
    7|行次|资金来源|全年支出数
    """
    tables = reading({"预算支出": text}).tables

    assert [line.row for line in tables["functions"].lines] == [5, 6]


def test_a_table_whose_header_is_gone_does_not_run_into_the_one_above() -> None:
    """The section line ends the table above, and the lost table is missing."""
    text = BLOCKS.replace("21|行次|资金来源|年初预算数|全年预算数|全年支出数＊|执行率", "21|||")
    submission = reading({"预算支出": text})

    assert column(submission.tables["functions"], "class_code") == ["201", "208"]
    assert "sources" not in submission.tables
    assert Missing("table", "sources", "按资金来源", CellRef("预算支出", "A", 1)) in (
        submission.missing
    )


def test_two_tables_may_stand_side_by_side() -> None:
    """Each takes the columns of its own block, though both have the same headers."""
    text = """
    4|科目编码|科目名称|全年预算数|全年支出数||行次|资金来源|全年预算数|全年支出数
    5|201|一般公共服务支出|9|8||1|其他资金|7|6
    6|208|社会保障和就业支出|5|4
    """
    tables = reading({"预算支出": text}).tables

    assert tables["functions"].columns == {
        "class_code": "A",
        "class_name": "B",
        "budget": "C",
        "spent": "D",
    }
    assert tables["sources"].columns == {
        "serial": "F",
        "funding_source": "G",
        "budget": "H",
        "spent": "I",
    }
    assert column(tables["functions"], "spent") == ["8", "4"]
    assert column(tables["sources"], "spent") == ["6"]


def test_side_by_side_without_a_gap_the_nearer_columns_are_taken() -> None:
    """Right of its key is where a table's amounts stand."""
    text = """
    4|科目编码|科目名称|全年预算数|全年支出数|资金来源|全年预算数|全年支出数
    5|201|一般公共服务支出|9|8|其他资金|7|6
    """
    tables = reading({"预算支出": text}).tables

    assert (tables["functions"].columns["spent"], tables["sources"].columns["spent"]) == (
        "D",
        "G",
    )


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


def test_a_fixed_row_is_known_by_synonym_and_number() -> None:
    """（一）, 其中： and the wordings of other forms lead to the same row."""
    text = """
    4|行次|资金来源|全年支出数
    5|1|一、本年财政拨款|9
    6|2|其中：一般公共预算资金|8
    7|3|（2）政府性基金|1
    8|4|上级补助|2
    9|5|上级补助小计|2
    10|6|单位资金|3
    """
    table = reading({"预算支出": text}).tables["sources"]

    assert [(line.label, line.role.value) for line in table.lines] == [
        ("fiscal_appropriation", "subtotal"),
        ("general_budget", "item"),
        ("government_fund", "item"),
        ("", "item"),
        ("上级补助小计", "subtotal"),
        ("other_funds", "item"),
    ]


def test_sheets_may_stand_in_any_order_among_others() -> None:
    """A foreign sheet is not of the form, and not read."""
    submission = reading(
        {
            "草稿": "1|项目|金额\n2|甲|5",
            "预算支出": BLOCKS,
            "项目清单": projects(ROW.format(row=5)),
        }
    )

    assert list(submission.sheets) == ["预算支出", "项目清单"]
    assert set(submission.tables) == {"functions", "sources", "kinds", "projects"}
