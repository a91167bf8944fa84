"""汇总, its second section: how the projects were paid, the chart and the lowest rates."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.formulas import payment_rate
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.writing.sheets.bars import Bars, Series, draw
from perfeval_xl.writing.sheets.figures import operand, repeated, sheet_names, stored
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.live import Live, less, share, shown
from perfeval_xl.writing.sheets.looks import ACCENT, QUIET_BAR
from perfeval_xl.writing.sheets.paper import ROW_HEIGHT, Paper, column
from perfeval_xl.writing.sheets.sentences import sentence
from perfeval_xl.writing.sheets.summary_divisions import BELOW, OTHERS, Figures

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

HEADING = "二、项目支付"
CHARTED, LISTED = 15, 5
MOST_LINES, SOURCE_HEIGHT = 3, 16.5
TABLES = ("functions", "sources", "kinds", "projects", "indicators", "panel")
ROUNDED = "占比按四舍五入列示，各项之和可能与 100% 相差 0.01 个百分点。"


def lowest_projects(submission: Submission) -> list[Line]:
    """The projects with the lowest payment rates, in the order of the list among equals."""
    rated = []
    for line in submission.items("projects"):
        spent, budget = stored(line["spent"]), stored(line["budget"])
        if isinstance(spent, Decimal) and isinstance(budget, Decimal):
            rate = payment_rate(spent, budget, submission.scheme.places.rate)
            rated += [(rate, line)] if rate is not None else []
    return [line for _, line in sorted(rated, key=lambda pair: pair[0])[:LISTED]]


def lowest_height(paper: Paper, submission: Submission, there: Sequence[Line]) -> float:
    """Points that the table of the lowest rates and the source line will take."""
    heads = [ROW_HEIGHT] if there else []
    below = _source_height(paper, _source(submission))
    return sum([*heads, *(_height(paper, _name(line)) for line in there)]) + below


def _source(submission: Submission) -> str:
    """Where the figures come from, and why they may not add up."""
    sheets = sheet_names(submission, *TABLES)
    return f"资料来源：{sheets}各表。{ROUNDED}" if sheets else ROUNDED


def _source_height(paper: Paper, text: str) -> float:
    count = lines(text, sum(paper.widths), 9)
    return SOURCE_HEIGHT if count == 1 else height(count, 9)


def _name(line: Line) -> Live | str:
    return repeated(line["project_name"]) or repeated(line["project_code"])


def _height(paper: Paper, name: Live | str) -> float:
    text = str(name.value) if isinstance(name, Live) else name
    count = min(lines(text, paper.widths[0], 10), MOST_LINES)
    return ROW_HEIGHT if count == 1 else height(count, 10)


def write_lowest(paper: Paper, submission: Submission, there: Sequence[Line], at: int) -> int:
    """Write the table of the lowest rates and the source line; return the row after."""
    places = submission.scheme.places.rate
    if there:
        heads = (f"支付率最低的 {len(there)} 个项目", "主管处室", "全年预算数", "全年支出数")
        paper.row(at, [*heads, "未支付", "支付率"], "head")
        paper.tall(at, ROW_HEIGHT)
        at += 1
    for line in there:
        name = _name(line)
        paper.put(f"A{at}", name, "cell", "wrap", "small", height=_height(paper, name))
        paper.put(f"B{at}", repeated(line["division"]), "cell", "centre", "shrink")
        budget = paper.put(f"C{at}", shown(operand(line["budget"])), "cell", "money")
        spent = paper.put(f"D{at}", shown(operand(line["spent"])), "cell", "money")
        paper.put(f"E{at}", less(budget, spent), "cell", "money")
        paper.put(f"F{at}", share(spent, budget, places), "cell", "rate")
        at += 1
    source = _source(submission)
    paper.put(f"A{at}", source, "note", to=f"F{at}", height=_source_height(paper, source))
    return at + 1


def payment_heading(whole: Figures, unit: str) -> Live:
    """The section's heading says what was found."""
    return sentence(
        f"{HEADING}：",
        (whole.count, ""),
        " 项，支付率 ",
        (whole.rate, "rate"),
        "，未支付 ",
        (whole.unpaid, "money"),
        f" {unit}",
        otherwise=f"{HEADING}：全部项目的支付率还不能计算",
    )


def write_chart(
    book: Workbook,
    paper: Paper,
    rows: tuple[int, int],
    whole: Figures,
    parts: Sequence[Figures],
) -> None:
    """Draw the payment rates of the divisions, those below the overall rate in the dark."""
    charted = parts[:CHARTED]
    names = column([part.name for part in charted]).formula
    first, last = (part.name.formula.lstrip("A") for part in (charted[0], charted[-1]))
    few = "各处室" if len(parts) <= CHARTED else f"支付率最低的 {CHARTED} 个处室"
    text = sentence(
        f"{few}资金支付率（深色低于全部门 ",
        (whole.rate, "rate"),
        "，浅色不低于）",
        otherwise=f"{few}资金支付率",
    )
    title = paper.put(f"{BELOW}{rows[0]}", text, "cell")
    rates = [part.rate.value for part in charted if isinstance(part.rate.value, Decimal)]
    below = sum(isinstance(whole.rate.value, Decimal) and r < whole.rate.value for r in rates)
    alt = f"各处室资金支付率的条形图：{len(charted)} 个处室，{below} 个低于全部门"
    if rates:
        alt += f"，最低 {charted[0].name.value} {rates[0] * 100:.2f}%"
    series = tuple(
        Series(f"{letter}{first}:{letter}{last}", colour, "0.00%;;")
        for letter, colour in ((BELOW, ACCENT), (OTHERS, QUIET_BAR))
    )
    high = max(1.15, float(max(rates, default=Decimal(1))) + 0.15)
    bars = Bars(title, names, series, 60, None, high, alt)
    draw(book, paper, bars, f"A{rows[0]}", f"F{rows[1]}")
