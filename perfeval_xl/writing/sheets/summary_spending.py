"""汇总, its first section: the structure of spending, by function class beside its chart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.writing.sheets.bars import Bars, Series, draw
from perfeval_xl.writing.sheets.figures import operand, repeated, stored, table_total
from perfeval_xl.writing.sheets.live import Live, share, shown
from perfeval_xl.writing.sheets.looks import ACCENT
from perfeval_xl.writing.sheets.pages import Pages
from perfeval_xl.writing.sheets.paper import ROW_HEIGHT, Paper, column
from perfeval_xl.writing.sheets.sentences import joined, when_any
from perfeval_xl.writing.sheets.summary_parts import parts_height, write_parts
from perfeval_xl.writing.sheets.tops import section

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

LEAST_ROWS = 6  # that the chart covers
HEADING = "一、支出结构"


def write_spending(
    book: Workbook, paper: Paper, pages: Pages, submission: Submission, at: int
) -> int:
    """Write the section from row `at` on; return the row after it."""
    lines = _classes(submission)
    names, amounts, shares = _table(paper, submission, lines, at)
    charted = bool(column(amounts).numbers) if amounts else False
    last = at + 1 + max(len(lines) + 1, LEAST_ROWS if charted else 0)
    for row in range(at + 1, last + 1):
        paper.tall(row, ROW_HEIGHT)
    _heading(paper, at, names, amounts, shares)
    if charted:
        title = f"按功能科目支出（{submission.scheme.money_unit}）"
        _chart(book, paper, (at + 1, last), title, (names, amounts))
    paper.tall(last + 1, 8.25)
    pages.keep(last + 2, parts_height(submission))
    return write_parts(paper, submission, last + 2)


def _classes(submission: Submission) -> list[Line]:
    """Function classes that hold anything, the largest first."""
    there = [
        line
        for line in submission.items("functions")
        if any(line.text(term) for term in ("class_code", "class_name", "spent"))
    ]
    return sorted(there, key=lambda line: -_amount(line))


def _amount(line: Line) -> Decimal:
    value = stored(line["spent"])
    return value if isinstance(value, Decimal) else Decimal("-Infinity")


def _table(
    paper: Paper, submission: Submission, lines: Sequence[Line], at: int
) -> tuple[list[Live], list[Live], list[Live]]:
    paper.row(at + 1, ["功能科目", "支出数", "占比"], "head")
    whole = at + 2 + len(lines)
    paper.put(f"A{whole}", "合计", "total")
    amount = table_total(submission, "functions", "spent")
    total = paper.put(f"B{whole}", amount, "total", "money")
    names, amounts, shares = [], [], []
    for row, line in enumerate(lines, at + 2):
        term = "class_name" if line.text("class_name") else "class_code"
        names.append(paper.put(f"A{row}", repeated(line[term]) or "（未填）", "cell", "shrink"))
        figure = shown(operand(line["spent"]))
        amounts.append(paper.put(f"B{row}", figure, "cell", "money"))
        part = share(amounts[-1], total, submission.scheme.places.rate)
        shares.append(paper.put(f"C{row}", part, "cell", "rate"))
    own = share(total, total, submission.scheme.places.rate)
    paper.put(f"C{whole}", own, "total", "rate")
    return names, amounts, shares


def _heading(
    paper: Paper,
    at: int,
    names: Sequence[Live],
    amounts: Sequence[Live],
    shares: Sequence[Live],
) -> None:
    """The heading names the largest class, whichever it becomes."""
    section(paper, at, HEADING)
    numbers = column(shares).numbers if shares else []
    if not numbers:
        return
    a, b, c = (column(cells).formula for cells in (names, amounts, shares))
    largest = Live(f"INDEX({a},MATCH(MAX({b}),{b},0))", names[0].value)
    top = Live(f"MAX({c})", max(numbers))
    said = joined(f"{HEADING}：", (largest, ""), "最多，占 ", (top, "rate"))
    paper.put(f"A{at}", when_any(column(shares), said, HEADING), "section")


def _chart(
    book: Workbook,
    paper: Paper,
    rows: tuple[int, int],
    title: str,
    bars_of: tuple[Sequence[Live], Sequence[Live]],
) -> None:
    names, amounts = bars_of
    numbers = column(amounts).numbers
    largest = max(numbers)
    alt = f"按功能科目支出的条形图：最多 {names[0].value} {largest:,.2f}，共 {len(amounts)} 类"
    bars = Bars(
        title=title,
        names=column(names).formula,
        series=(Series(column(amounts).formula, ACCENT, "#,##0.00"),),
        gap=45,
        low=None if min(numbers) >= 0 else float(min(numbers)) * 1.3,
        high=float(largest) * 1.3 if largest > 0 else 1.0,
        alt=alt,
    )
    draw(book, paper, bars, f"D{rows[0]}", f"F{rows[1]}")
