"""Live alerts: what is plainly wrong turns red while it is typed; over ranges, not per row."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.validations import LAST_ROW
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import TableSpec

UNIQUE = ("project_code", "project_name", "class_code")
NUMBERS = frozenset(
    {"amount", "rate", "score", "count", "year", "date"}
)  # as Excel stores them
DATES = ("work_start", "work_end", "report_date")  # in the order that they must have
Rule = tuple[str, str]  # area, formula relative to its first cell


def alert_fields(canvas: Canvas) -> None:
    """Colour dates and figures that cannot be, and figures that differ from the tables'."""
    for one in canvas.submission.scheme.fields:
        here = canvas.submission.fields[one.term].ref.a1
        if one.kind in NUMBERS:
            _paint(canvas, here, _no_number(here))
        if one.kind == "rate":  # 99.93 is meant as a percentage
            _paint(canvas, here, f"AND(ISNUMBER({here}),{here}>1)")
    _alert_dates(canvas)
    for _, match in canvas.submission.beside.values():
        _paint(canvas, match.ref.a1, f'LEFT({match.ref.a1},1)="×"')


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
            _paint(canvas, here, f"AND(ISNUMBER({here}),OR({','.join(wrong)}))")


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
        _paint(canvas, other.replace("$", ""), formula)


def alert_table(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Colour what is plainly wrong within a table, then grey the names that repeat."""
    alerts = _Alerts(canvas, table, spec)
    for area, formula in alerts.rules():
        _paint(canvas, area, formula)
    grey = canvas.styles.rule(font_color=palette.REPEATED)
    for term in ("level_1", "level_2"):
        if term in table.columns:
            here = alerts.at[term]
            above = here.replace(str(alerts.first), str(alerts.first - 1))
            canvas.worksheet.conditional_format(
                alerts.area(table.columns[term]),
                {
                    "type": "formula",
                    "criteria": f"=AND(LEN({here})>0,{here}={above})",
                    "format": grey,
                },
            )


def _no_number(cell: str) -> str:
    """True for a text or an error value; dates are numbers, too."""
    return f"IF(ISERROR({cell}),TRUE,AND(LEN({cell})>0,NOT(ISNUMBER({cell}))))"


def _paint(canvas: Canvas, area: str, formula: str) -> None:
    style = canvas.styles.rule(bg_color=palette.ALERT, font_color=palette.ALERT_TEXT, bold=True)
    canvas.worksheet.conditional_format(
        area, {"type": "formula", "criteria": f"={formula}", "format": style}
    )


class _Alerts:
    """The rules of one table; every formula is written for its first row."""

    def __init__(self, canvas: Canvas, table: Table, spec: TableSpec) -> None:
        self.scheme, self.table, self.spec = canvas.submission.scheme, table, spec
        self.first = table.guide_row + 1
        self.last = LAST_ROW if spec.growing else table.last_row
        self.at = {term: f"${letter}{self.first}" for term, letter in table.columns.items()}

    def area(self, letter: str, last_letter: str = "") -> str:
        """The rows that may hold lines, in one column or several."""
        return f"{letter}{self.first}:{last_letter or letter}{self.last}"

    def rules(self) -> Iterator[Rule]:
        """Every rule, the gravest first: where two are true the first one colours."""
        yield from self._numbers()
        yield from self._duplicates()
        yield from self._money()
        yield from self._indicators()
        yield from self._scores()

    def _numbers(self) -> Iterator[Rule]:
        for column in self.spec.columns:
            typed = not column.formula and not column.repeated
            if column.kind in {"amount", "score"} and typed and column.term in self.at:
                here = self.at[column.term]
                yield (
                    self.area(self.table.columns[column.term]),
                    _no_number(here),
                )

    def _duplicates(self) -> Iterator[Rule]:
        for term in UNIQUE:
            if term in self.at:
                letter, here = self.table.columns[term], self.at[term]
                # "=" compares texts whole; COUNTIF would take long digits for numbers
                whole = f"${letter}${self.first}:${letter}${self.last}"
                formula = f"IF(LEN({here})=0,FALSE,SUMPRODUCT(--({whole}={here}))>1)"
                yield self.area(letter), formula

    def _money(self) -> Iterator[Rule]:
        """Spent more than budgeted; a low payment rate without a reason."""
        if not {"budget", "spent"} <= set(self.at):
            return
        budget, spent = self.at["budget"], self.at["spent"]
        both = f"ISNUMBER({budget}),ISNUMBER({spent})"
        yield self.area(self.table.columns["spent"]), f"AND({both},{spent}>{budget})"
        if "reason" in self.at:
            places = self.scheme.places.rate
            low = f"ROUND({spent}/{budget},{places})<{self.scheme.low_rate}"
            formula = (
                f"IF(AND({both},LEN({self.at['reason']})=0),IF({budget}>0,{low},FALSE),FALSE)"
            )
            yield self.area(self.table.columns["reason"]), formula

    def _indicators(self) -> Iterator[Rule]:
        """Target or actual of a quantitative indicator that is no number; wrong weights."""
        if "comparator" not in self.at:
            return
        signs = ",".join(
            f'{self.at["comparator"]}="{sign}"'
            for sign in self.scheme.comparators
            if sign in self.scheme.quantitative
        )
        for term in ("target", "actual"):
            here = self.at[term]
            yield (
                self.area(self.table.columns[term]),
                f"AND(OR({signs}),LEN({here})>0,NOT(ISNUMBER({here})))",
            )
        letter, here = self.table.columns["weight"], self.at["weight"]
        yield self.area(letter), f"AND(ISNUMBER({here}),{here}<=0)"
        if self.table.total is not None:
            total = f"${letter}${self.table.total.row}"
            off = f"ROUND({total}-{self.scheme.weights_total},2)<>0"
            yield f"{letter}{self.table.total.row}", f"AND(ISNUMBER({total}),{off})"

    def _scores(self) -> Iterator[Rule]:
        """A member's score that is no number, below 0 or above the indicator's weight."""
        letters = list(self.table.members)
        if letters:
            here, weight = f"{letters[0]}{self.first}", self.at["weight"]
            beyond = (
                f"AND(ISNUMBER({here}),OR({here}<0,AND(ISNUMBER({weight}),{here}>{weight})))"
            )
            yield self.area(letters[0], letters[-1]), _no_number(here)
            yield self.area(letters[0], letters[-1]), beyond
