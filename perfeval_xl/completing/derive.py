"""Every calculated cell of a form: its formula, and what Excel shows there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, UNKNOWN, Held, Holdings, held
from perfeval_xl.completing.ours import same_formula
from perfeval_xl.completing.panel import indicator_links, level_subtotals, member_links
from perfeval_xl.completing.rows import row_cells
from perfeval_xl.completing.span import Span
from perfeval_xl.completing.stated import head_cells, stated_cells
from perfeval_xl.completing.totals import fixed_subtotals, total_cells
from perfeval_xl.model.cells import Kind
from perfeval_xl.model.submission import Derived, Submission

ORDER = ("functions", "sources", "kinds", "projects", "indicators", "panel")


def derive(
    submission: Submission, *, every_row: bool = False, recalculate: bool = False
) -> tuple[Derived, ...]:
    """Work out every calculated cell, each after those that it is made from.

    Args:
        submission: The form as read, or as laid out for a template.
        every_row: For a template: also prepared rows that hold nothing yet, and links to other
            sheets by position instead of by the formula that stands there.
        recalculate: Typed values that differ are replaced too, so later cells build on the new.

    Returns:
        One entry a calculated cell, in that order.
    """
    holdings, judge = Holdings(submission), Judge(submission)
    made: list[Derived] = []
    for each in _in_order(submission, holdings, every_row=every_row):
        hidden = each.ready and not every_row and _hidden(submission, each)
        one = replace(each, ready=False) if hidden else each
        holdings.settle(
            one.ref, _settled(judge, one, template=every_row, recalculate=recalculate)
        )
        made.append(one)
    return tuple(made)


def _in_order(
    submission: Submission, holdings: Holdings, *, every_row: bool
) -> Iterator[Derived]:
    for term in ORDER:
        table = submission.tables.get(term)
        if table is None:
            continue
        if term == "panel":
            yield from member_links(submission, table, holdings, template=every_row)
            yield from indicator_links(submission, table, holdings, template=every_row)
        span = Span(submission, table, holdings)
        yield from fixed_subtotals(span)
        yield from row_cells(submission, table, holdings, every_row=every_row)
        if term == "panel":
            yield from level_subtotals(span)
        yield from total_cells(span)
    yield from stated_cells(submission, holdings)
    yield from head_cells(submission)


def _hidden(submission: Submission, one: Derived) -> bool:
    """Whether a merged range hides the blank cell: nothing written there would show."""
    if one.found.formula is not None or one.found.kind is not Kind.BLANK:
        return False
    return submission.grids[one.ref.sheet].covered(one.ref.column, one.ref.row)


class Judge:
    """Tells the template's formulas from other people's."""

    def __init__(self, submission: Submission) -> None:
        self._ends = sorted(
            (table.sheet, table.header_row, max((line.row for line in table.lines), default=0))
            for table in submission.tables.values()
        )

    def ours(self, one: Derived) -> bool:
        """Whether the cell holds the template's formula; ranges must take in every line."""
        if one.found.formula is None:
            return False
        ends = [
            end
            for sheet, header, end in self._ends
            if sheet == one.ref.sheet and header < one.ref.row
        ]
        return same_formula(one.found.formula, one.formula, ends[-1] if ends else 0)


def _settled(judge: Judge, one: Derived, *, template: bool, recalculate: bool) -> Held:
    """What the cell will hold: what `fill` or a new template writes, else what stands there."""
    value: Held = one.value
    if one.value is None:
        value = ERROR if template or one.found.kind is Kind.ERROR else UNKNOWN
    if one.found.formula is None and one.found.kind is Kind.BLANK:
        return value if one.ready or template else None
    if judge.ours(one):
        return value
    if recalculate and one.ready and not one.typed:
        return value
    return held(one.found)


def agrees(one: Derived) -> bool:
    """Whether the saved value is the calculated one, to Excel's fifteen digits."""
    if one.value is None:
        return one.found.kind is Kind.ERROR
    if not one.found.saved:
        return False
    there = held(one.found)
    if isinstance(one.value, Decimal):
        return isinstance(there, Decimal) and _fifteen(there) == _fifteen(one.value)
    return (there or "") == one.value if there is None or isinstance(there, str) else False


def _fifteen(value: Decimal) -> Decimal:
    return Decimal(f"{value:.15g}")
