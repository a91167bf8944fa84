"""评价等级: score and grade, each indicator, each member, who signs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from openpyxl import Workbook
from writing.draft import Draft
from writing.drafts import DRAFTS
from writing.opening import opened, places
from writing.reports import CLEAN, source_report
from writing.specimen import Form, workbook

from perfeval_xl.model.report import Kept

BOOK = workbook(Form(source_report()), CLEAN)


@pytest.fixture(scope="module")
def values() -> Workbook:
    """The completed source report with its saved values."""
    return opened(BOOK)


def test_grade_and_score_stand_large(values: Workbook) -> None:
    """96.00 points are 优秀; both stand in 30 points."""
    sheet = values["评价等级"]

    assert [sheet["A4"].value, sheet["B4"].value] == ["优秀", 96]
    assert {sheet["A4"].font.sz, sheet["B4"].font.sz} == {30}


def test_the_grade_comes_from_the_bands_table() -> None:
    """The formula looks up labels and floors in cells; it holds no number of points."""
    sheet = opened(BOOK, values=False)["评价等级"]

    assert sheet["A4"].value == (
        '=IF(COUNT(B4)=1,IFERROR(INDEX(C4:C7,SUMPRODUCT(--(J4:J7>B4))+1),""),"")'
    )
    assert [sheet[f"J{row}"].value for row in range(4, 8)] == [85, 75, 60, 0]


def test_bands_are_told_in_words(values: Workbook) -> None:
    """A band takes in its floor and not the next one's; the band reached is marked."""
    sheet = values["评价等级"]

    assert [sheet[f"D{row}"].value for row in range(4, 8)] == [
        "85 分及以上",
        "75 分及以上，不到 85 分",
        "60 分及以上，不到 75 分",
        "不到 60 分",
    ]
    assert [sheet[f"G{row}"].value for row in range(4, 8)] == ["● 96.00", None, None, None]


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        ("85", "优秀"),
        ("84.995", "优秀"),
        ("84.99", "良好"),
        ("75", "良好"),
        ("74.99", "一般"),
        ("60", "一般"),
        ("59.99", "较差"),
        ("0", "较差"),
    ],
)
def test_bands_are_half_open_and_judge_the_rounded_score(score: str, grade: str) -> None:
    """A floor belongs to its band; 84.995 rounds to 85.00 before it is judged."""
    draft = Draft(
        indicators=[("产出指标", "数量指标", "一项", 100, None)],
        members=["局长"],
        scores=[[Decimal(score)]],
    )

    assert opened(workbook(Form(draft), CLEAN))["评价等级"]["A4"].value == grade


def test_a_level_has_its_subtotal_above_its_indicators(values: Workbook) -> None:
    """产出指标: nine indicators, 60 points, 57.50 on average, 58.0 and 57.0 at the extremes."""
    sheet = values["评价等级"]

    rows = [[sheet.cell(row, column).value for column in range(1, 9)] for row in (11, 12, 13)]

    assert rows == [
        ["总分", "16 项", 100, 96, 0.96, 97, 95, 2],
        ["产出指标", "小计　9 项", 60, 57.5, 0.9583, 58, 57, 1],
        ["数量指标", "引进各类高端人才", 6, 5.75, 0.9583, 6, 5.5, 0.5],
    ]


def test_members_are_held_against_the_total_score(values: Workbook) -> None:
    """Each member's total stands beside its difference from 96.00."""
    sheet = values["评价等级"]
    top = int(places(sheet, "成员（职务）")[0].lstrip("C"))

    rows = [
        [sheet[f"{letter}{row}"].value for letter in "CFG"] for row in range(top + 4, top + 8)
    ]

    assert rows == [
        ["干部人才处处长", 96, 0],
        ["医疗保障处处长", 97, 1],
        ["共青团团委书记", 95, -1],
        ["社保中心主任", 97, 1],
    ]
    assert sheet[f"A{top - 1}"].value == "二、各成员打分：最高 97.00，最低 95.00，相差 2.00 分"


def test_an_indicator_without_scores_leaves_score_and_grade_blank() -> None:
    """Without scores there is no mean, no total and no grade, and nothing says 0."""
    book = opened(workbook(Form(DRAFTS["no scores"]()), CLEAN))
    sheet = book["评价等级"]

    assert [sheet["A4"].value, sheet["B4"].value, sheet["D11"].value] == [None, None, None]
    assert sheet["C11"].value == 100
    assert [book["汇总"]["E6"].value, book["汇总"]["F6"].value] == [None, None]


def test_signatures_and_date_can_be_written(values: Workbook) -> None:
    """The cells below the labels are unlocked, the sheet around them is not."""
    sheet = values["评价等级"]

    for label in ("评价组组长（签字）", "单位负责人（签字）", "评价单位（盖章）", "日期"):
        at = places(sheet, label)[0]
        below = f"{at[0]}{int(at[1:]) + 1}"
        assert sheet[at].protection.locked
        assert not sheet[below].protection.locked
    assert sheet.protection.sheet
    assert sheet.protection.password is None


def test_what_was_signed_is_restored() -> None:
    """A name and a date of an earlier run stand where they were written."""
    kept = Kept({}, {"grade.评价组组长（签字）": "=张三", "grade.日期": "2022年4月29日"}, ())
    sheet = opened(workbook(Form(source_report()), CLEAN, kept=kept))["评价等级"]

    for label, text in (("评价组组长（签字）", "=张三"), ("日期", "2022年4月29日")):
        at = places(sheet, label)[0]
        assert sheet[f"{at[0]}{int(at[1:]) + 1}"].value == text


def test_the_sheet_fits_one_page() -> None:
    """The sample prints on one page; twenty-five members take two, still one page wide."""
    small, large = (
        opened(workbook(Form(DRAFTS[name]()), CLEAN))["评价等级"].page_setup
        for name in ("source report", "many")
    )

    assert (small.fitToWidth, small.fitToHeight) == (None, None)  # Excel's default is 1 by 1
    assert (large.fitToWidth, large.fitToHeight) == (None, 0)


def test_the_chart_of_members_is_drawn_once() -> None:
    """One native chart over the differences; none where nobody scores."""
    sheet = opened(BOOK, values=False)["评价等级"]
    bare = opened(workbook(Form(DRAFTS["no panel"]()), CLEAN), values=False)["评价等级"]

    assert [chart.series[0].val.numRef.f for chart in sheet._charts] == [
        "'评价等级'!$G$34:$G$45"
    ]
    assert bare._charts == []
