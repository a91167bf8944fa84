"""A table is found by its header, wherever it stands and however it is worded."""

from __future__ import annotations

from decimal import Decimal

import pytest
from reading.books import HEADER, ROW, column, drawn, form, project_table, reading, with_rows

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Role
from perfeval_xl.reading import read


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
