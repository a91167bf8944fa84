"""Live alerts of a table: odd figures, duplicates, columns that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.generating import palette
from perfeval_xl.generating.alerts import no_number, paint
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.validations import LAST_ROW
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import TableSpec

UNIQUE = ("project_code", "project_name", "class_code")
Rule = tuple[str, str]  # area, formula relative to its first cell


def alert_table(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Colour what is plainly wrong within a table, then grey the names that repeat."""
    alerts = _Alerts(canvas, table, spec)
    for area, formula in alerts.rules():
        paint(canvas, area, formula)
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
                    no_number(here),
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
            yield self.area(letters[0], letters[-1]), no_number(here)
            yield self.area(letters[0], letters[-1]), beyond
