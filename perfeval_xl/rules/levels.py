"""Levels of indicators, where a level that is left blank repeats the one above it."""

from __future__ import annotations

from perfeval_xl.model.submission import Table

LEVELS = ("level_1", "level_2")


def carried_levels(table: Table) -> dict[int, tuple[str, str]]:
    """Excel row → level 1 and level 2 of each item; a new level 1 starts without a level 2."""
    carried: dict[int, tuple[str, str]] = {}
    first = second = ""
    for line in table.items:
        upper, lower = (line.text(term) for term in LEVELS)
        if upper and upper != first:
            first, second = upper, ""
        second = lower or second
        carried[line.row] = (first, second)
    return carried
