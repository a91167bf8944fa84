"""Formulas together with what they give: each is built once, so text and value cannot part.

Only what Excel 2010, WPS and LibreOffice share is used. Every formula gives "" where a figure
that it needs is not there: blank is not zero. Excel calculates in binary floating point, so
sums and differences are rounded in the formula to CLEAN places: that is one 分 of 万元, takes
the noise away and leaves the figure as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from perfeval_xl.completing.held import ERROR, Held
from perfeval_xl.formulas import ZERO, rounded
from perfeval_xl.writing.sheets.quoting import literal

CLEAN = 6
TEXT_FORMATS = {"money": ("#,##0.00", 2), "rate": ("0.00%", 4), "score": ("0.00", 2)}


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


Piece = str | tuple[Live, str]
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


def joined(*pieces: Piece) -> Live:
    """A sentence of fixed words and figures; each figure goes with the name of its format.

    The format "" joins a cell as it stands; every figure must be there.
    """
    parts, text = [], ""
    for piece in pieces:
        if isinstance(piece, str):
            parts += [literal(piece)] if piece else []
            text += piece
        else:
            part, words = _in_text(*piece)
            parts.append(part)
            text += words
    return Live("&".join(parts), text)


def sentence(*pieces: Piece, otherwise: str = "") -> Live:
    """A sentence that is only said while all of its figures are there."""
    figures = [piece[0] for piece in pieces if not isinstance(piece, str)]
    whole = all(isinstance(one.value, Decimal) for one in figures)
    needed = list(dict.fromkeys(one.formula for one in figures))
    said = joined(*pieces) if whole else Live(_formula(pieces), "")
    formula = f"IF(COUNT({','.join(needed)})={len(needed)},{said.formula},{literal(otherwise)})"
    return Live(formula, said.value if whole else otherwise)


def when_any(cells: Many, said: Live, otherwise: str) -> Live:
    """A sentence that is only said while one of the cells holds a figure."""
    formula = f"IF(COUNT({cells.formula})=0,{literal(otherwise)},{said.formula})"
    return Live(formula, said.value if cells.numbers else otherwise)


def _formula(pieces: Iterable[Piece]) -> str:
    zero = [
        piece if isinstance(piece, str) else (Live(piece[0].formula, ZERO), piece[1])
        for piece in pieces
    ]
    return joined(*zero).formula


def _in_text(live: Live, name: str) -> tuple[str, str]:
    value = live.value
    if name not in TEXT_FORMATS:
        return live.formula, general(value)
    code, places = TEXT_FORMATS[name]
    number = rounded(value, places) + 0 if isinstance(value, Decimal) else ZERO
    words = {
        "money": f"{number:,.2f}",
        "rate": f"{number * 100:.2f}%",
        "score": f"{number:.2f}",
    }
    return f'TEXT(ROUND({live.formula},{places}),"{code}")', words[name]


def general(value: Held) -> str:
    """A value as `&` joins it to a text.

    >>> general(Decimal("100.00"))
    '100'
    """
    if isinstance(value, Decimal):
        return f"{value + 0:f}".rstrip("0").rstrip(".") if value % 1 else f"{value + 0:.0f}"
    return value if isinstance(value, str) else ""
