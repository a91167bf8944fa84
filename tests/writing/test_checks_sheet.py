"""核对结果: every problem with its place, what to do, room to explain; what was filled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from writing.opening import opened, places, texts
from writing.reports import CLEAN, FILLED, finding, source_report
from writing.specimen import EMPTY, Form, workbook

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Finding, Outcome, Severity
from perfeval_xl.model.report import Explanation, Filled, Kept

DATE = finding(
    "DAT003",
    CellRef("基本信息", "C", 9),
    Severity.ERROR,
    date(2021, 4, 29),
    date(2022, 1, 1),
    difference=-247,
    message="报告日期早于预算年度结束",
    fix="请改为实际签发日期。",
)
NAME = finding(
    "FUN002",
    CellRef("预算支出", "B", 9),
    Severity.WARNING,
    "资源勘探工业信息等支出",
    "资源勘探信息等支出",
)
MONEY = finding(
    "PRJ006",
    CellRef("项目清单", "I", 8),
    Severity.ERROR,
    Decimal("29.72"),
    Decimal("1234.5"),
    difference=Decimal("-1204.78"),
)
HINT = finding("GRD009", CellRef("项目清单", "K", 8), Severity.INFO, None)


def sheet_of(
    *findings: Finding, kept: Kept = EMPTY, filled: Sequence[Filled] = ()
) -> Worksheet:
    """The sheet for those findings over the source report."""
    checked = Checked(findings, CLEAN.outcomes)
    return opened(workbook(Form(source_report()), checked, filled, kept=kept))["核对结果"]


def row_of(sheet: Worksheet, code: str) -> dict[str, object]:
    """The row of a finding, by header."""
    header = int(places(sheet, "级别")[0].lstrip("B"))
    row = int(places(sheet, code)[0].lstrip("C"))
    return {
        str(sheet.cell(header, column).value): sheet.cell(row, column).value
        for column in range(1, 16)
    }


def test_problems_stand_from_the_worst_down() -> None:
    """Errors come first, then warnings, then hints, each kind in the order of the cells."""
    sheet = sheet_of(DATE, NAME, HINT, MONEY)

    codes = [sheet.cell(row, 3).value for row in range(10, 14)]

    assert codes == ["DAT003", "PRJ006", "FUN002", "GRD009"]


def test_a_problem_is_told_in_the_words_of_the_form() -> None:
    """Dates and money are printed as on the form; the difference stays a number."""
    sheet = sheet_of(DATE, MONEY)

    dated, paid = row_of(sheet, "DAT003"), row_of(sheet, "PRJ006")

    assert [dated[head] for head in ("级别", "位置", "填报内容", "应为", "差额")] == [
        "■ 错误",
        "基本信息!C9",
        "2021年4月29日",
        "2022年1月1日",
        -247,
    ]
    assert dated["问题和处理办法"] == "报告日期早于预算年度结束。请改为实际签发日期。"
    assert [paid[head] for head in ("填报内容", "应为", "差额")] == [
        "29.72",
        "1,234.50",
        -1204.78,
    ]


def test_a_place_is_a_link_by_formula() -> None:
    """位置 leads to the cell; a sheet that the workbook lacks is named without a link."""
    lost = finding("FRM001", CellRef("绩效目标", "A", 1), Severity.ERROR, None)
    checked = Checked((DATE, lost), CLEAN.outcomes)
    sheet = opened(workbook(Form(source_report()), checked), values=False)["核对结果"]

    assert sheet["D10"].value == '=HYPERLINK("#\'基本信息\'!C9","基本信息!C9")'
    assert sheet["D11"].value == "绩效目标!A1"


def test_joined_problems_count_their_cells() -> None:
    """One row stands for several cells with the same problem."""
    cells = tuple(CellRef("项目清单", "I", row) for row in (8, 9, 10))
    joined = finding("PRJ006", cells[0], Severity.ERROR, Decimal("29.72"), cells=cells)

    assert row_of(sheet_of(joined), "PRJ006")["位置"] == "项目清单!I8 等3格"


def test_the_verdict_tells_the_next_step() -> None:
    """The line below the title says how many errors there are and what to do."""
    with_errors, with_warnings, clean = sheet_of(DATE, NAME), sheet_of(NAME), sheet_of()

    assert with_errors["A3"].value == (
        "■ 有 1 处错误：请逐条改正后，重新运行 perfeval-xl fill。"
        "另有 1 处警告，可改正，也可在黄色“说明”格写明原因。"
    )
    assert with_warnings["A3"].value == (
        "▲ 有 1 处警告：请改正，或在黄色“说明”格写明原因；没有错误。"
    )
    assert clean["A3"].value == "√ 核对通过：没有需要处理的错误和警告，可以打印、签字、报送。"


def test_the_strip_counts() -> None:
    """Rules by outcome and problems by severity; what is left to do counts by formula."""
    sheet = sheet_of(DATE, NAME, HINT)

    assert [sheet[f"{letter}6"].value for letter in "ADEFHIJ"] == [
        "4 条",
        "3 条",
        "0 条",
        "1 条",
        "■ 错误 1　▲ 警告 1　○ 提示 1",
        "0 处",
        "2 处",
    ]


def test_only_a_warning_invites_an_explanation() -> None:
    """说明 is open in every row, yellow where a reason settles the problem."""
    sheet = sheet_of(DATE, NAME, HINT)

    fills = [sheet[f"I{row}"].fill.fgColor.rgb for row in (10, 11, 12)]

    assert fills == ["00000000", "FFFFF8DF", "00000000"]
    assert not any(sheet[f"I{row}"].protection.locked for row in (10, 11, 12))
    assert sheet["H10"].protection.locked


def kept_with(finding: Finding, text: str, found: str) -> Kept:
    """What staff explained in an earlier run."""
    place = str(finding.cell)
    return Kept(
        {finding.key: Explanation(finding.key, text, found, finding.code, place)}, {}, ()
    )


def test_an_explanation_settles_a_warning() -> None:
    """A warning that was explained is 已说明, and the verdict no longer asks for it."""
    kept = kept_with(NAME, "报告原文如此。", "资源勘探工业信息等支出")
    sheet = sheet_of(NAME, kept=kept)

    row = row_of(sheet, "FUN002")

    assert [row["说明（不改正的写明原因）"], row["处理状态"]] == ["报告原文如此。", "已说明"]
    assert str(sheet["A3"].value).startswith("√ 核对通过")


def test_an_explanation_of_another_value_is_to_be_reviewed() -> None:
    """The words stay, but they were written about another value: the warning is open again."""
    sheet = sheet_of(NAME, kept=kept_with(NAME, "报告原文如此。", "资源勘探支出"))

    row = row_of(sheet, "FUN002")

    assert [row["说明（不改正的写明原因）"], row["处理状态"]] == [
        "报告原文如此。",
        "数值已变，请复核",
    ]
    assert str(sheet["A3"].value).startswith("▲ 有 1 处警告")


def test_an_explanation_does_not_settle_an_error() -> None:
    """Staff may write to an error too; it stays to be mended."""
    row = row_of(
        sheet_of(DATE, kept=kept_with(DATE, "领导定的日期", "2021年4月29日")), "DAT003"
    )

    assert [row["说明（不改正的写明原因）"], row["处理状态"]] == ["领导定的日期", "待处理"]


def test_explanations_of_problems_that_are_gone_stay() -> None:
    """Words about a problem that was mended stand last, with what they were about."""
    sheet = sheet_of(kept=kept_with(MONEY, "年中追加", "29.72"))
    row = int(places(sheet, "年中追加")[0].lstrip("G"))

    assert [sheet[f"{letter}{row}"].value for letter in "ADEGJ"] == [
        "PRJ006",
        "项目清单!I8",
        "29.72",
        "年中追加",
        "已解决",
    ]


def test_no_more_than_two_thousand_problems_are_listed() -> None:
    """The rest is counted in a line, but nobody's words are left out."""
    many = [
        finding("PRJ006", CellRef("项目清单", "I", row), Severity.ERROR, str(row))
        for row in range(7, 2107)
    ]
    kept = kept_with(many[-1], "最后一条也写了说明", "2106")
    sheet = sheet_of(*many, kept=kept)

    assert len(places(sheet, "PRJ006")) == 2001
    assert places(sheet, "最后一条也写了说明") == ["I2010"]
    assert sheet["A2011"].value == (
        "另有 99 处问题未列出，改正以上各处后重新运行 fill 即可看到。"
    )


