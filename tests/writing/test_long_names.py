"""Long names are read whole: they wrap, and their rows are high enough for every line."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from writing.draft import Names
from writing.opening import opened, places
from writing.reports import CLEAN, source_report
from writing.specimen import Form, workbook

if TYPE_CHECKING:
    from openpyxl.cell import Cell

INDICATOR = "组织开展面向全区重点企业的人力资源政策宣讲和劳动用工风险防范专题培训活动场次数"
MEMBER = "区人力资源和社会保障局党组成员、副局长兼就业服务中心主任"
DIVISION = "就业\n促进处"
LINE = 15  # points that a line of 11-point text takes, leading included


def _form() -> Form:
    draft = source_report()
    draft.names = Names(projects="项目表", panel="专家打分")
    draft.indicators[1] = ("产出指标", "数量指标", INDICATOR, 4, Decimal(1))
    draft.members[2] = MEMBER
    draft.projects[0] = ("一个项目", DIVISION, Decimal(10), Decimal(1))
    return Form(draft)


@pytest.fixture(scope="module")
def sheets() -> dict[str, Worksheet]:
    """汇总 and 评价等级 with long names."""
    book = opened(workbook(_form(), CLEAN))
    return {name: book[name] for name in ("汇总", "评价等级")}


@pytest.mark.parametrize(
    ("sheet", "name", "lines"),
    [
        # 39 characters of 14.7 pixels in 272 pixels, 27 in the 208 of three columns
        ("评价等级", INDICATOR, 3),
        ("评价等级", MEMBER, 2),
        ("汇总", DIVISION, 2),
    ],
)
def test_a_long_name_wraps_in_a_row_that_shows_all_of_it(
    sheets: dict[str, Worksheet], sheet: str, name: str, lines: int
) -> None:
    """Nothing is shrunk, nothing cut: room for its lines, and for one to spare at most."""
    cell: Cell = sheets[sheet][places(sheets[sheet], name)[-1]]
    height = sheets[sheet].row_dimensions[cell.row].height

    assert cell.alignment.wrap_text
    assert not cell.alignment.shrink_to_fit
    assert lines * LINE <= height <= (lines + 1) * LINE + 7


def test_short_names_leave_their_rows_as_they_are(sheets: dict[str, Worksheet]) -> None:
    """A name of sixteen characters stands in one line of the usual height."""
    sheet = sheets["评价等级"]
    row = int(places(sheet, "应参未参个体工商户参保任务完成率")[0].lstrip("B"))

    assert sheet.row_dimensions[row].height == 20.25


def test_notes_name_the_sheets_as_they_are_called(sheets: dict[str, Worksheet]) -> None:
    """A form that calls its lists otherwise is told of them by those names."""
    notes = [
        str(cell.value)
        for sheet in sheets.values()
        for (cell, *_) in sheet.iter_rows(max_col=1)
        if "资料来源：" in str(cell.value)
    ]

    assert "资料来源：预算支出、项目表、绩效指标、专家打分各表。" in notes[0]
    assert "2.资料来源：绩效指标、专家打分。3." in notes[1]
