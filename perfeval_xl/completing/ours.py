"""Is a formula the template's? Compared as text, tolerant of what saving changes."""

from __future__ import annotations

import re
from functools import lru_cache

_STRINGS = re.compile(r'("(?:[^"]|"")*")')
_NOISE = re.compile(r"[\s$']|_xlfn\.")
_ROWS = re.compile(r"(?<=[A-Z])(\d+)\b")
LAST_ROW = 1_048_576


@lru_cache(maxsize=4096)
def normal(formula: str) -> str:
    """A formula without dollar signs, sheet quotes, blanks and letter case outside of strings.

    >>> normal("if( $C$5>0,sum('表'!A1:A9))")
    'IF(C5>0,SUM(表!A1:A9))'
    """
    pieces = _STRINGS.split(formula)
    return "".join(
        piece if piece.startswith('"') else _NOISE.sub("", piece).upper() for piece in pieces
    )


def same_formula(found: str | None, expected: str, last_row: int = 0) -> bool:
    """Whether a formula is the template's.

    The end of a range may differ as long as it takes in the table's last row: rows inserted in
    Excel move it, a re-save keeps it.

    >>> same_formula("sum(C8:C25)", "SUM(C8:C19)", last_row=15)
    True
    """
    if found is None:
        return False
    if found == expected:
        return True
    ours, theirs = normal(expected), normal(found)
    if ours == theirs:
        return True
    if not last_row or _ROWS.sub("#", ours) != _ROWS.sub("#", theirs):
        return False
    pairs = zip(_ROWS.finditer(ours), _ROWS.finditer(theirs), strict=True)
    return all(_fits(ours, theirs, mine, other, last_row) for mine, other in pairs)


def _fits(
    ours: str, theirs: str, mine: re.Match[str], other: re.Match[str], last_row: int
) -> bool:
    if mine[1] == other[1]:
        return True
    ends = _ends_range(ours, mine.start()) and _ends_range(theirs, other.start())
    return ends and last_row <= int(other[1]) <= LAST_ROW


def _ends_range(formula: str, at: int) -> bool:
    """Whether the row number at that place closes a range such as C8:C19."""
    while at and formula[at - 1].isalpha():
        at -= 1
    return at > 0 and formula[at - 1] == ":"
