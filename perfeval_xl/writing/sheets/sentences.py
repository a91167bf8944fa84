"""Sentences as formulas: fixed words with figures in between, so that headings stay true."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from perfeval_xl.completing.held import Held
from perfeval_xl.formulas import ZERO, rounded
from perfeval_xl.writing.sheets.live import Live, Many
from perfeval_xl.writing.sheets.quoting import literal

Piece = str | tuple[Live, str]
TEXT_FORMATS = {"money": ("#,##0.00", 2), "rate": ("0.00%", 4), "score": ("0.00", 2)}


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
        text = f"{value + 0:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value if isinstance(value, str) else ""
