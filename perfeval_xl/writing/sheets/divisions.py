"""Projects by division (主管处室): which divisions there are, and the sums over each."""

from __future__ import annotations

import re
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, Held, Holdings
from perfeval_xl.completing.span import LABELLED, Span
from perfeval_xl.formulas import ZERO, payment_rate, rounded
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.writing.sheets.figures import stored, subtotal_rows, unlabelled
from perfeval_xl.writing.sheets.live import CLEAN, Live
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
        table = submission.tables["projects"]
        self._span = Span(submission, table, Holdings(submission))
        self._table: Table = table
        self._places = submission.scheme.places
        left_out = subtotal_rows(self._span)
        self._lines: dict[str, list[Line]] = {}
        spelled: dict[str, str] = {}
        unnamed = False
        for line in table.lines:
            name = general(stored(line["division"]))
            if line.row in left_out:
                continue
            if not name.strip():
                unnamed = True
                continue
            spelled.setdefault(name.casefold(), name)
            self._lines.setdefault(name.casefold(), []).append(line)
        order = sorted(self._lines, key=self._rate)
        self.names = [spelled[key] for key in order[:MOST]]
        self.whole = not unnamed and len(order) <= MOST
        self.rated = any(self._rate(key) < _UNRATED for key in order[:MOST])

    def _rate(self, key: str) -> Decimal:
        spent, budget = (self._sum(key, term) for term in ("spent", "budget"))
        rate = payment_rate(spent, budget, self._places.rate)
        return _UNRATED if rate is None else rate

    def _sum(self, key: str, term: str) -> Decimal | None:
        values = [stored(line[term]) for line in self._lines[key]]
        numbers = [value for value in values if isinstance(value, Decimal)]
        return sum(numbers, ZERO) if numbers else None

    def amount(self, name: str, term: str, label: Live) -> Live:
        """Sum of a column over one division; "" without any figure."""
        if term not in self._table.columns:
            return Live('""', "")
        lines = self._lines[name.casefold()]
        values = [stored(line[term]) for line in lines]
        summed = self._sum(name.casefold(), term)
        value: Held = "" if summed is None else rounded(summed, CLEAN)
        if ERROR in values:
            value = ""
        cells = self._cells(term)
        if _PLAIN.fullmatch(name):
            where = f"{self._cells('division')},{label.formula}"
            there = f"COUNTIFS({where},{cells},{FIGURE})"
            formula = f"SUMIFS({cells},{where}{unlabelled(self._span)})"
        else:
            there = f"SUMPRODUCT({self._same(label)},--ISNUMBER({self._short(term)}))"
            formula = f"SUMPRODUCT({self._same(label)},{self._short(term)})"
            value = "" if self._broken(term) else value
        return Live(f'IFERROR(IF({there}=0,"",ROUND({formula},{CLEAN})),"")', value)

    def count(self, name: str, label: Live) -> Live:
        """How many projects of a division have a name; a number for a name is one too."""
        if "project_name" not in self._table.columns:
            return Live('""', "")
        names = [stored(line["project_name"]) for line in self._lines[name.casefold()]]
        there = sum(value is not None for value in names)
        if _PLAIN.fullmatch(name):
            where = f"{self._cells('division')},{label.formula}"
            named = f'{self._cells("project_name")},"<>"'
            return Live(f"COUNTIFS({where},{named}{unlabelled(self._span)})", Decimal(there))
        formula = f"SUMPRODUCT({self._same(label)},1-ISBLANK({self._short('project_name')}))"
        broken = self._broken("project_name")
        return Live(f'IFERROR({formula},"")', "" if broken else Decimal(there))

    def _cells(self, term: str) -> str:
        return prefix(self._table.sheet) + self._span.range(self._table.columns[term])

    def _short(self, term: str) -> str:
        """The same range only as far as there are lines: arrays are calculated in full."""
        letter, last = self._table.columns[term], max(line.row for line in self._table.lines)
        return f"{prefix(self._table.sheet)}{letter}{self._span.first}:{letter}{last}"

    def _same(self, label: Live) -> str:
        """1 for each row of that division that is no subtotal, as arguments of SUMPRODUCT."""
        first, last = self._span.first, max(line.row for line in self._table.lines)
        sheet = prefix(self._table.sheet)
        subtotals = "".join(
            f',--(RIGHT({sheet}{one}{first}:{one}{last},2)<>"小计")'
            for one in self._span.labels
        )
        return f'--({self._short("division")}&""={label.formula}){subtotals}'

    def _broken(self, term: str) -> bool:
        """Whether an error value anywhere spoils an array formula over that column."""
        spoilers = {"division", term, *LABELLED["projects"]}
        return any(stored(line[one]) is ERROR for line in self._table.lines for one in spoilers)


def divisions_of(submission: Submission) -> Divisions | None:
    """The divisions, None where the form has no list of projects or no column for them."""
    table = submission.tables.get("projects")
    if table is None or "division" not in table.columns:
        return None
    return Divisions(submission)
