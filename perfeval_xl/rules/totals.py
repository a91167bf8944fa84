"""A total row beside the sum of its lines, column by column."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Line, Role, Submission, Table
from perfeval_xl.rules.sums import AMOUNTS, column_sum, compare, sum_of
from perfeval_xl.scheme import TableSpec
from perfeval_xl.terms import chinese


def total_breaches(submission: Submission, term: str) -> Iterator[Breach | Undecided]:
    """Yield each amount of a table's total row that is not the sum of the lines."""
    table, spec = submission.tables[term], submission.scheme.tables[term]
    if table.total is None:
        return
    fixed = {row.term for row in spec.rows if row.parts}
    subtotals = [line for line in table.lines if line.label in fixed]
    subtotals += summed_lines(table, spec)
    for amount in AMOUNTS:
        column = spec.column(amount)
        cell = table.total[amount]
        if column is not None:
            yield from compare(
                cell.ref,
                sum_of((cell,)),
                column_sum(submission, term, amount),
                submission,
                names=(f"{column.header}合计", "各行相加"),
                key="total",
                also=[line[amount].ref for line in subtotals],
            )


def summed_lines(table: Table, spec: TableSpec) -> list[Line]:
    """Lines within the range of a table's total that are sums themselves, fixed rows aside."""
    if table.total is None:
        return []
    row, fixed = table.total.row, {one.term for one in spec.rows}
    below = any(table.guide_row < line.row < row for line in table.items)
    return [
        line
        for line in table.lines
        if line.role is not Role.ITEM and line.label not in fixed
        if (table.guide_row < line.row < row if below else line.row > max(row, table.guide_row))
    ]


def total_ref(submission: Submission, term: str, amount: str) -> CellRef | None:
    """Where a table's total stands, else its first line; None when it has neither."""
    table = submission.tables.get(term)
    if table is None or amount not in table.columns:
        return None
    line = table.total or next(iter(table.items), None)
    return None if line is None else line[amount].ref


def total_name(submission: Submission, term: str, amount: str) -> str:
    """What a table's total is called, such as 按资金来源的全年支出数合计."""
    spec = submission.scheme.tables[term]
    column = spec.column(amount)
    return f"{chinese(term)}的{column.header if column else ''}合计"


def project_expenditure_ref(submission: Submission) -> CellRef | None:
    """Where 项目支出 of 按支出类别 stands; its own fault is told there, not again elsewhere."""
    table = submission.tables.get("kinds")
    line = table.line("project_expenditure") if table else None
    return line["spent"].ref if line is not None and line["spent"].column else None
