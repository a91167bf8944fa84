"""Filled cells put together where they follow each other, so that a long list stays short.

A run is neighbouring cells of one column with formulas that differ in the row number only. It
is written as a few texts, from which exactly the same cells are read back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from perfeval_xl.model.cells import CellRef, column_number
from perfeval_xl.model.report import Filled
from perfeval_xl.writing.sheets.packing import packed, unpacked

LONGEST = 30_000  # characters of one packed text; a cell takes 32,767
MOST = 2_000  # cells of a run
SHORTEST = 6  # fewer cells are listed one by one
_ROWS = re.compile(r"(?<=[A-Z$])\d+")
ROW = "{行}"  # stands for the row number in a common formula


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring filled cells.

    Attributes:
        cells: The cells, from the top down.
        formula: Their common formula, the row number replaced; plain for a single cell.
    """

    cells: tuple[Filled, ...]
    formula: str

    @property
    def place(self) -> str:
        """Sheet and range, as `项目清单!J7:J110`."""
        first, last = self.cells[0].ref, self.cells[-1].ref
        return str(first) if len(self.cells) == 1 else f"{first}:{last.a1}"

    @property
    def values(self) -> str:
        """Their values in one text."""
        return packed(cell.value for cell in self.cells)

    @property
    def before(self) -> str:
        """What they showed before in one text; "" when none showed anything."""
        none = all(cell.previous is None for cell in self.cells)
        return "" if none else packed(cell.previous for cell in self.cells)


def runs_of(filled: Sequence[Filled]) -> list[Run]:
    """The filled cells in the order of their first cells, neighbours put together."""
    order = {sheet: n for n, sheet in enumerate(dict.fromkeys(one.ref.sheet for one in filled))}
    down = sorted(
        filled,
        key=lambda one: (order[one.ref.sheet], column_number(one.ref.column), one.ref.row),
    )
    made = [run for _, group in groupby(_numbered(down), key=_key) for run in _runs(group)]
    return sorted(made, key=lambda run: (order[run.cells[0].ref.sheet], *_at(run)))


def _at(run: Run) -> tuple[int, int]:
    return run.cells[0].ref.row, column_number(run.cells[0].ref.column)


def _numbered(down: Sequence[Filled]) -> Iterator[tuple[int, Filled]]:
    """Each cell with the number that neighbours share: row less position."""
    return ((one.ref.row - place, one) for place, one in enumerate(down))


def _key(pair: tuple[int, Filled]) -> tuple[object, ...]:
    offset, one = pair
    formula = general_formula(one.formula, one.ref.row)
    alone = one.ref.row if ROW in one.formula else 0  # could not be told apart in a run
    return offset, one.ref.sheet, one.ref.column, one.basis, formula, alone


def _runs(group: Iterable[tuple[int, Filled]]) -> Iterator[Run]:
    cells = [one for _, one in group]
    if len(cells) < SHORTEST:
        yield from (Run((one,), one.formula) for one in cells)
        return
    formula = general_formula(cells[0].formula, cells[0].ref.row)
    start, size = 0, 0
    for place, one in enumerate(cells):
        size += len(packed([one.value])) + len(packed([one.previous]))
        if place > start and (place - start >= MOST or size > LONGEST):
            yield Run(tuple(cells[start:place]), formula)
            start, size = place, 0
    yield Run(tuple(cells[start:]), formula)


def general_formula(formula: str, row: int) -> str:
    """A formula with its own row number replaced.

    >>> general_formula("ROUND(I7/H7,4)", 7)
    'ROUND(I{行}/H{行},4)'
    """
    if ROW in formula:
        return formula
    own = str(row)
    return _ROWS.sub(lambda match: ROW if match[0] == own else match[0], formula)


def cells_of(
    place: str, formula: str, values: str, before: str, basis: str
) -> tuple[Filled, ...]:
    """The cells of a run from its texts; none where the texts do not fit each other."""
    sheet, _, cells = place.rpartition("!")
    first, _, last = cells.partition(":")
    match = re.fullmatch(r"([A-Z]+)(\d+)", first)
    amounts = unpacked(values)
    past = unpacked(before) if before else [None] * len(amounts)
    if not match or not sheet or len(past) != len(amounts):
        return ()
    letters, top = match[1], int(match[2])
    if last not in {"", f"{letters}{top + len(amounts) - 1}"}:
        return ()
    made = []
    for row, (value, previous) in enumerate(zip(amounts, past, strict=True), top):
        if value is None or isinstance(value, date):
            return ()
        own = formula.replace(ROW, str(row)) if last else formula
        made.append(Filled(CellRef(sheet, letters, row), value, own, basis, previous))
    return tuple(made)
