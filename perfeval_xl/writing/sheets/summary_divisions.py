"""汇总, its third section: projects by division, from the lowest payment rate up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_xl.completing.held import Holdings
from perfeval_xl.completing.span import Span
from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.writing.sheets.division_runs import own
from perfeval_xl.writing.sheets.divisions import Divisions
from perfeval_xl.writing.sheets.figures import (
    operand,
    stored,
    subtotal_rows,
    table_total,
    unlabelled,
)
from perfeval_xl.writing.sheets.heights import name_height
from perfeval_xl.writing.sheets.live import CLEAN, Live, less, share, shown
from perfeval_xl.writing.sheets.paper import HEAD_HEIGHT, Content, Paper, column
from perfeval_xl.writing.sheets.quoting import prefix
from perfeval_xl.writing.sheets.tops import HEADING_HEIGHT, section

HEADERS = ("主管处室", "项目数", "全年预算数", "全年支出数", "未支付", "支付率")
REST = "其他（未填处室的和未列出的）"
BELOW, OTHERS = "H", "I"  # hidden columns: the bars of the two colours


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table, as operands."""

    name: Live
    count: Live
    budget: Live
    spent: Live
    unpaid: Live
    rate: Live


def divisions_height(paper: Paper, divisions: Divisions | None) -> float:
    """Points that the section takes."""
    names = (
        [] if divisions is None else [*divisions.names, *([] if divisions.whole else [REST])]
    )
    rows = sum(name_height(name, paper.widths[0]) for name in names)
    return HEADING_HEIGHT + 2 * HEAD_HEIGHT + rows


def write_divisions(
    paper: Paper, submission: Submission, divisions: Divisions | None, at: int
) -> tuple[Figures, list[Figures], int]:
    """Write the section from row `at` on; return its total, its divisions, the row after."""
    section(paper, at, "三、各处室项目支出（按支付率由低到高）")
    paper.row(at + 1, HEADERS, "head")
    paper.tall(at + 1, HEAD_HEIGHT)
    places = submission.scheme.places.rate
    amounts = (
        project_count(submission),
        table_total(submission, "projects", "budget"),
        table_total(submission, "projects", "spent"),
    )
    whole = _line(paper, at + 2, ("合计", *amounts), "total", places)
    rows: list[Figures] = []
    if divisions is None:
        return whole, rows, at + 3
    for row, name in enumerate(divisions.names, at + 3):
        label = Live(f"$A{row}", name)
        contents = (
            name,
            divisions.count(name, label),
            divisions.amount(name, "budget", label),
            divisions.amount(name, "spent", label),
        )
        rows.append(_line(paper, row, contents, "cell", places))
        _bars(paper, row, rows[-1].rate, whole.rate)
    after = at + 3 + len(rows)
    if not divisions.whole:
        _line(paper, after, _rest(whole, rows), "cell", places)
        after += 1
    return whole, rows, after


def project_count(submission: Submission) -> Live:
    """How many projects: the form's own count, else the names that stand in the list."""
    table = submission.tables.get("projects")
    if table is None:
        return Live('""', "")
    if table.total is not None:
        cell = operand(table.total["project_code"])
        if isinstance(cell.value, Decimal):
            return shown(cell)
    return _counted(submission, table)


def _counted(submission: Submission, table: Table) -> Live:
    if "project_name" not in table.columns:
        return Live('""', "")
    span = Span(submission, table, Holdings(submission))
    left_out = subtotal_rows(span)
    named = [one for one in table.lines if own(one, "project_name")]
    names = [stored(one["project_name"]) for one in named if one.row not in left_out]
    there = Decimal(sum(name is not None for name in names))
    cells = prefix(table.sheet) + span.range(table.columns["project_name"])
    guide = "-1" if span.starts_at_guide else ""  # the text of the row 填法 counts as one
    return Live(f'COUNTIFS({cells},"<>"{unlabelled(span)}){guide}', there)


def _line(
    paper: Paper, row: int, contents: Sequence[Content], look: str, places: int
) -> Figures:
    name, count, budget, spent = contents
    tall = name_height(name, paper.widths[0])
    label = paper.put(f"A{row}", name, look, "wrap", height=tall)
    number = paper.put(f"B{row}", count, look, "count")
    whole = paper.put(f"C{row}", budget, look, "money")
    paid = paper.put(f"D{row}", spent, look, "money")
    unpaid = paper.put(f"E{row}", less(whole, paid), look, "money")
    rate = paper.put(f"F{row}", share(paid, whole, places), look, "rate")
    return Figures(label, number, whole, paid, unpaid, rate)


def _rest(whole: Figures, rows: Sequence[Figures]) -> tuple[Content, ...]:
    """The projects that belong to none of the divisions listed."""
    if not rows:
        return REST, shown(whole.count), shown(whole.budget), shown(whole.spent)
    return (
        REST,
        _left(whole.count, [row.count for row in rows]),
        _left(whole.budget, [row.budget for row in rows]),
        _left(whole.spent, [row.spent for row in rows]),
    )


def _left(whole: Live, parts: Sequence[Live]) -> Live:
    listed = column(parts)
    value = sum(listed.numbers, Decimal(0))
    rest = less(whole, Live("0", value))
    amount = f"ROUND({whole.formula}-SUM({listed.formula}),{CLEAN})"
    return Live(f'IF(COUNT({whole.formula})=1,{amount},"")', rest.value)


def _bars(paper: Paper, row: int, rate: Live, whole: Live) -> None:
    """The rate in one of two columns: below that of all projects, or not."""
    value = rate.value if isinstance(rate.value, Decimal) else Decimal(0)
    below = isinstance(whole.value, Decimal) and value < whole.value
    own, fixed = rate.formula, f"$F${whole.formula.lstrip('F')}"
    low = f"IF(COUNT({own},{fixed})=2,IF({own}<{fixed},{own},0),0)"
    high = f"IF(COUNT({own})=1,{own}-{BELOW}{row},0)"
    paper.put(f"{BELOW}{row}", Live(low, value if below else Decimal(0)), "cell", "rate")
    other = Decimal(0) if below else value
    paper.put(f"{OTHERS}{row}", Live(high, other), "cell", "rate")
