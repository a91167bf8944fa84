"""汇总: the published figures, as formulas on the user's sheets."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from writing.opening import opened, texts
from writing.reports import CLEAN, FILLED, finding, source_report
from writing.specimen import Form, workbook

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity

BOOK = workbook(Form(source_report()), CLEAN, FILLED)


@pytest.fixture(scope="module")
def values() -> Workbook:
    """The completed source report with its saved values."""
    return opened(BOOK)


@pytest.fixture(scope="module")
def formulas() -> Workbook:
    """The same with its formulas."""
    return opened(BOOK, values=False)


def test_the_cards_show_the_published_figures(values: Workbook) -> None:
    """The six cards hold the figures of the report, from 11791.01 to 优秀."""
    sheet = values["汇总"]

    cards = [sheet[f"{letter}6"].value for letter in "ABCDEF"]

    assert cards == [11791.01, 104, 9096.62, 0.9993, 96, "优秀"]


def test_the_third_line_of_a_card_says_what_the_figure_means(values: Workbook) -> None:
    """9096.62/11791.01 is 77.15 %; 9103.22 − 9096.62 is 6.60; 96 lies in the band from 85."""
    sheet = values["汇总"]

    notes = [sheet[f"{letter}7"].value for letter in "ABCDEF"]

    assert notes == [
        "其中项目支出占 77.15%",
        "11 个处室",
        "预算 9,103.22",
        "未支付 6.60 万元",
        "满分 100",
        "85 分及以上",
    ]


def test_figures_point_at_the_users_sheets(formulas: Workbook) -> None:
    """Totals are taken from the form's own total cells, guarded so that blank stays blank."""
    sheet = formulas["汇总"]

    assert sheet["A6"].value == "=IF(ISNUMBER('预算支出'!E4),'预算支出'!E4,\"\")"
    assert sheet["B18"].value == "=IF(ISNUMBER('预算支出'!E4),'预算支出'!E4,\"\")"


def test_function_classes_stand_in_order_of_size(values: Workbook) -> None:
    """The largest class comes first, the total last, each with its share of 11791.01."""
    sheet = values["汇总"]

    rows = [[sheet.cell(row, column).value for column in (1, 2, 3)] for row in range(11, 19)]

    assert rows == [
        ["社会保障和就业支出", 8726.09, 0.7401],
        ["资源勘探工业信息等支出", 2203.48, 0.1869],
        ["一般公共服务支出", 585.93, 0.0497],
        ["住房保障支出", 156.68, 0.0133],
        ["卫生健康支出", 74.18, 0.0063],
        ["农林水支出", 27.46, 0.0023],
        ["国有资本经营预算支出", 17.19, 0.0015],
        ["合计", 11791.01, 1],
    ]


def test_sources_and_kinds_stand_side_by_side(values: Workbook) -> None:
    """Sources that were not used are left out; both tables end in the same row."""
    sheet = values["汇总"]

    rows = [[sheet.cell(row, column).value for column in range(1, 7)] for row in range(20, 25)]

    assert rows == [
        ["资金来源", "支出数", "占比", "支出类别", "支出数", "占比"],
        ["一般公共预算拨款", 8356.44, 0.7087, "基本支出", 2694.39, 0.2285],
        ["国有资本经营预算拨款", 17.19, 0.0015, "项目支出", 9096.62, 0.7715],
        ["其他资金", 3417.38, 0.2898, None, None, None],
        ["合计", 11791.01, 1, "合计", 11791.01, 1],
    ]


def test_headings_say_what_was_found(values: Workbook) -> None:
    """A reader of the headings alone knows the result."""
    headings = [
        value
        for value in texts(values["汇总"]).values()
        if str(value).startswith(("一、", "二、", "三、", "四、"))
    ]

    assert headings == [
        "一、支出结构：社会保障和就业支出最多，占 74.01%",
        "二、项目支付：104 项，支付率 99.93%，未支付 6.60 万元",
        "三、各处室项目支出（按支付率由低到高）",
        "四、绩效指标：16 项，得分率 96.00%",
    ]


def test_divisions_stand_from_the_lowest_rate_up(values: Workbook) -> None:
    """仲裁院 paid 182.00 of 184.38, which is 98.71 %; divisions that paid all come last."""
    sheet = values["汇总"]
    top = next(row for row in range(1, 80) if sheet.cell(row, 1).value == "主管处室")

    rows = [
        [sheet.cell(row, column).value for column in range(1, 7)]
        for row in range(top + 1, top + 14)
    ]

    assert rows[0] == ["合计", 104, 9103.22, 9096.62, 6.6, 0.9993]
    assert rows[1] == ["仲裁院", 7, 184.38, 182, 2.38, 0.9871]
    assert rows[4] == ["就业中心", 17, 2894.25, 2891.76, 2.49, 0.9991]
    assert [row[0] for row in rows[7:12]] == [
        "人事编制处",
        "干部人才处",
        "医疗保障处",
        "社保中心",
        "人才中心",
    ]
    assert rows[12][0] is None


