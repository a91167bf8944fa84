"""评价等级, its second table: each member's total beside the chart of differences."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.formulas import rounded
from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.writing.sheets.bars import Bars, Series, draw
from perfeval_xl.writing.sheets.figures import down, operand, repeated
from perfeval_xl.writing.sheets.heights import name_height
from perfeval_xl.writing.sheets.live import Live, Many, guarded, less, shown, total
from perfeval_xl.writing.sheets.looks import ACCENT
from perfeval_xl.writing.sheets.paper import HEAD_HEIGHT, ROW_HEIGHT, Paper, column
from perfeval_xl.writing.sheets.sentences import joined, sentence, when_any
from perfeval_xl.writing.sheets.tops import HEADING_HEIGHT, section

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

LEAST_ROWS = 7
TITLE = "K"  # hidden column that holds the chart's title


def member_total(table: Table, letter: str) -> Live:
    """A member's total as the form has it, else the sum of the member's scores."""
    cell = table.total.scores.get(letter) if table.total else None
    if cell is not None and isinstance(operand(cell).value, Decimal):
        return shown(operand(cell))
    return guarded(total(down(table.items, letter)))


def members_height(paper: Paper, submission: Submission) -> float:
    """Points that the block takes."""
    table = submission.tables.get("panel")
    if table is None or not table.members:
        return HEADING_HEIGHT
    return HEADING_HEIGHT + HEAD_HEIGHT + sum(_heights(paper, table))


def _heights(paper: Paper, table: Table) -> list[float]:
    """Heights in points of the rows, also of those that only the chart needs."""
    wide = sum(paper.between("C", "E"))
    tall = [name_height(repeated(cell), wide) for cell in table.members.values()]
    return tall + [ROW_HEIGHT] * (LEAST_ROWS - len(tall))


def write_members(
    book: Workbook, paper: Paper, submission: Submission, first: int, score: Live
) -> tuple[Many | None, int]:
    """Write the block from row `first` on; return the members' totals and the row after."""
    table = submission.tables.get("panel")
    letters = tuple(table.members) if table else ()
    if table is None or not letters:
        section(paper, first, "二、各成员打分：没有打分表")
        return None, first + 1
    _heads(paper, first + 1)
    totals: list[Live] = []
    gaps: list[Live] = []
    for row, letter in enumerate(letters, first + 2):
        name = repeated(table.members[letter])
        paper.put(f"C{row}", name or "（未填）", "cell", "wrap", to=f"E{row}")
        own = member_total(table, letter)
        totals.append(paper.put(f"F{row}", own, "cell", "score", "shrink"))
        gap = less(totals[-1], score)
        gaps.append(paper.put(f"G{row}", gap, "cell", "gap", to=f"H{row}"))
    heights = _heights(paper, table)
    last = first + 1 + len(heights)
    for row, tall in enumerate(heights, first + 2):
        paper.tall(row, tall)
    _heading(paper, first, column(totals))
    _chart(book, paper, (first + 1, last), gaps, score)
    return column(totals), last + 1


def _heads(paper: Paper, row: int) -> None:
    paper.put(f"C{row}", "成员（职务）", "head", to=f"E{row}")
    paper.put(f"F{row}", "总分", "head")
    paper.put(f"G{row}", "与平均分之差", "head", to=f"H{row}", height=HEAD_HEIGHT)


def _heading(paper: Paper, row: int, totals: Many) -> None:
    """The section's heading says what was found."""
    numbers = totals.numbers or [Decimal(0)]
    top = Live(f"MAX({totals.formula})", max(numbers))
    low = Live(f"MIN({totals.formula})", min(numbers))
    apart = Live(f"{top.formula}-{low.formula}", max(numbers) - min(numbers))
    figures = ("最高 ", (top, "score"), "，最低 ", (low, "score"), "，相差 ", (apart, "score"))
    said = when_any(
        totals, joined("二、各成员打分：", *figures, " 分"), "二、各成员打分：尚未打分"
    )
    section(paper, row, said)


def _chart(
    book: Workbook, paper: Paper, rows: tuple[int, int], gaps: Sequence[Live], score: Live
) -> None:
    first, last = rows
    numbers = [gap.value for gap in gaps if isinstance(gap.value, Decimal)]
    reach = float(max((abs(number) for number in numbers), default=Decimal(0)) or 1) * 1.4
    title = sentence(
        "各成员总分与平均分 ",
        (score, "score"),
        " 之差（分）",
        otherwise="各成员总分与平均分之差（分）",
    )
    cell = paper.put(f"{TITLE}{first}", title, "cell")
    top, low = max(numbers, default=None), min(numbers, default=None)
    alt = "各成员总分与平均分之差的条形图"
    if top is not None and low is not None:
        alt += f"：最高 {rounded(top, 2):+.2f} 分，最低 {rounded(low, 2):+.2f} 分"
    bars = Bars(
        title=cell,
        names=f"C{first + 1}:C{first + len(gaps)}",
        series=(Series(column(gaps).formula, ACCENT, "+0.00;-0.00;0.00"),),
        gap=60,
        low=-reach,
        high=reach,
        alt=alt,
    )
    draw(book, paper, bars, f"A{first}", f"B{last}")
