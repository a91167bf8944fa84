"""Typed, stated and compared sums: equal, off by rounding, or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from perfeval_xl.formulas import amounts_sum, rounded, sum_tolerance
from perfeval_xl.model.cells import Cell, CellRef, Remark
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.addends import addends

AMOUNTS = ("initial_budget", "budget", "spent")
_UNCLEAR = frozenset({Remark.TEXT_NUMBER, Remark.APPROXIMATE, Remark.NOT_UNDERSTOOD})


class Sum(NamedTuple):
    """A sum and what it was made from.

    Attributes:
        cells: Every cell that belongs to it, blank ones included.
        value: The sum of those that are filled, None when none is.
        parts: How many are filled.
        unclear: The first cell that Excel's SUM would skip or choke on, None if all are clear.
    """

    cells: tuple[Cell, ...]
    value: Decimal | None
    parts: int
    unclear: Cell | None


def sum_of(cells: Iterable[Cell]) -> Sum:
    """The sum of those cells; a cell of a column that was not found counts as blank."""
    there = tuple(cell for cell in cells if cell.column)
    numbers: list[Decimal] = []
    others: list[Cell] = []
    for cell in there:
        if cell.remark is None and isinstance(cell.value, Decimal):
            numbers.append(cell.value)
        elif not cell.blank or not cell.saved:
            others.append(cell)
    unclear = next((one for one in others if _is_unclear(one)), None)
    value = amounts_sum((*numbers, *(one.number for one in others)))
    return Sum(there, value, len(numbers) + len(others), unclear)


def _is_unclear(cell: Cell) -> bool:
    return cell.number is None or cell.remark in _UNCLEAR


def column_sum(submission: Submission, table: str, term: str) -> Sum:
    """The sum of a table's column, subtotals left out; empty when the table is missing."""
    found = submission.tables.get(table)
    return sum_of(
        () if found is None else addends(found, submission.scheme.tables[table], term)
    )


def compare(  # the two sides, where, by which rounding, under which name
    cell: CellRef,
    found: Sum,
    expected: Sum,
    submission: Submission,
    *,
    names: tuple[str, str],
    key: str,
    also: Iterable[CellRef] = (),
) -> Iterator[Breach | Undecided]:
    """Yield nothing when equal, 提示 when rounding explains the gap, else a plain breach.

    Args:
        cell: Where the fault is to be mended.
        found: The typed or stated figure, or the sum that is held against another.
        expected: What it should be.
        submission: For the scheme's tolerance and unit.
        names: What the two sides are called, for the message.
        key: Business key.
        also: Further operands.
    """
    if not found.parts or not expected.parts:
        return
    odd = found.unclear or expected.unclear
    if odd is not None:
        yield Undecided(f"{odd.ref} 不是能计算的数字，{names[0]}无法核对")
        return
    if found.value is None or expected.value is None or found.value == expected.value:
        return
    refs = [one.ref for one in (*found.cells, *expected.cells)]
    breach = Breach(
        cell,
        found=shown(found.value),
        expected=shown(expected.value),
        operands=tuple(ref for ref in (*refs, *also) if ref != cell),
        key=key,
        extra=(("name", names[0]), ("other", names[1])),
    )
    parts = found.parts + expected.parts - 1
    gap = abs(found.value - expected.value)
    explained = gap <= sum_tolerance(parts, submission.scheme.tolerance)
    yield _as_rounding(breach, gap, submission.scheme.money_unit) if explained else breach


def _as_rounding(breach: Breach, gap: Decimal, unit: str) -> Breach:
    return replace(
        breach,
        severity=Severity.INFO,
        said="{name}为 {found:,}，{other}为 {expected:,}，差额在四舍五入的范围内",
        fix=f"请核对；确是四舍五入所致的，可在说明栏写：因四舍五入产生的差异 {gap:f} {unit}",
    )


def shown(value: Decimal, places: int = 2) -> Decimal:
    """The same figure with at least so many decimals, never fewer than it has.

    >>> shown(Decimal("9103.2")), shown(Decimal("89.974"))
    (Decimal('9103.20'), Decimal('89.974'))
    """
    exponent = value.as_tuple().exponent
    return value if isinstance(exponent, int) and exponent < -places else rounded(value, places)
