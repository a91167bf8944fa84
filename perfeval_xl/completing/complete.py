"""The submission as completed: which calculated cells are written, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from perfeval_xl.completing.derive import Judge, agrees, derive
from perfeval_xl.model.cells import Cell, CellRef, Kind
from perfeval_xl.model.report import Filled
from perfeval_xl.model.submission import Derived, Line, Role, Submission, Table
from perfeval_xl.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Completion:
    """What completing a form came to.

    Attributes:
        submission: The form as completed, its `derived` filled in.
        filled: The cells to write, in order.
    """

    submission: Submission
    filled: tuple[Filled, ...]


def complete(submission: Submission, *, recalculate: bool = False) -> Completion:
    """Fill what is empty, refresh what is stale; what people typed stays.

    Args:
        submission: As read.
        recalculate: Also replace typed values and other formulas that disagree.
    """
    derived, judge = derive(submission, recalculate=recalculate), Judge(submission)
    filled: list[Filled] = []
    cells: dict[CellRef, Cell] = {}
    for one in derived:
        if _written(judge, one, recalculate=recalculate):
            value = "" if one.value is None else one.value
            before = one.found.text if one.found.saved and not one.found.blank else None
            filled.append(Filled(one.ref, value, _formula(judge, one), one.basis, before))
            cells[one.ref] = _completed(submission.scheme, one, value)
    # the rules see a written cell as the next run will find it
    settled = tuple(
        replace(one, found=cells[one.ref]) if one.ref in cells else one for one in derived
    )
    return Completion(_with(submission, cells, settled), tuple(filled))


def _written(judge: Judge, one: Derived, *, recalculate: bool) -> bool:
    if one.value is None:
        return False
    if one.found.formula is None and one.found.kind is Kind.BLANK:
        return one.ready
    if agrees(one):
        return recalculate and not one.typed and not judge.ours(one) and one.ready
    return judge.ours(one) or (recalculate and one.ready and not one.typed)


def _formula(judge: Judge, one: Derived) -> str:
    """The formula to write: the one that stands there when it is the template's."""
    there = one.found.formula
    return there if there is not None and judge.ours(one) else one.formula


def _completed(scheme: Scheme, one: Derived, value: Decimal | str) -> Cell:
    ref = one.ref
    if isinstance(value, str):
        kind = Kind.TEXT
        return Cell(ref.sheet, ref.column, ref.row, kind, value or None, value, one.formula)
    text = f"{value * 100:.{scheme.places.rate - 2}f}%" if "rate" in one.term else f"{value:f}"
    return Cell(ref.sheet, ref.column, ref.row, Kind.NUMBER, value, text, one.formula)


def _with(
    submission: Submission, cells: Mapping[CellRef, Cell], derived: tuple[Derived, ...]
) -> Submission:
    """The same form with those cells in place; lines that hold nothing are dropped."""
    tables = {
        term: _table(submission.scheme, table, cells)
        for term, table in submission.tables.items()
    }
    beside = {
        term: (cells.get(computed.ref, computed), cells.get(match.ref, match))
        for term, (computed, match) in submission.beside.items()
    }
    return replace(submission, tables=tables, beside=beside, derived=derived)


def _table(scheme: Scheme, table: Table, cells: Mapping[CellRef, Cell]) -> Table:
    rows = {ref.row for ref in cells if ref.sheet == table.sheet}
    lines = tuple(_line(line, cells) if line.row in rows else line for line in table.lines)
    total = table.total
    if total is not None and total.row in rows:
        total = _line(total, cells)
    members = {
        letter: cells.get(CellRef(table.sheet, letter, table.header_row), cell)
        for letter, cell in table.members.items()
    }
    columns = scheme.tables[table.term].columns
    ignored = {one.term for one in columns if _figure(one.kind, one.formula)} | {"serial"}
    kept = tuple(line for line in lines if not _empty(line, ignored))
    return replace(table, lines=kept, total=total, members=members)


def _line(line: Line, cells: Mapping[CellRef, Cell]) -> Line:
    return replace(
        line,
        cells=dict(_cells(line.cells, cells)),
        scores=dict(_cells(line.scores, cells)),
    )


def _cells(
    old: Mapping[str, Cell], cells: Mapping[CellRef, Cell]
) -> Iterator[tuple[str, Cell]]:
    return ((term, cells.get(cell.ref, cell)) for term, cell in old.items())


def _empty(line: Line, ignored: set[str]) -> bool:
    """Whether a free line turned out to hold only formulas that show nothing."""
    if line.role is not Role.ITEM or line.label:
        return False
    for name, cell in line.cells.items():
        if name not in ignored and not cell.blank:
            return False
    return all(cell.blank for cell in line.scores.values())


def _figure(kind: str, formula: str) -> bool:
    return bool(formula) and kind not in {"text", "choice", "code"}
