"""汇总, its six cards: what the return comes to, at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets.figures import operand, table_total
from perfeval_xl.writing.sheets.grade import Grade
from perfeval_xl.writing.sheets.live import NOTHING, Live, share, shown
from perfeval_xl.writing.sheets.paper import Content, Paper
from perfeval_xl.writing.sheets.sentences import joined, sentence
from perfeval_xl.writing.sheets.summary_divisions import Figures

TOP = 5  # row of the labels
HEIGHTS = (20.25, 33.75, 20.25)


def write_cards(
    paper: Paper,
    submission: Submission,
    grade: Grade,
    projects: Figures,
    divisions: Sequence[Figures],
) -> None:
    """Write labels, figures and what each figure means in a small third line."""
    unit = submission.scheme.money_unit
    spent = projects.spent if projects.spent.value != "" else _kind(submission)
    whole = _expenditure(submission)
    labels = (
        (f"部门总支出（{unit}）", "money", "large"),
        ("项目数（项）", "count"),
        (f"项目支出（{unit}）", "money"),
        ("资金支付率", "rate"),
        ("总得分", "score"),
        ("评价等级", "large"),
    )
    there = grade.paper.elsewhere
    figures: list[Content] = [
        whole,
        shown(projects.count),
        shown(spent),
        shown(projects.rate),
        shown(there(grade.score)),
        _text(there(grade.grade)),
    ]
    cells = []
    for letter, (label, *look), figure in zip("ABCDEF", labels, figures, strict=True):
        calm = ("calm",) if letter in "EF" else ()
        paper.put(f"{letter}{TOP}", label, "card-label", *calm, "shrink")
        looks = ("card-figure", *calm, *look, "centre")
        cells.append(paper.put(f"{letter}{TOP + 1}", figure, *looks))
    notes = _notes(paper, submission, grade, projects, divisions, cells)
    for letter, note in zip("ABCDEF", notes, strict=True):
        calm = ("calm",) if letter in "EF" else ()
        paper.put(f"{letter}{TOP + 2}", note, "card-note", *calm)


def _notes(
    paper: Paper,
    submission: Submission,
    grade: Grade,
    projects: Figures,
    divisions: Sequence[Figures],
    cells: Sequence[Live],
) -> list[Content]:
    unit, there = submission.scheme.money_unit, grade.paper.elsewhere
    part = share(cells[2], cells[0], submission.scheme.places.rate)
    part = paper.put(f"H{TOP}", part, "cell", "rate")
    names = [line.name.formula for line in divisions]
    count = Decimal(len(names))
    rows = Live(f"ROWS({names[0]}:{names[-1]})", count) if names else NOTHING
    return [
        sentence("其中项目支出占 ", (part, "rate")),
        joined((rows, ""), " 个处室") if names else None,
        sentence("预算 ", (projects.budget, "money")),
        sentence("未支付 ", (projects.unpaid, "money"), f" {unit}"),
        sentence("满分 ", (there(grade.total.weight), "")),
        _text(there(grade.range)),
    ]


def _text(cell: Live) -> Live:
    """A text of another sheet; a formula that gives "" there gives "" here too."""
    return Live(cell.formula, cell.value)


def _expenditure(submission: Submission) -> Live:
    for term in ("functions", "sources", "kinds"):
        figure = table_total(submission, term, "spent")
        if isinstance(figure.value, Decimal):
            return figure
    return NOTHING


def _kind(submission: Submission) -> Live:
    """Project expenditure by kind, where there is no project list."""
    table = submission.tables.get("kinds")
    line = table.line("project_expenditure") if table else None
    return operand(line["spent"]) if line else NOTHING
