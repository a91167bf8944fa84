"""Cells that total score and grade are made from."""

from __future__ import annotations

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import (
    means,
    refs,
    score_cells,
    scored_lines,
    scoring_members,
)


def operands(submission: Submission) -> tuple[CellRef, ...]:
    """Every score and every mean of 评委打分, its total, and the names of what is scored."""
    table = submission.tables["panel"]
    lines, members = scored_lines(table), scoring_members(table)
    scores = [cell for line in lines for cell in score_cells(line, members)]
    names = [line["level_3"] for line in (*lines, *submission.items("indicators"))]
    total = () if table.total is None else (table.total["panel_mean"],)
    return refs((*scores, *means(table), *total, *names))
