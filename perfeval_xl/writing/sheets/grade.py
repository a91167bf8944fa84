"""评价等级: the grade, each indicator's score, how far the members agree, who signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.formulas import rounded
from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets.figures import operand, sheet_names
from perfeval_xl.writing.sheets.grade_bands import HEAD, write_bands, write_notes
from perfeval_xl.writing.sheets.grade_members import members_height, write_members
from perfeval_xl.writing.sheets.grade_rows import (
    HEADERS,
    Level,
    Row,
    write_rows,
    write_spread,
    write_total,
)
from perfeval_xl.writing.sheets.headers import DAY, FINANCE, LEADER, SEAL
from perfeval_xl.writing.sheets.headers import HEAD as HEAD_OF_UNIT
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.live import Live, Many, total
from perfeval_xl.writing.sheets.pages import Pages
from perfeval_xl.writing.sheets.paper import PIXELS_A_POINT, Paper, scattered
from perfeval_xl.writing.sheets.scored import scored_indicators
from perfeval_xl.writing.sheets.signatures import sign_row
from perfeval_xl.writing.sheets.tops import section, title, unit_line

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

WIDTHS = (21, 34, 7, 9, 10, 8, 7, 9)
SMALLEST = 0.8  # of the scale that the width asks for: one page, if it stays this legible
NOTE_HEIGHT = 39.75
COUNTED = (
    "注：1.指标得分＝各成员打分的算术平均，四舍五入；总得分＝各指标得分之和；"
    "等级含下限，不含上限。"
)
KEPT = "只有签字和日期各格可以填写，再次运行时保留。"


@dataclass(frozen=True, slots=True)
class Grade:
    """What 汇总 takes from 评价等级.

    Attributes:
        paper: The sheet.
        score: Total score.
        grade: Grade.
        range: Wording of the band reached.
        total: The line 总分.
        levels: Its levels with their lines.
    """

    paper: Paper
    score: Live
    grade: Live
    range: Live
    total: Row
    levels: list[Level]


def write_grade(
    book: Workbook, paper: Paper, submission: Submission, written: Mapping[str, str]
) -> Grade:
    """Write the sheet; `written` are the signatures of earlier runs."""
    scheme = submission.scheme
    rows = scored_indicators(submission)
    title(paper, "部门整体支出绩效评价等级")
    unit_line(paper, submission, money=False)
    # the indicators' means stand at known places below: a level's line, then its indicators
    first = HEAD + max(len(scheme.grades), 3) + 2
    paper.tall(first - 1, 14.25)
    section(paper, first, "一、各项指标得分")
    for letter, label in zip("ABCDEFGH", HEADERS, strict=True):
        paper.put(f"{letter}{first + 1}", label, "head")
    paper.tall(first + 1, 24)
    paper.put(f"K{first + 1}", "达到指标值", "head")
    levels, after = write_rows(paper, submission, rows, first + 3)
    bands = write_bands(paper, scheme, _score(submission, levels))
    whole = write_total(paper, levels, first + 2, bands.score, scheme.places.rate)
    paper.tall(after, 14.25)
    pages = Pages(paper, portrait=True)
    pages.keep(after + 1, members_height(paper, submission))
    totals, after = write_members(book, paper, submission, after + 1, bands.score)
    write_spread(paper, first + 2, totals, "total")
    write_notes(paper, bands, _count(totals), whole.weight, scheme.places.total)
    last = _foot(paper, after, sheet_names(submission, "indicators", "panel"), written)
    paper.hide("J", "K")
    paper.protect()
    fits = sum(paper.rows.values()) / PIXELS_A_POINT * SMALLEST <= pages.capacity
    pages.set_up(scheme, last, tall=1 if fits else 0)
    return Grade(paper, bands.score, bands.grade, bands.range, whole, levels)


def _count(totals: Many | None) -> int:
    return len(totals.numbers) if totals else 0


def _score(submission: Submission, levels: list[Level]) -> Live:
    """The form's total score, rounded; without one, the sum of the indicators' means."""
    places, panel = submission.scheme.places.total, submission.tables.get("panel")
    if panel is not None and panel.total is not None:
        cell = operand(panel.total["panel_mean"])
        if isinstance(cell.value, Decimal):
            formula = f'IF(ISNUMBER({cell.formula}),ROUND({cell.formula},{places}),"")'
            return Live(formula, rounded(cell.value, places))
    if not levels:
        return Live('""', "")
    return total(scattered([level.subtotal.mean for level in levels]), places, every=True)


def _foot(paper: Paper, row: int, sheets: str, written: Mapping[str, str]) -> int:
    note = f"{COUNTED}2.资料来源：{sheets}。3.{KEPT}" if sheets else f"{COUNTED}2.{KEPT}"
    tall = max(NOTE_HEIGHT, height(lines(note, sum(paper.widths), 9), 9))
    paper.put(f"A{row}", note, "note", to=f"H{row}", height=tall)
    paper.tall(row + 1, 8.25)
    after = sign_row(
        paper,
        row + 2,
        ((LEADER, "A", "A"), (FINANCE, "B", "B"), (HEAD_OF_UNIT, "C", "H")),
        "grade",
        written,
    )
    return sign_row(paper, after, ((SEAL, "A", "B"), (DAY, "C", "H")), "grade", written) - 1
