"""Names that are off by a character or two: what a clerk most likely meant."""

from __future__ import annotations

from collections.abc import Iterable

from perfeval_xl.terms import plain

_SHORT = 4  # up to so many characters only one may be off


def apart(one: str, other: str) -> int:
    """How many characters must be put in, left out or changed to get from one to the other.

    >>> apart("项目情单", "项目清单")
    1
    """
    above = list(range(len(other) + 1))
    for number, sign in enumerate(one, 1):
        row = [number]
        for place, wanted in enumerate(other, 1):
            changed = above[place - 1] + (sign != wanted)
            row.append(min(above[place] + 1, row[-1] + 1, changed))
        above = row
    return above[-1]


def nearest(name: str, others: Iterable[str]) -> str:
    """The other wording that is off by a character or two, "" when there is none.

    >>> nearest("项目清单", ["项目目清单", "绩效目标"])
    '项目目清单'
    """
    wanted = plain(name)
    allowed = 1 if len(wanted) <= _SHORT else 2
    found = [
        (apart(wanted, plain(other)), other)
        for other in others
        if 1 < len(other) <= 2 * len(name) + 2
    ]
    off = [pair for pair in found if 0 < pair[0] <= allowed]
    return min(off, key=lambda pair: pair[0])[1] if off else ""
