"""Stamp and seal: which form a workbook is, and a digest over what staff put in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Submission
from perfeval_xl.scheme import Scheme


def stamp(scheme: Scheme) -> str:
    """What the stamp says."""
    return f"{scheme.id}/{scheme.version}"


def seal(submission: Submission) -> str:
    """Digest over the inputs: the same after a re-save, other after any change.

    Formulas do not count, nor do addresses: a row that moved holds what it held.
    """
    return hashlib.sha256("\n".join(_inputs(submission)).encode()).hexdigest()


def _inputs(submission: Submission) -> Iterator[str]:
    """A line for the sheets, for each single cell, each list of members, each table's line."""
    yield "\x1f".join(submission.tabs)
    for term, cell in sorted((*submission.fields.items(), *submission.texts.items())):
        yield f"{term}={_input(cell)}"
    for term, table in sorted(submission.tables.items()):
        names = sorted(table.columns)
        yield "\x1f".join(
            (term, *names, *(cell.text.strip() for cell in table.members.values()))
        )
        for line in (*table.lines, *([table.total] if table.total else [])):
            cells = [line[name] for name in names]
            yield "\x1f".join(map(_input, (*cells, *line.scores.values())))


def _input(cell: Cell) -> str:
    """A cell as a clerk sees it; formulas tell nothing that their operands do not."""
    return "" if cell.formula is not None else cell.text.strip()
