"""汇总: spending by funding source and by kind, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.writing.sheets.figures import operand, repeated, stored, table_total
from perfeval_xl.writing.sheets.live import Live, share, shown
from perfeval_xl.writing.sheets.paper import ROW_HEIGHT, Paper

TABLES = (
    ("sources", "funding_source", "资金来源", "ABC"),
    ("kinds", "kind", "支出类别", "DEF"),
)


def parts_height(submission: Submission) -> float:
    """Points that both tables take."""
    return ROW_HEIGHT * (2 + max(len(_lines(submission, term)) for term, *_ in TABLES))


def write_parts(paper: Paper, submission: Submission, at: int) -> int:
    """Write both tables from row `at` on, as long as each other; return the row after them."""
    lines = {term: _lines(submission, term) for term, *_ in TABLES}
    whole = at + 1 + max(len(one) for one in lines.values())
    for term, label, head, letters in TABLES:
        for letter, text in zip(letters, (head, "支出数", "占比"), strict=True):
            paper.put(f"{letter}{at}", text, "head")
        amount = table_total(submission, term, "spent")
        total = paper.put(f"{letters[1]}{whole}", amount, "total", "money")
        paper.put(f"{letters[0]}{whole}", "合计", "total")
        places = submission.scheme.places.rate
        paper.put(f"{letters[2]}{whole}", share(total, total, places), "total", "rate")
        _table(paper, lines[term], (at + 1, whole), (label, letters, places), total)
    for row in range(at, whole + 1):
        paper.tall(row, ROW_HEIGHT)
    return whole + 1


def _lines(submission: Submission, term: str) -> list[Line]:
    """The lines where something was spent; all of them where nothing was."""
    items = submission.items(term)
    there = [line for line in items if stored(line["spent"]) not in {None, "", Decimal(0)}]
    return there or list(items)


def _table(
    paper: Paper,
    lines: Sequence[Line],
    rows: tuple[int, int],
    form: tuple[str, str, int],
    total: Live,
) -> None:
    label, letters, places = form
    a, b, c = tuple(letters)
    for row, line in enumerate(lines, rows[0]):
        paper.put(f"{a}{row}", repeated(line[label]) or "（未填）", "cell", "shrink")
        own = paper.put(f"{b}{row}", shown(operand(line["spent"])), "cell", "money")
        paper.put(f"{c}{row}", share(own, total, places), "cell", "rate")
    for row in range(rows[0] + len(lines), rows[1]):
        for letter in (a, b, c):
            paper.put(f"{letter}{row}", None, "cell")
