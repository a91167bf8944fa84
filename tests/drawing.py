"""Submissions drawn as Markdown tables, so that a test shows the form it speaks about.

The first line names the table (`projects`, or `fields`), with its header row if that matters:
`projects 4`. Column heads are a letter and a term, or a letter and @ with a panel member; the
first column holds the Excel row and what the line is: `7`, `5 total`, `9 subtotal 办公室小计`,
or the term of a fixed row or single cell: `12 general_budget`. How cells are written is told in
`drawn_cells`.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from drawn_cells import cell_of

from perfeval_xl.engine.wording import worded
from perfeval_xl.model.cells import Cell, CellRef, Kind
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Derived, Line, Role, SheetFacts, Submission, Table
from perfeval_xl.rules.registry import Rule, all_rules
from perfeval_xl.scheme import Scheme, TableSpec, find_scheme


def drawn(*pictures: str) -> Submission:
    """The submission that those pictures show, by the scheme of the 2021 form."""
    scheme = find_scheme()
    fields: dict[str, Cell] = {}
    tables: dict[str, Table] = {}
    for picture in pictures:
        title, *rows = [line.strip() for line in picture.strip().splitlines()]
        term, _, header = title.partition(" ")
        grid = [[part.strip() for part in row.strip("|").split("|")] for row in rows]
        if term == "fields":
            fields = _fields(scheme, grid)
        else:
            tables[term] = _table(scheme.tables[term], grid, int(header or 4))
    cells = [*fields.values(), *(cell for table in tables.values() for cell in _cells(table))]
    sheets = {cell.sheet: SheetFacts(cell.sheet) for cell in cells}
    sheets = {
        name: replace(facts, errors=_errors(name, cells)) for name, facts in sheets.items()
    }
    return Submission(scheme, fields, tables, sheets, grids={})


def _fields(scheme: Scheme, grid: list[list[str]]) -> dict[str, Cell]:
    letter = grid[0][1]
    fields = {}
    for place, text in grid[1:]:
        row, _, term = place.partition(" ")
        ref = CellRef("基本信息", letter, int(row))
        fields[term] = cell_of(ref, scheme.field(term).kind, text)
    return fields


def _table(spec: TableSpec, grid: list[list[str]], header_row: int) -> Table:
    heads = [head.split(" ", 1) for head in grid[0][1:]]
    lines = [_line(spec, heads, row) for row in grid[1:]]
    total = next((line for line in lines if line.role is Role.TOTAL), None)
    items = [line.row for line in lines if line.role is Role.ITEM]
    return Table(
        term=spec.term,
        sheet=spec.sheet,
        header_row=header_row,
        columns={term: letter for letter, term in heads if not term.startswith("@")},
        members={
            letter: cell_of(CellRef(spec.sheet, letter, header_row), "text", term[1:])
            for letter, term in heads
            if term.startswith("@")
        },
        lines=tuple(line for line in lines if line is not total),
        total=total,
        guide_row=min(items, default=header_row + 3) - 1,
        last_row=max((line.row for line in lines), default=header_row),
    )


def _line(spec: TableSpec, heads: list[list[str]], row: list[str]) -> Line:
    number, role, label = _place(spec, row[0])
    cells: dict[str, Cell] = {}
    scores: dict[str, Cell] = {}
    for (letter, term), text in zip(heads, row[1:], strict=True):
        ref = CellRef(spec.sheet, letter, number)
        if term.startswith("@"):
            scores[letter] = cell_of(ref, "score", text)
        else:
            cells[term] = cell_of(ref, _kind(spec, term, role), text)
    return Line(spec.sheet, number, role, cells, scores, label)


def _place(spec: TableSpec, text: str) -> tuple[int, Role, str]:
    number, *words = text.split(" ", 2)
    if not words:
        return int(number), Role.ITEM, ""
    if words[0] in {"total", "subtotal"}:
        return int(number), Role(words[0]), " ".join(words[1:])
    parts = {row.term: row.parts for row in spec.rows}
    return int(number), Role.SUBTOTAL if parts[words[0]] else Role.ITEM, words[0]


def _kind(spec: TableSpec, term: str, role: Role) -> str:
    if role is Role.TOTAL and dict(spec.totals).get(term) == "count":
        return "count"
    column = spec.column(term)
    assert column is not None, f"no column {term} in {spec.term}"
    return "text" if term == "serial" else column.kind


def _cells(table: Table) -> list[Cell]:
    lines = [*table.lines, *([table.total] if table.total else [])]
    own = [cell for line in lines for cell in (*line.cells.values(), *line.scores.values())]
    return [*own, *table.members.values()]


def _errors(sheet: str, cells: list[Cell]) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if cell.kind is Kind.ERROR and cell.sheet == sheet)


def at(submission: Submission, place: str) -> Cell:
    """The cell at a place such as 项目清单!I7."""
    cells = [cell for table in submission.tables.values() for cell in _cells(table)]
    everywhere = [*submission.fields.values(), *submission.texts.values(), *cells]
    return next(cell for cell in everywhere if str(cell.ref) == place)


def calculating(
    submission: Submission,
    place: str,
    value: Decimal | str | None,
    *,
    formula: str = "TEMPLATE()",
    found: Cell | None = None,
    typed: bool = False,
) -> Submission:
    """The same submission where the form calculates that cell; by default it was found so."""
    cell = at(submission, place)
    derived = Derived(
        ref=cell.ref,
        term="",
        formula=formula,
        value=value,
        found=found or cell,
        ready=True,
        basis="",
        typed=typed,
    )
    return replace(submission, derived=(*submission.derived, derived))


def rule_of(code: str) -> Rule:
    """The rule of that code."""
    return next(rule for rule in all_rules() if rule.code == code)


def breaches(code: str, submission: Submission) -> list[Breach]:
    """What one rule yields, undecided answers left out."""
    yielded = rule_of(code).check(submission)
    return [one for one in yielded if isinstance(one, Breach)]


def found(code: str, submission: Submission) -> list[tuple[str, str]]:
    """Code and cell of what one rule finds, in the rule's order."""
    return [(code, one.cell.a1) for one in breaches(code, submission)]


def severities(code: str, submission: Submission) -> list[Severity]:
    """Severities of what one rule finds."""
    return [one.severity or rule_of(code).severity for one in breaches(code, submission)]


def said(code: str, submission: Submission) -> list[str]:
    """The messages of what one rule finds, as the engine words them."""
    rule = rule_of(code)
    return [worded(rule, one, submission.scheme).message for one in breaches(code, submission)]


def undecided(code: str, submission: Submission) -> list[str]:
    """Why one rule could not judge."""
    yielded = rule_of(code).check(submission)
    return [one.reason for one in yielded if isinstance(one, Undecided)]