def test_filled_cells_are_listed_with_their_reason() -> None:
    """Each filled cell stands with value and basis; neighbours share a line."""
    run = tuple(
        Filled(
            CellRef("项目清单", "J", row), Decimal(1), f"ROUND(I{row}/H{row},4)", "支出÷预算"
        )
        for row in range(7, 111)
    )
    sheet = sheet_of(filled=(*FILLED, *run))
    top = int(places(sheet, "填入值")[0].lstrip("E"))

    rows = [[sheet[f"{c}{row}"].value for c in "ADEG"] for row in range(top + 1, top + 4)]

    assert rows == [
        [1, "项目清单!I5", "9,096.62", "以下各行之和"],
        [2, "项目清单!J7:J110", "共 104 格", "支出÷预算"],
        [3, "评委打分!Q5", "96.00", "各指标平均得分之和"],
    ]


def test_rules_that_could_not_judge_say_why() -> None:
    """Skipped rules stand with their reason; passed ones by room, with code and name."""
    outcomes = (
        *CLEAN.outcomes,
        Outcome("PRJ001", "total", "合计不等。", "failed", "I9 是文本"),
        Outcome("PRJ002", "boom", "小计不等。", "crashed"),
    )
    book = workbook(Form(source_report()), Checked((), outcomes))
    words = list(texts(opened(book)["核对结果"]).values())

    assert "DAT004 报告日期晚于核对日期：没有核对日期" in words
    assert "PRJ001 合计不等：I9 是文本" in words
    assert "PRJ002 小计不等：规则运行出错" in words
    assert words[words.index("已通过：预算支出") + 1] == (
        "FUN001 功能科目合计不等　　FUN002 三个合计不相等　　FUN003 科目名称不符"
    )


@pytest.mark.parametrize("text", ["=1+1", "@名字", "+86", "https://a.b", "<b>&\"'", "_x0041_"])
def test_words_of_staff_are_never_taken_for_formulas(text: str) -> None:
    """Whatever staff or the form say is written as text."""
    one = finding("FUN002", CellRef("预算支出", "B", 9), Severity.WARNING, text)
    kept = kept_with(one, text, text)
    book = workbook(Form(source_report()), Checked((one,), CLEAN.outcomes), kept=kept)
    sheet = opened(book, values=False)["核对结果"]

    assert [sheet["E10"].value, sheet["I10"].value] == [text, text]
    assert [sheet["E10"].data_type, sheet["I10"].data_type] == ["s", "s"]


def test_filter_sort_and_sizes_are_allowed() -> None:
    """The sheet is locked without password, but for what staff need while they work."""
    sheet = sheet_of(DATE)

    protection = sheet.protection
    allowed = [protection.autoFilter, protection.sort]
    sizes = [protection.formatColumns, protection.formatRows]

    assert protection.sheet
    assert protection.password is None
    assert allowed + sizes == [False] * 4  # in the file 0 means that it is not locked
    assert protection.formatCells
    assert sheet.auto_filter.ref == "A9:J10"
