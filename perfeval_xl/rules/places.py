"""The cells that the form reads, each with what belongs there and a name for its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from perfeval_xl.model.cells import Cell, Kind, Remark
from perfeval_xl.model.submission import Line, Role, Submission, Table
from perfeval_xl.rules.spellings import standard_comparator
from perfeval_xl.scheme import Column, Scheme, TableSpec
from perfeval_xl.terms import plain

NUMERIC = frozenset({"amount", "rate", "score", "count", "figure", "year"})
_KEYS: dict[str, tuple[str, ...]] = {
    "functions": ("class_code",),
    "indicators": ("level_1", "level_2", "level_3"),
    "panel": ("level_1", "level_2", "level_3"),
    "goals": ("goal",),
    "members": ("member",),
    "problems": ("problem",),
}

Hits = Callable[[Mapping[str, Cell]], Iterable[str]]


class Place(NamedTuple):
    """One cell of the form.

    Attributes:
        cell: What stands there.
        table: Term of the table, "fields" or "texts".
        term: Term of the column, "panel_score" for a member's.
        kind: What belongs there, in the scheme's words; a figure beside a qualitative
            comparator is text.
        name: Header or label on the form.
        key: Business key of the line, or the term of a single cell.
        required: A blank here is a fault.
    """

    cell: Cell
    table: str
    term: str
    kind: str
    name: str
    key: str
    required: bool


def whole(table: Table) -> Iterator[Line]:
    """Every line of a table, the total row last."""
    yield from table.lines
    if table.total is not None:
        yield table.total


def line_key(table: str, line: Line) -> str:
    """Business key of a line: project code, else name; label of a subtotal; `total`."""
    if line.role is Role.TOTAL:
        return "total"
    if line.label:
        return line.label
    if table == "projects":
        return line.text("project_code") or line.text("project_name")
    return "/".join(plain(line.text(term)) for term in _KEYS.get(table, ()))


class WithRemark:
    """Picks the cells that carry a remark; nearly every line is known to have none."""

    def __init__(self, remark: Remark) -> None:
        self._remark = remark

    def __call__(self, cells: Mapping[str, Cell]) -> list[str]:
        """Terms of the cells that carry it."""
        return [term for term, cell in cells.items() if cell.remark is self._remark]


def with_remark(remark: Remark) -> Hits:
    """Picks the cells that carry that remark."""
    return WithRemark(remark)


def places(submission: Submission, hits: Hits) -> Iterator[Place]:
    """The cells of fields, tables and texts that are picked, in the order of the form.

    Args:
        submission: The form.
        hits: Picks the terms of the cells that are wanted among those of one line; asked once
            a line, so that a hundred thousand lines cost little more than looking at them.
    """
    scheme = submission.scheme
    for term in hits(submission.fields):
        cell, field = submission.fields[term], scheme.field(term)
        yield Place(cell, "fields", term, field.kind, field.label, term, field.required)
    for table in submission.tables.values():
        for line in whole(table):
            if line.plain and isinstance(hits, WithRemark):
                continue
            for term in (*hits(line.cells), *hits(line.scores)):
                place = place_of(scheme, table, line, term)
                if place.cell.row == line.row:  # else it is repeated from above
                    yield place
    titles = {text.term: text.title for text in scheme.texts}
    for term in hits(submission.texts):
        cell, name = submission.texts[term], titles.get(term, "")
        yield Place(cell, "texts", term, "text", name, term, required=False)


def place_of(scheme: Scheme, table: Table, line: Line, term: str) -> Place:
    """The place of one cell of a table; term is the column letters for a member's score."""
    spec = scheme.tables[table.term]
    cell = line.scores.get(term) or line[term]
    column = _column(spec, line, term)
    key = line_key(table.term, line)
    if column is None:
        return Place(cell, table.term, term, "text", "", key, required=False)
    required = line.role is Role.ITEM and not spec.rows and asked(column)
    kind = _kind(scheme, spec, line, column)
    return Place(cell, table.term, column.term, kind, column.header, key, required)


def wordy_figures(submission: Submission) -> Iterator[Place]:
    """Targets and actual values beside a quantitative comparator that hold words."""
    for table in submission.tables.values():
        columns = submission.scheme.tables[table.term].columns
        terms = [column.term for column in columns if column.kind == "figure"]
        for line in table.items if terms else ():
            for term in terms:
                cell = line[term]
                wordy = cell.number is None and cell.kind is not Kind.ERROR and cell.saved
                if wordy and not cell.blank:
                    place = place_of(submission.scheme, table, line, term)
                    if place.kind == "figure":
                        yield place


def asked(column: Column) -> bool:
    """A column that staff must fill in: required, and not calculated."""
    return column.required and not column.formula


def _column(spec: TableSpec, line: Line, term: str) -> Column | None:
    if term in line.scores:
        return next((column for column in spec.columns if column.repeated), None)
    return spec.column(term)


def _kind(scheme: Scheme, spec: TableSpec, line: Line, column: Column) -> str:
    """What belongs there: a total row counts codes, a serial number may be anything."""
    if column.term == "serial":
        return "text"
    if line.role is Role.TOTAL:
        made = dict(spec.totals).get(column.term, "")
        return {"": "text", "count": "count"}.get(made, column.kind)
    if column.kind == "figure":
        comparator = standard_comparator(line.text("comparator"))
        return "figure" if comparator in scheme.quantitative else "text"
    return column.kind
