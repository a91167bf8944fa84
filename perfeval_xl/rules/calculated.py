"""What stands in a calculated cell beside what the form calculates there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from perfeval_xl.formulas import rounded, sum_tolerance
from perfeval_xl.model.cells import Cell, CellRef, Kind
from perfeval_xl.model.submission import Derived, Line, Submission, Table
from perfeval_xl.rules.places import Place, place_of, whole

_JUDGED_BY_NUMBER = frozenset({"amount", "rate", "score"})

RESTORE = "请删去该格内容后重新运行 fill，公式会补上"


class Calculated(NamedTuple):
    """One calculated cell.

    Attributes:
        derived: What the form calculates there.
        cell: The cell as completed.
        place: Its place in a table; None elsewhere, as in a sheet's head.
    """

    derived: Derived
    cell: Cell
    place: Place | None


def calculated(
    submission: Submission, wanted: Callable[[Derived], bool]
) -> Iterator[Calculated]:
    """The calculated cells that are wanted, each with its place."""
    chosen = [derived for derived in submission.derived if wanted(derived)]
    if not chosen:
        return
    rows = {
        (line.sheet, line.row): (table, line)
        for table in submission.tables.values()
        for line in whole(table)
    }
    beside = {cell.ref: cell for cell in chain.from_iterable(submission.beside.values())}
    for derived in chosen:
        at = rows.get((derived.ref.sheet, derived.ref.row))
        place = _place(submission, derived.ref, *at) if at else None
        cell = place.cell if place else beside.get(derived.ref, derived.found)
        yield Calculated(derived, cell, place)


def calculated_refs(submission: Submission) -> frozenset[CellRef]:
    """Addresses of every calculated cell."""
    return frozenset(one.ref for one in submission.derived)


def _place(submission: Submission, ref: CellRef, table: Table, line: Line) -> Place | None:
    if ref.column in line.scores:
        return place_of(submission.scheme, table, line, ref.column)
    terms = {column: term for term, column in table.columns.items()}
    term = terms.get(ref.column)
    return place_of(submission.scheme, table, line, term) if term else None


def same_value(submission: Submission, one: Calculated) -> bool:
    """What stands there is what the form calculates, at the decimals that the cell shows."""
    expected = one.derived.value
    if not isinstance(expected, Decimal):
        return one.cell.text.strip() == (expected or "").strip()
    found = _figure(one.cell)
    if found is None:
        return False
    places = _places(submission, one.place)
    if places is None:
        return found == expected
    return rounded(found, places) == rounded(expected, places)


def _figure(cell: Cell) -> Decimal | None:
    """The figure in a cell, also of a count that stands in a column of codes or names."""
    if cell.kind is Kind.NUMBER and isinstance(cell.value, str):
        return Decimal(cell.value)
    return cell.number


def near_value(submission: Submission, one: Calculated) -> bool:
    """The same value, or for amounts one that rounding of the parts explains."""
    found, expected, place = one.cell.number, one.derived.value, one.place
    table = submission.tables.get(place.table) if place and place.kind == "amount" else None
    if table is None or found is None or not isinstance(expected, Decimal):
        return same_value(submission, one)
    allowed = sum_tolerance(len(table.items), submission.scheme.tolerance)
    return abs(found - expected) <= allowed


def judged_elsewhere(one: Calculated) -> bool:
    """A rule of its own compares this figure, so that a difference is told once."""
    return one.place is not None and one.place.kind in _JUDGED_BY_NUMBER


def _places(submission: Submission, place: Place | None) -> int | None:
    """Decimal places that a calculated figure is rounded to, None for exact ones."""
    places = submission.scheme.places
    if place is None:
        return None
    return {"rate": places.rate, "score": places.mean}.get(place.kind)
