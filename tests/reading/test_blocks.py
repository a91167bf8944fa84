"""Several tables on one sheet, found by their key headers."""

from __future__ import annotations

from reading.books import ROW, column, projects, reading
from reading.drawn_blocks import BLOCKS

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Missing


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
