"""Sheets are known by name, by synonym, and by what they hold."""

from __future__ import annotations

import pytest
from reading.books import HEADER, drawn, form, projects, reading, spoilt
from reading.drawn_blocks import BLOCKS

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Missing
from perfeval_xl.reading import read

LIST = projects("5|1|P1|引才|||||2|3")


@pytest.mark.parametrize(
    "name",
    [
        "项目清单",
        " 项目 清单",
        "项目明细",
        "项目一览",
        "3.项目清单（定稿）",
        "附件3项目清单",
        "Sheet4",
        "项目情单",
    ],
)
def test_a_sheet_of_another_name_is_found(name: str) -> None:
    """A synonym, something put before or behind, or any name at all: the headers tell."""
    submission = reading({name: LIST, "预算支出": BLOCKS})

    assert submission.tables["projects"].sheet == name
    assert list(submission.sheets) == [name, "预算支出"]


def test_the_right_name_wins_over_a_copy() -> None:
    """A copy made in Excel stays a foreign sheet."""
    copy = projects("5|1|P9|旧|||||9|9")
    submission = reading({"项目清单 (2)": copy, "项目清单": LIST})

    assert submission.tables["projects"].sheet == "项目清单"
    assert list(submission.sheets) == ["项目清单"]


def test_indicators_and_panel_are_told_apart_by_their_headers() -> None:
    """Both have levels and weights; each is the sheet that has more of its columns."""
    indicators = (
        "4|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|完成率|分值|偏差原因\n"
        "5|产出指标|数量指标|甲|≥|1|个|1||10"
    )
    panel = "4|一级指标|二级指标|三级指标|分值|局长|平均得分\n5|产出指标|数量指标|甲|10|9|9"
    submission = reading({"甲": panel, "乙": indicators})

    assert {term: table.sheet for term, table in submission.tables.items()} == {
        "indicators": "乙",
        "panel": "甲",
    }


def test_a_missing_sheet_stands_for_all_that_it_holds() -> None:
    """Its tables are not listed again; optional sheets are never missing."""
    missing = reading({"项目清单": LIST}).missing

    assert [one for one in missing if one.what != "column"] == [
        Missing("sheet", name, name)
        for name in (
            "基本信息",
            "预算支出",
            "绩效目标",
            "绩效指标",
            "评委打分",
            "工作组名单",
            "问题与改进",
            "报告文字",
            "代码表",
        )
    ]


def test_a_missing_sheet_is_told_with_the_name_that_comes_near() -> None:
    """A misspelt sheet without the right headers is missing, and said to be near."""
    missing = reading({"项目清单": LIST, "工作祖名单": "1|空"}).missing

    assert Missing("sheet", "工作组名单", "工作组名单", None, "工作祖名单") in missing


def test_a_sheet_without_its_table_lacks_the_table() -> None:
    """The sheet is there, its header is not."""
    missing = reading({"项目清单": LIST, "绩效目标": "1|年度绩效目标"}).missing

    assert Missing("table", "goals", "绩效目标", CellRef("绩效目标", "A", 1)) in missing


def test_a_missing_column_is_told_with_the_header_that_comes_near() -> None:
    """The place looked at is the header row; 序号 is nobody's loss."""
    head = (
        HEADER.replace("主管处室＊", "主菅处室")
        .replace("序号|", "|")
        .replace("|未完成原因", "")
    )
    missing = reading({"项目清单": projects("5|", head="4|" + head)}).missing

    assert [one for one in missing if one.what == "column"] == [
        Missing("column", "division", "主管处室", CellRef("项目清单", "B", 4), "主菅处室"),
        Missing("column", "reason", "未完成原因", CellRef("项目清单", "B", 4)),
    ]


def test_a_table_may_have_moved_to_a_sheet_of_its_own() -> None:
    """按支出类别 on a sheet of another name is found there, and its sheet is read."""
    head, _, kinds = BLOCKS.partition("30|三、按支出类别")
    submission = reading({"预算支出": head, "支出类别": "30|三、按支出类别" + kinds})

    assert submission.tables["kinds"].sheet == "支出类别"
    assert list(submission.sheets) == ["预算支出", "支出类别"]


def test_two_sheets_of_the_form_may_have_become_one() -> None:
    """Goals above indicators on one sheet: both are found, and neither runs into the other."""
    text = """
    3|序号|绩效目标|预期目标|实际完成情况
    4|1|人才|引进人才|已引进
    6|二、绩效指标
    7|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|完成率|分值|偏差原因
    8|产出指标|数量指标|甲|≥|1|个|1||10
    """
    submission = reading({"绩效目标": text})

    assert [line.row for line in submission.items("goals")] == [4]
    assert [line.row for line in submission.items("indicators")] == [8]
    assert "绩效指标" not in [one.name for one in submission.missing]


def test_hidden_sheets_are_read_and_known_to_be_hidden() -> None:
    """Hiding loses nothing."""
    content = spoilt(
        drawn({"预算支出": BLOCKS, "项目清单": LIST}),
        lambda name, xml: (
            xml.replace(b'sheetId="2"', b'sheetId="2" state="hidden"')
            if name == "xl/workbook.xml"
            else xml
        ),
    )
    submission = read(content, scheme=form())

    assert [(one.name, one.visible) for one in submission.sheets.values()] == [
        ("预算支出", True),
        ("项目清单", False),
    ]
    assert submission.items("projects")[0].text("project_code") == "P1"


def test_sheets_that_fill_has_added_are_not_of_the_form() -> None:
    """They are known by the workbook's own names, whatever they are called and hold."""

    def named(name: str, xml: bytes) -> bytes:
        names = (
            "<definedNames><definedName name=\"_perfeval.checks\">'核对'!$A$1</definedName>"
            "</definedNames><calcPr"
        )
        return xml.replace(b"<calcPr", names.encode()) if name == "xl/workbook.xml" else xml

    content = spoilt(drawn({"核对": LIST, "预算支出": BLOCKS}), named)
    submission = read(content, scheme=form())

    assert list(submission.sheets) == ["预算支出"]
    assert "projects" not in submission.tables
