"""Calculated cells of single rows: rates, completion rates, panel means, names looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, UNKNOWN, Broken, Held, Holdings, numbers
from perfeval_xl.formulas import completion_rate, mean, payment_rate
from perfeval_xl.model.cells import Cell, CellRef
from perfeval_xl.model.submission import Derived, Line, Submission, Table


@dataclass(frozen=True, slots=True)
class Answer:
    """What a calculated cell shows, and whether all its operands are there."""

    value: Decimal | str | None
    ready: bool


NOTHING = Answer("", ready=False)
BROKEN = Answer(None, ready=False)


def answer(value: Decimal | str | None) -> Answer:
    """A result: None, which the formulas print as an empty text, is never filled in."""
    return NOTHING if value is None else Answer(value, ready=True)


@dataclass(frozen=True, slots=True)
class Row:
    """One Excel row of a table while its calculated cells are worked out."""

    table: Table
    row: int
    line: Line | None
    holdings: Holdings

    def a1(self, term: str) -> str:
        """Address within the sheet."""
        return f"{self.table.columns[term]}{self.row}"

    def held(self, term: str) -> Held:
        """What the cell in that column holds."""
        if self.line is not None and term in self.line.cells:
            return self.holdings.of(self.line.cells[term])
        return self.holdings.at(CellRef(self.table.sheet, self.table.columns[term], self.row))


def rate_formula(spent: str, budget: str, places: int) -> str:
    """Excel's payment rate of two cells."""
    return (
        f"IF(AND(ISNUMBER({budget}),ISNUMBER({spent})),"
        f'IF({budget}>0,ROUND({spent}/{budget},{places}),""),"")'
    )


def rate_of(spent: Held, budget: Held, places: int) -> Answer:
    """The payment rate that the formula shows."""
    if UNKNOWN in {spent, budget}:
        return BROKEN
    if not (isinstance(spent, Decimal) and isinstance(budget, Decimal)):
        return NOTHING
    return answer(payment_rate(spent, budget, places))


def _payment_rate(submission: Submission, row: Row) -> tuple[str, Answer]:
    places = submission.scheme.places.rate
    formula = rate_formula(row.a1("spent"), row.a1("budget"), places)
    return formula, rate_of(row.held("spent"), row.held("budget"), places)


def _completion_rate(submission: Submission, row: Row) -> tuple[str, Answer]:
    places = submission.scheme.places.rate
    sign, target, actual = row.a1("comparator"), row.a1("target"), row.a1("actual")
    formula = (
        f"IF(AND(ISNUMBER({target}),ISNUMBER({actual})),"
        f'IF(OR({sign}="≤",{sign}="<"),IF({actual}<={target},1,'
        f'IF({actual}>0,ROUND({target}/{actual},{places}),"")),'
        f'IF(OR({sign}="≥",{sign}=">",{sign}="="),'
        f'IF({target}=0,IF({actual}=0,1,""),'
        f'IF({target}>0,ROUND({actual}/{target},{places}),"")),"")),"")'
    )
    comparator, wanted, reached = (
        row.held(term) for term in ("comparator", "target", "actual")
    )
    if UNKNOWN in {comparator, wanted, reached}:
        return formula, BROKEN
    if not (isinstance(wanted, Decimal) and isinstance(reached, Decimal)):
        return formula, NOTHING
    if comparator is ERROR:
        return formula, BROKEN
    return formula, answer(completion_rate(str(comparator or ""), wanted, reached, places))


def has_lists(submission: Submission) -> bool:
    """Whether the sheet of code lists is there, which some formulas look things up in."""
    names = (sheet.name for sheet in submission.scheme.sheets if sheet.layout == "codes")
    return any(name in submission.sheets for name in names)


def _class_name(submission: Submission, row: Row) -> tuple[str, Answer]:
    code = row.a1("class_code")
    formula = f'IF({code}="","",IFERROR(INDEX(科目名称表,MATCH({code}&"",科目编码表,0)),""))'
    typed = row.held("class_code")
    if isinstance(typed, Broken) or not has_lists(submission):
        return formula, BROKEN
    text = "" if typed is None else str(typed)
    names = {one.code: one.name for one in submission.scheme.function_classes}
    return formula, answer(names.get(text))


def _panel_mean(submission: Submission, row: Row) -> tuple[str, Answer]:
    places = submission.scheme.places.mean
    letters = row.table.score_columns
    span = f"{letters[0]}{row.row}:{letters[-1]}{row.row}"
    formula = f'IF(COUNT({span})=0,"",ROUND(AVERAGE({span}),{places}))'
    scores = list(_scores(row, letters))
    if UNKNOWN in scores or (ERROR in scores and any(numbers(scores))):
        return formula, BROKEN
    return formula, answer(mean(numbers(scores), places))


def _scores(row: Row, letters: Iterable[str]) -> Iterator[Held]:
    for letter in letters:
        if row.line is not None and letter in row.line.scores:
            yield row.holdings.of(row.line.scores[letter])
        else:
            yield row.holdings.at(CellRef(row.table.sheet, letter, row.row))


Maker = Callable[[Submission, Row], tuple[str, Answer]]
MAKERS: dict[str, tuple[Maker, tuple[str, ...], str]] = {
    "payment_rate": (_payment_rate, ("spent", "budget"), "支出÷全年预算数"),
    "completion_rate": (
        _completion_rate,
        ("comparator", "target", "actual"),
        "按指标性质比较完成值与指标值",
    ),
    "class_name": (_class_name, ("class_code",), "按科目编码查代码表"),
    "panel_mean": (_panel_mean, (), "各成员打分的算术平均"),
}


def row_cells(
    submission: Submission, table: Table, holdings: Holdings, *, every_row: bool
) -> Iterator[Derived]:
    """Calculated cells of a table's rows, from the row under 填法 to the last one.

    Args:
        submission: The form.
        table: The table.
        holdings: What the cells hold.
        every_row: Also the prepared rows that hold nothing at all, as a template needs them.
    """
    spec = submission.scheme.tables[table.term]
    made = [
        column
        for column in spec.columns
        if column.formula in MAKERS
        and column.term in table.columns
        and all(term in table.columns for term in MAKERS[column.formula][1])
        and (column.formula != "panel_mean" or table.score_columns)
    ]
    lines = {line.row: line for line in table.lines}
    grid = submission.grids[table.sheet]
    for number in range(table.guide_row + 1, table.last_row + 1):
        row = Row(table, number, lines.get(number), holdings)
        for column in made:
            letter = table.columns[column.term]
            cell = _found(row, column.term) or grid.cell(letter, number)
            if row.line is None and not every_row and cell.formula is None:
                continue
            maker, _, basis = MAKERS[column.formula]
            formula, result = maker(submission, row)
            ref = CellRef(table.sheet, letter, number)
            yield Derived(
                ref, column.term, formula, result.value, cell, result.ready, basis, column.typed
            )


def _found(row: Row, term: str) -> Cell | None:
    return row.line.cells.get(term) if row.line is not None else None
