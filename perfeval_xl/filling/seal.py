"""Stamp and seal: which form a workbook is, and a digest over what staff put in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Submission
from perfeval_xl.scheme import Scheme

STAMP = "perfeval-template"  # custom document property: department-2021/1.0
SEAL = "perfeval-seal"  # custom document property: digest over the inputs


def stamp(scheme: Scheme) -> str:
    """What the stamp says."""
    return f"{scheme.id}/{scheme.version}"


def seal(submission: Submission) -> str:
    """Digest over the inputs: the same after a re-save, other after any change.

    Calculated cells do not count, nor do addresses: a row that moved holds what it held.
    """
    return hashlib.sha256("\n".join(_inputs(submission)).encode()).hexdigest()


def _inputs(submission: Submission) -> Iterator[str]:
    """A line of text for each single cell and each line of a table."""
    for term, cell in sorted((*submission.fields.items(), *submission.texts.items())):
        yield f"{term}={_input(cell)}"
    for term, table in sorted(submission.tables.items()):
        spec = submission.scheme.tables[term]
        derived = {column.term for column in spec.columns if column.formula}
        names = sorted(table.columns.keys() - derived)
        yield "\x1f".join((term, *names))
        for line in table.lines:
            cells = [line[name] for name in names]
            yield "\x1f".join(map(_input, (*cells, *line.scores.values())))


def _input(cell: Cell) -> str:
    """A cell as a clerk sees it; formulas tell nothing that their operands do not."""
    return "" if cell.formula is not None else cell.text.strip()
