"""汇总: half a minute. Verdict, six cards, then why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.writing.sheets.divisions import Divisions, divisions_of
from perfeval_xl.writing.sheets.grade import Grade
from perfeval_xl.writing.sheets.headers import DAY, FINANCE, HEAD
from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.pages import Pages
from perfeval_xl.writing.sheets.paper import ROW_HEIGHT, Paper
from perfeval_xl.writing.sheets.signatures import LABEL_HEIGHT, SPACE_HEIGHT, sign_row
from perfeval_xl.writing.sheets.summary_cards import HEIGHTS, TOP, write_cards
from perfeval_xl.writing.sheets.summary_divisions import divisions_height, write_divisions
from perfeval_xl.writing.sheets.summary_indicators import indicators_height, write_indicators
from perfeval_xl.writing.sheets.summary_projects import (
    lowest_height,
    lowest_projects,
    payment_heading,
    write_chart,
    write_lowest,
)
from perfeval_xl.writing.sheets.summary_spending import write_spending
from perfeval_xl.writing.sheets.tops import HEADING_HEIGHT, section, title, unit_line

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

WIDTHS = (26, 13.5, 13.5, 13.5, 13.5, 13.5)
NOTE_HEIGHT, SPACER = 43.5, 8.25
FOOT_HEIGHT = NOTE_HEIGHT + SPACER + LABEL_HEIGHT + SPACE_HEIGHT
CHART_ROWS = (8, 12)  # fewest and most; the chart gives way to longer tables
NOTE = (
    "注：1.本表各数为公式，随原表变动；再次运行 fill 时整表重写，除签字和日期外请勿在本表填写。"
    "2.资金支付率＝全年支出数÷全年预算数，四舍五入到万分位。"
    "3.达标／可比：完成率不低于 100% 的指标数／有完成率的指标数；定性的和没有指标值的不计入。"
)


def write_summary(
    book: Workbook,
    paper: Paper,
    submission: Submission,
    grade: Grade,
    verdict: tuple[Live, str],
    written: Mapping[str, str],
) -> None:
    """Write the sheet.

    Args:
        book: The XlsxWriter workbook.
        paper: The sheet.
        submission: The form as completed.
        grade: What 评价等级 came to.
        verdict: The verdict as a link to 核对结果, and its look.
        written: Signatures of earlier runs.
    """
    pages, divisions = Pages(paper, portrait=True), divisions_of(submission)
    _head(paper, submission, verdict)
    heading = write_spending(book, paper, pages, submission, 9) + 1
    paper.tall(heading - 1, 12)
    rows, at = _payment(paper, pages, submission, divisions, heading)
    whole, parts, after = write_divisions(paper, submission, divisions, at)
    section(paper, heading, payment_heading(whole, submission.scheme.money_unit))
    if rows:
        write_chart(book, paper, (heading + 1, heading + rows), whole, parts)
    paper.tall(after, 12)
    pages.keep(after + 1, indicators_height(paper, grade) + FOOT_HEIGHT)
    after = write_indicators(paper, grade, submission.scheme.places.rate, after + 1)
    write_cards(paper, submission, grade, whole, parts)
    last = _foot(paper, after, written)
    paper.hide("H", "I")
    paper.protect()
    pages.set_up(submission.scheme, last)


def _head(paper: Paper, submission: Submission, verdict: tuple[Live, str]) -> None:
    """Title and verdict; the heights down to the first section.

    Every height is set before the rows below it: where a page ends depends on them.
    """
    title(paper, "部门整体支出绩效自评汇总")
    unit_line(paper, submission, money=True)
    said, look = verdict
    paper.put("A3", said, look, to=f"{paper.last}3", height=26.25)
    for row, points in enumerate((8.25, *HEIGHTS, 12), TOP - 1):
        paper.tall(row, points)


def _payment(
    paper: Paper,
    pages: Pages,
    submission: Submission,
    divisions: Divisions | None,
    heading: int,
) -> tuple[int, int]:
    """Room for the chart and the lowest rates; return the chart's rows and the row after."""
    there = lowest_projects(submission)
    pages.keep(heading, _payment_height(paper, submission, divisions, there))
    rows = _chart_rows(pages.left(heading) - lowest_height(paper, submission, there), divisions)
    for row in range(heading + 1, heading + 1 + rows):
        paper.tall(row, ROW_HEIGHT)
    at = write_lowest(paper, submission, there, heading + 1 + rows)
    if pages.broken:
        pages.keep(at, divisions_height(paper, divisions))
    else:
        pages.begin(at)
    return rows, at


def _payment_height(
    paper: Paper, submission: Submission, divisions: Divisions | None, there: Sequence[Line]
) -> float:
    """Points that the second section takes at least."""
    chart = _chart_rows(0, divisions) * ROW_HEIGHT
    return HEADING_HEIGHT + chart + lowest_height(paper, submission, there)


def _chart_rows(left: float, divisions: Divisions | None) -> int:
    """Rows for the chart: no more than it needs, and what the page leaves."""
    if divisions is None or not divisions.rated:
        return 0
    fewest, most = CHART_ROWS
    fit = int((left - HEADING_HEIGHT) // ROW_HEIGHT)
    return min(max(fit, fewest), most, max(4, len(divisions.names) + 2))


def _foot(paper: Paper, row: int, written: Mapping[str, str]) -> int:
    paper.put(f"A{row}", NOTE, "note", to=f"{paper.last}{row}", height=NOTE_HEIGHT)
    paper.tall(row + 1, SPACER)
    places = ((HEAD, "A", "A"), (FINANCE, "B", "D"), (DAY, "E", "F"))
    return sign_row(paper, row + 2, places, "summary", written) - 1
