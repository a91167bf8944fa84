"""Days and years that the date rules speak of."""

from __future__ import annotations

from datetime import date

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Submission

FIRST_YEAR, LAST_YEAR = 2000, 2099


def fiscal_year(submission: Submission) -> int | None:
    """The fiscal year (预算年度) that the form is for; None when blank or not a year."""
    cell = submission.fields.get("fiscal_year")
    number = cell.number if cell else None
    if number is None or number != number.to_integral_value():
        return None
    return int(number) if FIRST_YEAR <= number <= LAST_YEAR else None


def dated(submission: Submission, term: str) -> tuple[Cell, date] | None:
    """A single cell with its day; None when it is missing, blank or not understood."""
    cell = submission.fields.get(term)
    return None if cell is None or cell.day is None else (cell, cell.day)


def after_year_end(year: int) -> date:
    """First day after a fiscal year."""
    return date(year + 1, 1, 1)
