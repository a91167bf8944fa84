"""Sums over the rows of one division, named row by row.

Where a division's name is merged over its projects, only the first row holds it, so that no
condition finds the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.completing.held import Held
from perfeval_xl.model.submission import Line
from perfeval_xl.writing.sheets.figures import down
from perfeval_xl.writing.sheets.live import Live, Many, guarded, total
from perfeval_xl.writing.sheets.sentences import general

# Excel takes 255 arguments and 8192 characters; a sum names its cells twice
_MOST_RUNS, _LONGEST = 250, 3900


def carried(lines: Sequence[Line]) -> bool:
    """Whether a line's division stands in a row above it, in a merged cell."""
    return any(not own(line, "division") for line in lines)


def own(line: Line, term: str) -> bool:
    """Whether a cell stands in the row of its line."""
    return line[term].row == line.row


def sum_of_rows(lines: Sequence[Line], term: str) -> Live:
    """Sum of a column over those lines; "" without any figure."""
    cells = down(lines, term)
    summed = guarded(total(cells))
    return summed if _fits(cells) else _fixed(summed.value)


def names_in_rows(lines: Sequence[Line]) -> Live:
    """How many of those lines have a project's name of their own."""
    cells = down([line for line in lines if own(line, "project_name")], "project_name")
    count = Decimal(sum(value is not None for value in cells.values))
    return (
        Live(f"COUNTA({cells.formula})", count)
        if cells.values and _fits(cells)
        else _fixed(count)
    )


def _fits(cells: Many) -> bool:
    return len(cells.formula) <= _LONGEST and cells.formula.count(",") < _MOST_RUNS


def _fixed(value: Held) -> Live:
    """A figure that does not follow the cells: better than a formula that Excel refuses."""
    return Live(general(value) or '""', value)
