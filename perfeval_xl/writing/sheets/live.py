"""Formulas together with what they give: each is built once, so text and value cannot part.

Only what Excel 2010, WPS and LibreOffice share is used. Every formula gives "" where a figure
that it needs is not there: blank is not zero. Excel calculates in binary floating point, so
sums and differences are rounded in the formula to CLEAN places: that is one 分 of 万元, takes
the noise away and leaves the figure as it is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from perfeval_xl.completing.held import ERROR, Held
from perfeval_xl.formulas import ZERO, rounded

CLEAN = 6


class Live(NamedTuple):
    """A formula without its equals sign, or the address of a cell, and what it gives."""

    formula: str
    value: Held


class Many(NamedTuple):
    """A range or a list of ranges, and what its cells hold."""

    formula: str
    values: tuple[Held, ...]

    @property
    def numbers(self) -> list[Decimal]:
        """The stored figures among them: what SUM, COUNT and MAX take."""
        return [value for value in self.values if isinstance(value, Decimal)]


NOTHING = Live('""', "")


def shown(cell: Live) -> Live:
    """The figure of another cell; "" when there is none."""
    value = cell.value if isinstance(cell.value, Decimal) else ""
    return Live(f'IF(ISNUMBER({cell.formula}),{cell.formula},"")', value)


def share(part: Live, whole: Live, places: int) -> Live:
    """A part of a whole as a ratio; "" unless both are there and the whole is positive."""
    value: Held = ""
    if isinstance(part.value, Decimal) and isinstance(whole.value, Decimal) and whole.value > 0:
        value = rounded(part.value / whole.value, places)
    a, b = part.formula, whole.formula
    return Live(f'IF(COUNT({a},{b})=2,IF({b}>0,ROUND({a}/{b},{places}),""),"")', value)


def less(whole: Live, part: Live, places: int = CLEAN) -> Live:
    """A difference; "" unless both are there."""
    value: Held = ""
    if isinstance(part.value, Decimal) and isinstance(whole.value, Decimal):
        value = rounded(whole.value - part.value, places)
    a, b = whole.formula, part.formula
    return Live(f'IF(COUNT({a},{b})=2,ROUND({a}-{b},{places}),"")', value)


def total(cells: Many, places: int = CLEAN, *, every: bool = False) -> Live:
    """A sum; "" without any figure, or with `every` while one is missing."""
    numbers = cells.numbers
    wanted = f"<{len(cells.values)}" if every else "=0"
    there = len(numbers) == len(cells.values) if every else bool(numbers)
    value: Held = rounded(sum(numbers, ZERO), places) if numbers and there else ""
    if value != "" and ERROR in cells.values:
        value = ERROR
    a = cells.formula
    return Live(f'IF(COUNT({a}){wanted},"",ROUND(SUM({a}),{places}))', value)


def highest(cells: Many) -> Live:
    """The largest figure; "" without any."""
    return _extreme("MAX", cells)


def lowest(cells: Many) -> Live:
    """The smallest figure; "" without any."""
    return _extreme("MIN", cells)


def _extreme(name: str, cells: Many) -> Live:
    value: Held = ""
    if cells.numbers:
        value = max(cells.numbers) if name == "MAX" else min(cells.numbers)
        value = ERROR if ERROR in cells.values else value
    return Live(f'IF(COUNT({cells.formula})=0,"",{name}({cells.formula}))', value)


def guarded(live: Live) -> Live:
    """The same, but "" where an error value would come out."""
    value = "" if live.value is ERROR else live.value
    return Live(f'IFERROR({live.formula},"")', value)
