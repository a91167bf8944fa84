"""Figures of findings in words, as staff know them from the form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from perfeval_xl.engine import chinese_date
from perfeval_xl.model.cells import Value
from perfeval_xl.model.findings import Figure, Finding, Severity

BLANK = "（空白）"
SYMBOLS = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.INFO: "○"}
LONGEST_SHOWN = 90


def severity_text(severity: Severity) -> str:
    """Symbol and word: nothing is told by colour alone.

    >>> severity_text(Severity.WARNING)
    '▲ 警告'
    """
    return f"{SYMBOLS[severity]} {severity.chinese}"


def figure_text(figure: Figure | Value, kind: str) -> str:
    """A figure as the form prints it; None is "".

    >>> figure_text(Decimal("0.8"), "rate"), figure_text(Decimal("9096.6"), "amount")
    ('80.00%', '9,096.60')
    """
    if figure is None:
        return ""
    if isinstance(figure, date):
        return chinese_date(figure)
    if isinstance(figure, Decimal):
        return _number_text(figure, kind)
    return str(figure)


def _number_text(figure: Decimal, kind: str) -> str:
    places = max(0, -int(figure.normalize().as_tuple().exponent))
    if kind == "rate":
        return f"{figure * 100:.{max(2, places - 2)}f}%"
    if kind in {"amount", "score"}:
        return f"{figure:,.{max(2, places)}f}"
    return f"{figure:,.{places}f}" if kind != "year" else f"{figure:.0f}"


def found_text(finding: Finding, kind: str) -> str:
    """What a finding found, in full."""
    return figure_text(finding.found, kind) or BLANK


def place_text(finding: Finding) -> str:
    """Where a finding is: sheet and cell, and how many cells when there are several."""
    more = f" 等{len(finding.cells)}格" if len(finding.cells) > 1 else ""
    return f"{finding.cell}{more}"


def shortened(text: str) -> str:
    """A text cut to what a cell of our table can show, without control characters."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1] + "…"


def problem_text(finding: Finding) -> str:
    """What is wrong, then what to do."""
    sentences = (finding.message.strip().rstrip("。"), finding.fix.strip().rstrip("。"))
    return "".join(f"{one}。" for one in sentences if one)
