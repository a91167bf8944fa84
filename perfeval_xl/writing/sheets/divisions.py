"""Projects by division (主管处室): which divisions there are, and the sums over each."""

from __future__ import annotations

import re
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, Held, Holdings
from perfeval_xl.completing.span import Span
from perfeval_xl.formulas import ZERO, payment_rate, rounded
from perfeval_xl.model.cells import Kind
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.writing.sheets.division_runs import (
    carried,
    names_in_rows,
    own,
    sum_of_rows,
)
from perfeval_xl.writing.sheets.figures import stored, subtotal_rows, unlabelled
from perfeval_xl.writing.sheets.live import CLEAN, NOTHING, Live
from perfeval_xl.writing.sheets.quoting import prefix
from perfeval_xl.writing.sheets.sentences import general

# SUMIFS takes * ? ~ < > = in a name for signs, and 12 or 3-1 for a number or a date
_PLAIN = re.compile(r"[A-Za-z（）()、·]*[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z（）()、·]*")
MOST = 100  # divisions listed; the rest share a line
FIGURE = '"<9E+99"'  # a condition that every number meets and no text does
_UNRATED = Decimal(10**9)  # those without a rate come last


class Divisions:
    """The divisions of a project list.

    Args:
        submission: The form; it must have the table, with a column of divisions.

    Attributes:
        names: As they stand in the list, by payment rate from the lowest up; at most MOST.
        whole: False when projects are left that belong to none of these.
        rated: Whether any of them has a payment rate.
    """

    def __init__(self, submission: Submission) -> None:
        self._table: Table = submission.tables["projects"]
        span = Span(submission, self._table, Holdings(submission))
        self._first, self._last = span.first, span.last
        self._last_line = max((line.row for line in self._table.lines), default=span.first)
        self._unlabelled, self._labels = unlabelled(span), span.labels
        self._labelled_by = submission.scheme.tables["projects"].labels
        self._sheet = prefix(self._table.sheet)
        self._with_errors = {
            term
            for line in self._table.lines
            for term, cell in line.cells.items()
            if cell.kind is Kind.ERROR
        }
        spelled: dict[str, str] = {}
        self._lines: dict[str, list[Line]] = {}
        left_out = subtotal_rows(span)
        items = [line for line in self._table.lines if line.row not in left_out]
        for line in items:
            name = general(stored(line["division"]))
            if name.strip():
                spelled.setdefault(name.casefold(), name)
                self._lines.setdefault(name.casefold(), []).append(line)
        self._by_rows = carried(items)
        places = submission.scheme.places.rate
        rates = {key: self._rate(key, places) for key in self._lines}
        order = sorted(rates, key=lambda key: rates[key])
        self.names = [spelled[key] for key in order[:MOST]]
        self.rated = any(rates[key] < _UNRATED for key in order[:MOST])
        listed = sum(len(self._lines[key]) for key in order[:MOST])
        self.whole = listed == len(items)

    def _rate(self, key: str, places: int) -> Decimal:
        spent, budget = (_summed(self._values(key, term)) for term in ("spent", "budget"))
        rate = payment_rate(spent, budget, places)
        return _UNRATED if rate is None else rate

    def _values(self, key: str, term: str) -> list[Held]:
        return [stored(line[term]) for line in self._lines[key]]

    def amount(self, name: str, term: str, label: Live) -> Live:
        """Sum of a column over one division; "" without any figure."""
        if term not in self._table.columns:
            return NOTHING
        if self._by_rows:
            return sum_of_rows(self._lines[name.casefold()], term)
        values, cells = self._values(name.casefold(), term), self._cells(term)
        summed = None if ERROR in values else _summed(values)
        value: Held = "" if summed is None else rounded(summed, CLEAN)
        if _PLAIN.fullmatch(name):
            where = f"{self._cells('division')},{label.formula}"
            there = f"COUNTIFS({where},{cells},{FIGURE})"
            formula = f"SUMIFS({cells},{where}{self._unlabelled})"
        else:
            there = f"SUMPRODUCT({self._same(label)},--ISNUMBER({self._short(term)}))"
            formula = f"SUMPRODUCT({self._same(label)},{self._short(term)})"
            value = "" if self._broken(term) else value
        return Live(f'IFERROR(IF({there}=0,"",ROUND({formula},{CLEAN})),"")', value)

    def count(self, name: str, label: Live) -> Live:
        """How many projects of a division have a name; a number for a name is one too."""
        term = "project_name"
        if term not in self._table.columns:
            return NOTHING
        lines = self._lines[name.casefold()]
        if self._by_rows:
            return names_in_rows(lines)
        there = sum(own(one, term) and stored(one[term]) is not None for one in lines)
        if _PLAIN.fullmatch(name):
            where = f"{self._cells('division')},{label.formula}"
            formula = f'COUNTIFS({where},{self._cells(term)},"<>"{self._unlabelled})'
            return Live(formula, Decimal(there))
        formula = f"SUMPRODUCT({self._same(label)},1-ISBLANK({self._short(term)}))"
        value = "" if self._broken("division") else Decimal(there)
        return Live(f'IFERROR({formula},"")', value)

    def _cells(self, term: str) -> str:
        letter = self._table.columns[term]
        return f"{self._sheet}{letter}{self._first}:{letter}{self._last}"

    def _short(self, term: str) -> str:
        """The same range only as far as there are lines: arrays are calculated in full."""
        return self._lined(self._table.columns[term])

    def _lined(self, letter: str) -> str:
        return f"{self._sheet}{letter}{self._first}:{letter}{self._last_line}"

    def _same(self, label: Live) -> str:
        """1 for each row of that division that is no subtotal, as arguments of SUMPRODUCT."""
        labels = (f',--(RIGHT({self._lined(one)},2)<>"小计")' for one in self._labels)
        return f'--({self._short("division")}&""={label.formula}){"".join(labels)}'

    def _broken(self, term: str) -> bool:
        """Whether an error value anywhere spoils an array formula over that column."""
        spoilers = {"division", term, *self._labelled_by}
        return bool(spoilers & self._with_errors)


def _summed(values: list[Held]) -> Decimal | None:
    numbers = [value for value in values if isinstance(value, Decimal)]
    return sum(numbers, ZERO) if numbers else None


def divisions_of(submission: Submission) -> Divisions | None:
    """The divisions, None where the form has no list of projects or no column for them."""
    table = submission.tables.get("projects")
    if table is None or "division" not in table.columns:
        return None
    return Divisions(submission)
