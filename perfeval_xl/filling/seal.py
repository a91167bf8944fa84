"""Stamp and seal: which form a workbook is, and a digest over what staff put in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Submission
from perfeval_xl.scheme import Scheme

STAMP = "perfeval-template"  # custom document property: department-2021/1.0
SEAL = "perfeval-seal"  # custom document property: digest over the inputs


def stamp(scheme: Scheme) -> str:
    """What the stamp says."""
    return f"{scheme.id}/{scheme.version}"


def seal(submission: Submission) -> str:
    """Digest over the normalised inputs: the same after a re-save, other after any change.

    Calculated cells do not count, nor do addresses: a row that moved holds what it held.
    """
    digest = hashlib.sha256()
    for name, value in _inputs(submission):
        digest.update(f"{name}={value}\n".encode())
    return digest.hexdigest()


def _inputs(submission: Submission) -> Iterator[tuple[str, str]]:
    for term, cell in sorted((*submission.fields.items(), *submission.texts.items())):
        yield term, _normal(cell)
    for term, table in sorted(submission.tables.items()):
        spec = submission.scheme.tables[term]
        derived = {column.term for column in spec.columns if column.formula}
        for line in table.lines:
            for name, cell in sorted(line.cells.items()):
                if name not in derived and cell.formula is None and not cell.blank:
                    yield f"{term}.{name}", _normal(cell)
            for letter, cell in line.scores.items():
                if not cell.blank:
                    member = table.members[letter].text if letter in table.members else ""
                    yield f"{term}.{member}", _normal(cell)


def _normal(cell: Cell) -> str:
    if isinstance(cell.value, Decimal):
        return f"{cell.value.normalize():f}"
    return "" if cell.blank else str(cell.value or cell.text).strip()
