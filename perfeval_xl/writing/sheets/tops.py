"""The two head lines that every sheet of ours begins with."""

from __future__ import annotations

from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets.figures import repeated
from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.paper import Paper
from perfeval_xl.writing.sheets.sentences import Piece, joined

HEADING_HEIGHT = 24


def title(paper: Paper, text: str) -> None:
    """Row 1: the title, centred over the columns without merging them."""
    paper.row(1, [text, *[None] * (len(paper.widths) - 1)], "title")
    paper.tall(1, 33.75)


def unit_line(paper: Paper, submission: Submission, *, money: bool) -> None:
    """Row 2: department and fiscal year, and the unit of amounts where there are any."""
    paper.put(
        "A2", joined("填报单位：", *_field(submission, "unit_name"), *_year(submission)), "meta"
    )
    if money:
        unit = f"金额单位：{submission.scheme.money_unit}"
        paper.put(f"{paper.last}2", unit, "meta", "right")
    paper.tall(2, 20.25)


def _field(submission: Submission, term: str) -> list[Piece]:
    cell = submission.fields.get(term)
    content = repeated(cell) if cell is not None else ""
    return [(content, "")] if isinstance(content, Live) else [content]


def _year(submission: Submission) -> list[Piece]:
    return ["　　", *_field(submission, "fiscal_year"), " 年度"]


def section(paper: Paper, at: int, text: Live | str) -> None:
    """A section's heading over all columns."""
    paper.row(at, [text, *[None] * (len(paper.widths) - 1)], "section")
    paper.tall(at, HEADING_HEIGHT)
