"""One workbook examined: read, completed, checked; filling and collecting stand on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from perfeval_xl.completing import complete
from perfeval_xl.engine import Checked, check
from perfeval_xl.formulas import (
    amounts_sum,
    grade,
    mean,
    payment_rate,
    rounded,
    total_score,
)
from perfeval_xl.model.cells import Cell
from perfeval_xl.model.report import Filled, Summary
from perfeval_xl.model.submission import Line, Submission


@dataclass(frozen=True, slots=True)
class Examined:
    """What examining one workbook came to.

    Attributes:
        submission: As completed.
        filled: Cells that completing writes.
        checked: Findings and outcomes.
        summary: Computed figures.
    """

    submission: Submission
    filled: tuple[Filled, ...]
    checked: Checked
    summary: Summary


def examine(
    submission: Submission, *, as_of: date | None = None, recalculate: bool = False
) -> Examined:
    """Complete and check a submission.

    Args:
        submission: As read.
        as_of: The day that date rules compare with; the document's modified date when None.
        recalculate: Replace typed values and other formulas that disagree.
    """
    dated = replace(submission, as_of=as_of or submission.modified)
    completion = complete(dated, recalculate=recalculate)
    checked = check(completion.submission)
    return Examined(
        completion.submission, completion.filled, checked, summarise(completion.submission)
    )


def summarise(submission: Submission) -> Summary:
    """The computed figures of a submission as completed.

    A sum over a column with something that is no number (a number typed as text, words, an
    error value) cannot be told: Excel's own sum would leave it out.
    """
    places = submission.scheme.places
    projects = submission.items("projects")
    budget, spent = _counted(projects, "budget"), _counted(projects, "spent")
    score = _score(submission)
    return Summary(
        expenditure=_shown(_expenditure(submission), places.amount),
        project_count=len(projects) if "projects" in submission.tables else None,
        project_budget=_shown(budget, places.amount),
        project_spent=_shown(spent, places.amount),
        payment_rate=payment_rate(spent, budget, places.rate),
        indicator_weight=_counted(submission.items("indicators"), "weight"),
        score=score,
        grade=grade(score, submission.scheme.grades, places.total),
    )


def _counted(lines: Iterable[Line], term: str) -> Decimal | None:
    cells = [line[term] for line in lines]
    if any(_unclear(cell) for cell in cells):
        return None
    return amounts_sum(cell.counted for cell in cells)


def _unclear(cell: Cell) -> bool:
    """Something stands there that a sum leaves out, or a formula whose value nobody knows."""
    return (cell.counted is None and not cell.blank) or not cell.saved


def _expenditure(submission: Submission) -> Decimal | None:
    """Total spending from the first of the three breakdowns that is filled."""
    for term in ("functions", "sources", "kinds"):
        lines = submission.items(term)
        if any(not line["spent"].blank for line in lines):
            return _counted(lines, "spent")
    return None


def _score(submission: Submission) -> Decimal | None:
    places = submission.scheme.places
    lines = submission.items("panel")
    if any(_unclear(cell) for line in lines for cell in line.scores.values()):
        return None
    means = [
        mean((cell.counted for cell in line.scores.values()), places.mean)
        if line.scores
        else line["panel_mean"].counted
        for line in lines
    ]
    return total_score(means, places.total)


def _shown(value: Decimal | None, places: int) -> Decimal | None:
    """An amount with at least so many decimal places; further digits stay."""
    if value is None:
        return None
    wide = rounded(value, places)
    return wide if wide == value else value
