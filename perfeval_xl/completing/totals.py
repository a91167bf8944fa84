"""Calculated cells of total rows, and of subtotal rows with a fixed name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, UNKNOWN, numbers
from perfeval_xl.completing.rows import BROKEN, NOTHING, Answer, answer, rate_formula, rate_of
from perfeval_xl.completing.span import SUBTOTAL, Span
from perfeval_xl.formulas import ZERO, rounded
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Derived, Line, Role, Table

AMOUNTS = ("initial_budget", "budget", "spent")

FIGURE = '"<9E+99"'  # a condition that every number meets and no text does: notes do not count

Result = tuple[str, Answer, str]  # formula, answer, basis


def _less(span: Span, letter: str) -> str:
    """What a sum leaves out: subtotal rows, known by their label or by their fixed name."""
    cells = span.range(letter)
    named = [f"{letter}{line.row}" for line in span.fixed_subtotals]
    labelled = "".join(f'-SUMIF({span.range(one)},"{SUBTOTAL}",{cells})' for one in span.labels)
    return (f"-SUM({','.join(named)})" if named else "") + labelled


def _summed(span: Span, letter: str) -> Answer:
    held = span.column(letter)
    there = [(row, value) for row, value in held if isinstance(value, Decimal)]
    if any(value is UNKNOWN or (value is ERROR and there) for _, value in held):
        return BROKEN
    if not there:
        return NOTHING
    fixed = {line.row for line in span.fixed_subtotals}
    return answer(
        sum((value * (1 - span.labelled(row) - (row in fixed)) for row, value in there), ZERO)
    )


def _sum(span: Span, letter: str) -> Result:
    cells = span.range(letter)
    formula = f'IF(COUNT({cells})=0,"",SUM({cells}){_less(span, letter)})'
    return formula, _summed(span, letter), "以下各行之和，不含小计"


def _count(span: Span) -> Result:
    letter = span.table.columns[span.submission.scheme.tables[span.table.term].counts]
    conditions = "".join(f',{span.range(one)},"<>{SUBTOTAL}"' for one in span.labels)
    formula = f"COUNTIFS({span.range(letter)},{FIGURE}{conditions})"
    held = span.column(letter)
    count = sum(isinstance(value, Decimal) and not span.labelled(row) for row, value in held)
    unclear = any(value is UNKNOWN for _, value in held)
    answered = BROKEN if unclear else Answer(Decimal(count), ready=True)
    return formula, answered, "有数字的行数，不含小计"


def _mean_sum(span: Span, letter: str) -> Result:
    places = span.submission.scheme.places.total
    weight = span.table.columns["weight"]
    weights, cells = span.range(weight), span.range(letter)
    formula = (
        f'IF(OR(COUNT({cells})=0,COUNT({cells})<COUNT({weights})),"",'
        f"ROUND(SUM({cells}){_less(span, letter)},{places}))"
    )
    total = _summed(span, letter)
    means, weighed = (
        sum(isinstance(value, Decimal) for _, value in span.column(one))
        for one in (letter, weight)
    )
    if UNKNOWN in {value for one in (letter, weight) for _, value in span.column(one)}:
        total = BROKEN
    elif means == 0 or means < weighed:
        total = NOTHING
    elif isinstance(total.value, Decimal):
        total = answer(rounded(total.value, places))
    return formula, total, "各指标平均得分之和"


def _rate(span: Span, row: int) -> Result:
    table, places = span.table, span.submission.scheme.places.rate
    spent, budget = (
        CellRef(table.sheet, table.columns[one], row) for one in ("spent", "budget")
    )
    held_spent, held_budget = span.holdings.at(spent), span.holdings.at(budget)
    formula = rate_formula(spent.a1, budget.a1, places)
    return formula, rate_of(held_spent, held_budget, places), "支出数合计÷全年预算数合计"


def _cell(span: Span, term: str, letter: str, row: int, result: Result) -> Derived:
    formula, figure, basis = result
    ref = CellRef(span.table.sheet, letter, row)
    found = span.submission.grids[ref.sheet].cell(letter, row)
    return Derived(ref, term, formula, figure.value, found, figure.ready, basis)


def _total(span: Span, total: Line, letter: str, how: str) -> Result:
    if how == "count":
        return _count(span)
    if how == "mean_sum":
        return _mean_sum(span, letter)
    if how == "rate":
        return _rate(span, total.row)
    return _sum(span, letter)


def _letters(table: Table, term: str) -> list[tuple[str, str]]:
    """The columns that a total is made for: every member's for the panel's scores."""
    if term == "panel_score":
        return [(letter, letter) for letter in table.score_columns]
    return [(term, table.columns[term])] if term in table.columns else []


def _needs(span: Span, how: str) -> bool:
    columns = set(span.table.columns)
    needed = {
        "count": {span.submission.scheme.tables[span.table.term].counts},
        "mean_sum": {"weight"},
        "rate": {"spent", "budget"},
    }
    return needed.get(how, set()) <= columns


def total_cells(span: Span) -> Iterator[Derived]:
    """Calculated cells of the total row; the holdings learn of each before the next is made."""
    total = span.table.total
    if total is None:
        return
    for term, how in span.submission.scheme.tables[span.table.term].totals:
        if not _needs(span, how):
            continue
        for label, letter in _letters(span.table, term):
            yield _cell(span, label, letter, total.row, _total(span, total, letter, how))


def fixed_subtotals(span: Span) -> Iterator[Derived]:
    """Calculated cells of rows that are the sum of others by the scheme (财政拨款小计)."""
    parts = {row.term: row.parts for row in span.submission.scheme.tables[span.table.term].rows}
    for line in span.fixed_subtotals:
        rows = [
            part.row
            for part in span.table.lines
            if part.label in parts[line.label] and part.role is Role.ITEM
        ]
        if not rows:
            continue
        for term in AMOUNTS:
            if term in span.table.columns:
                letter = span.table.columns[term]
                yield _cell(span, term, letter, line.row, _parts(span, letter, rows))


def _parts(span: Span, letter: str, rows: list[int]) -> Result:
    together = rows == list(range(rows[0], rows[-1] + 1))
    cells = (
        f"{letter}{rows[0]}:{letter}{rows[-1]}"
        if together
        else ",".join(f"{letter}{row}" for row in rows)
    )
    values = [span.holdings.at(CellRef(span.table.sheet, letter, row)) for row in rows]
    there = list(numbers(values))
    result = answer(sum(there, ZERO)) if there else NOTHING
    if UNKNOWN in values or (ERROR in values and there):
        result = BROKEN
    return f'IF(COUNT({cells})=0,"",SUM({cells}))', result, "其下各项之和"
