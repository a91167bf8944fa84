"""Live alerts: what is plainly wrong turns red while it is typed; over ranges, not per row."""

from __future__ import annotations

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.model.submission import Table

NUMBERS = frozenset({"amount", "rate", "score", "count", "year", "date"})
DATES = ("work_start", "work_end", "report_date")  # in the order that they must have


def no_number(cell: str) -> str:
    """True for a text or an error value; dates are numbers, too."""
    return f"IF(ISERROR({cell}),TRUE,AND(LEN({cell})>0,NOT(ISNUMBER({cell}))))"


def paint(canvas: Canvas, area: str, formula: str) -> None:
    """Colour the cells of an area for which a formula, written for its first one, is true."""
    style = canvas.styles.rule(bg_color=palette.ALERT, font_color=palette.ALERT_TEXT, bold=True)
    canvas.worksheet.conditional_format(
        area, {"type": "formula", "criteria": f"={formula}", "format": style}
    )


def alert_fields(canvas: Canvas) -> None:
    """Colour dates and figures that cannot be, and figures that differ from the tables'."""
    for one in canvas.submission.scheme.fields:
        here = canvas.submission.fields[one.term].ref.a1
        if one.kind in NUMBERS:
            paint(canvas, here, no_number(here))
        if one.kind == "rate":  # 99.93 is meant as a percentage
            paint(canvas, here, f"AND(ISNUMBER({here}),{here}>1)")
    _alert_dates(canvas)
    for _, match in canvas.submission.beside.values():
        paint(canvas, match.ref.a1, f'LEFT({match.ref.a1},1)="×"')


def _alert_dates(canvas: Canvas) -> None:
    """A date within the fiscal year, or before the one above it."""
    cells = {term: cell.ref for term, cell in canvas.submission.fields.items()}
    dates = [term for term in DATES if term in cells]
    for before, term in zip(["", *dates], dates, strict=False):
        here, wrong = cells[term].a1, []
        if "fiscal_year" in cells:
            wrong.append(f"{here}<=DATE({cells['fiscal_year'].a1},12,31)")
        if before:
            wrong.append(f"{here}<{cells[before].a1}")
        if wrong:
            paint(canvas, here, f"AND(ISNUMBER({here}),OR({','.join(wrong)}))")


def alert_totals(canvas: Canvas, tables: list[Table]) -> None:
    """Colour the totals of 预算支出 that differ from the first one."""
    spent = [
        f"${table.columns['spent']}${table.total.row}"
        for table in tables
        if table.total is not None and "spent" in table.columns
    ]
    for other in spent[1:]:
        there = f"ISNUMBER({other}),ISNUMBER({spent[0]})"
        formula = f"AND({there},ROUND({other}-{spent[0]},2)<>0)"
        paint(canvas, other.replace("$", ""), formula)