def test_division_sums_leave_out_subtotal_rows(formulas: Workbook) -> None:
    """A division's sum goes by its name and not over rows that end in 小计."""
    sheet = formulas["汇总"]
    row = next(row for row in range(1, 80) if sheet.cell(row, 1).value == "仲裁院" and row > 40)

    formula = sheet[f"D{row}"].value

    assert "SUMIFS('项目清单'!I6:I1048576,'项目清单'!D6:D1048576,$A" in formula
    assert "'项目清单'!C6:C1048576,\"<>*小计\"" in formula


def test_indicators_are_counted_by_level_and_kind(values: Workbook) -> None:
    """Nine output indicators, six of them 数量指标, with their points and score rates."""
    sheet = values["汇总"]
    top = next(row for row in range(1, 90) if sheet.cell(row, 1).value == "指标")

    rows = [
        [sheet.cell(row, column).value for column in range(1, 6)]
        for row in range(top + 1, top + 5)
    ]

    assert rows == [
        ["合计", 16, 100, 96, 0.96],
        ["产出指标", 9, 60, 57.5, 0.9583],
        ["数量指标", 6, 30, 28.5, 0.95],
        ["质量指标", 1, 10, 9.75, 0.975],
    ]


def test_targets_reached_are_held_against_targets_that_there_are(values: Workbook) -> None:
    """Twelve of sixteen indicators have a completion rate, all of them 100 %; 成本 has none."""
    sheet = values["汇总"]
    rows = {sheet.cell(row, 1).value: row for row in range(60, 90)}

    shown = [sheet[f"F{rows[name]}"].value for name in ("合计", "产出指标", "成本指标")]

    assert shown == ["12/12", "6/6", None]


def test_the_verdict_links_to_the_check_results(values: Workbook, formulas: Workbook) -> None:
    """The line below the title says how the checks went and leads there."""
    said = "√ 核对通过：规则 4 条，错误 0，警告 0，提示 0，未核对 1。详见“核对结果”。"

    assert values["汇总"]["A3"].value == said
    assert formulas["汇总"]["A3"].value == f'=HYPERLINK("#\'核对结果\'!A1","{said}")'


@pytest.mark.parametrize(
    ("severity", "said"),
    [
        (Severity.ERROR, "■ 有 1 处错误，改正后才能报送。点这一行看“核对结果”。"),
        (Severity.WARNING, "▲ 有 1 处警告待说明，没有错误。点这一行看“核对结果”。"),
        (Severity.INFO, "√ 核对通过：规则 4 条，错误 0，警告 0，提示 1，未核对 1。"),
    ],
)
def test_the_verdict_names_the_worst(severity: Severity, said: str) -> None:
    """Errors block, warnings are to be explained, hints do neither."""
    one = finding("PRJ004", CellRef("项目清单", "I", 8), severity, "1")
    book = workbook(Form(source_report()), Checked((one,), CLEAN.outcomes))

    assert str(opened(book)["汇总"]["A3"].value).removesuffix("详见“核对结果”。") == said


def test_two_native_charts_show_structure_and_payment(formulas: Workbook) -> None:
    """One series of spending by class; two series of rates that lie over each other."""
    charts = formulas["汇总"]._charts

    assert [len(chart.series) for chart in charts] == [1, 2]
    assert charts[0].series[0].val.numRef.f == "'汇总'!$B$11:$B$17"
    assert charts[0].series[0].cat.strRef.f == "'汇总'!$A$11:$A$17"
    assert charts[1].overlap == 100
    assert not charts[1].visible_cells_only


def test_a_division_below_the_overall_rate_stands_in_the_dark_series(values: Workbook) -> None:
    """98.71 % is below 99.93 %, 99.94 % is not: each rate stands in one helper column."""
    sheet = values["汇总"]
    top = next(row for row in range(1, 80) if sheet.cell(row, 1).value == "主管处室")
    rows = {sheet.cell(row, 1).value: row for row in range(top, 80)}

    dark, light = (
        [sheet[f"{letter}{rows[name]}"].value for name in ("仲裁院", "办公室")]
        for letter in "HI"
    )

    assert dark == [0.9871, 0]
    assert light == [0, 0.9994]
