"""评委打分: level subtotals, and the cells that it takes from other sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.completing.held import ERROR, UNKNOWN, Broken, Held, Holdings, numbers
from perfeval_xl.completing.ours import normal
from perfeval_xl.completing.rows import BROKEN, NOTHING, Answer, answer
from perfeval_xl.completing.span import Span
from perfeval_xl.formulas import ZERO, rounded
from perfeval_xl.model.cells import Cell, CellRef
from perfeval_xl.model.submission import Derived, Line, Submission, Table

_PLAIN_NAME = re.compile(r"[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*")
_CELL_LIKE = re.compile(r"[A-Za-z]{1,3}\d+|[RCrc]\d*")


def sheet_prefix(name: str) -> str:
    """A sheet's name as a formula needs it, with its exclamation mark.

    >>> sheet_prefix("绩效指标"), sheet_prefix("a'b")
    ('绩效指标!', "'a''b'!")
    """
    if _PLAIN_NAME.fullmatch(name) and not _CELL_LIKE.fullmatch(name):
        return f"{name}!"
    return "'" + name.replace("'", "''") + "'!"


def level_subtotals(span: Span) -> Iterator[Derived]:
    """Calculated cells of the subtotal rows above 填法, by the level-1 indicator's name."""
    table = span.table
    if not {"level_1", "level_3", "weight", "panel_mean"} <= set(table.columns):
        return
    places = span.submission.scheme.places.total
    columns = [
        ("level_3", table.columns["level_3"], None),
        ("weight", table.columns["weight"], 0),
    ]
    columns += [(letter, letter, 0) for letter in table.score_columns]
    columns += [("panel_mean", table.columns["panel_mean"], places)]
    for line in span.level_tops():
        for term, letter, digits in columns:
            formula, result = _by_level(span, line, letter, digits)
            found = span.submission.grids[table.sheet].cell(letter, line.row)
            ref = CellRef(table.sheet, letter, line.row)
            yield Derived(
                ref, term, formula, result.value, found, result.ready, "按一级指标归并"
            )


def _by_level(span: Span, line: Line, letter: str, digits: int | None) -> tuple[str, Answer]:
    """Sum of a column over one level-1 indicator; with digits None, how many rows."""
    level = span.table.columns["level_1"]
    key, levels, cells = f"{level}{line.row}", span.range(level), span.range(letter)
    name = span.holdings.at(CellRef(span.table.sheet, level, line.row))
    rows = {row for row, value in span.column(level) if value == name and name}
    values = [value for row, value in span.column(letter) if row in rows]
    if digits is None:
        there = sum(isinstance(value, str) and value != "" for value in values)
        return f'COUNTIFS({levels},{key},{cells},"?*")', Answer(Decimal(there), ready=True)
    summed = f"SUMIF({levels},{key},{cells})"
    inner = f"ROUND({summed},{digits})" if digits else summed
    formula = f'IF(COUNTIFS({levels},{key},{cells},">=0")=0,"",{inner})'
    counted = list(numbers(values))
    if UNKNOWN in values or UNKNOWN in {value for _, value in span.column(level)}:
        return formula, BROKEN
    if not any(value >= 0 for value in counted):
        return formula, NOTHING
    if ERROR in values:
        return formula, BROKEN
    total = sum(counted, ZERO)
    return formula, answer(rounded(total, digits) if digits else total)


def member_links(
    submission: Submission, table: Table, holdings: Holdings, *, template: bool
) -> Iterator[Derived]:
    """Header cells of 评委打分, taken from the list of members in its order."""
    members = submission.tables.get("members")
    if members is None or "member" not in members.columns:
        return
    grid = submission.grids[table.sheet]
    for position, letter in enumerate(table.score_columns):
        found = grid.cell(letter, table.header_row)
        column = members.columns["member"]
        source = CellRef(members.sheet, column, members.guide_row + 1 + position)
        if not template:
            linked = _linked(found, members.sheet, column)
            if linked is None:
                continue
            source = linked
        ref = CellRef(table.sheet, letter, table.header_row)
        place = sheet_prefix(source.sheet) + source.a1
        value = _shown(holdings.at(source))
        formula = f'IF({place}="","",{place})'
        yield Derived(
            ref,
            "member",
            formula,
            value,
            found,
            ready=False,
            basis="取自工作组名单",
            typed=True,
        )


def indicator_links(
    submission: Submission, table: Table, holdings: Holdings, *, template: bool
) -> Iterator[Derived]:
    """Level names and weights of 评委打分, taken from 绩效指标 row by row."""
    indicators = submission.tables.get("indicators")
    wanted = ("level_1", "level_2", "level_3", "weight")
    if indicators is None or not set(wanted) <= set(indicators.columns) & set(table.columns):
        return
    grid = submission.grids[table.sheet]
    lines = {line.row: line for line in table.lines}
    for row in range(table.guide_row + 1, table.last_row + 1):
        line = lines.get(row)
        for term in wanted:
            letter = table.columns[term]
            found = grid.cell(letter, row)
            source_row = row - table.guide_row + indicators.guide_row
            if not template:
                linked = _linked(found, indicators.sheet, indicators.columns[term])
                if linked is None:
                    continue
                source_row = linked.row
            ref = CellRef(table.sheet, letter, row)
            formula, value = _indicator(indicators, term, ref, source_row, holdings)
            ready = line is not None and value not in {"", None}
            yield Derived(ref, term, formula, value, found, ready, "取自绩效指标", typed=True)


def _indicator(
    indicators: Table, term: str, ref: CellRef, source_row: int, holdings: Holdings
) -> tuple[str, Decimal | str | None]:
    """Formula and value of one link; a level left blank under a filled one repeats it."""
    prefix, columns = sheet_prefix(indicators.sheet), indicators.columns
    place = f"{prefix}{columns[term]}{source_row}"
    held = holdings.at(CellRef(indicators.sheet, columns[term], source_row))
    if term == "weight":
        number = held if isinstance(held, Decimal) else ""
        return f'IF(ISNUMBER({place}),{place},"")', None if held is UNKNOWN else number
    if term == "level_3":
        return f'IF({place}="","",{place})', _shown(held)
    name = f"{prefix}{columns['level_3']}{source_row}"
    named = holdings.at(CellRef(indicators.sheet, columns["level_3"], source_row))
    above = CellRef(ref.sheet, ref.column, ref.row - 1)
    formula = f'IF({name}="","",IF({place}="",{above.a1},{place}))'
    if named is None or named == "":
        return formula, ""
    if isinstance(named, Broken) or isinstance(held, Broken):
        return formula, None
    return formula, _shown(holdings.at(above) if held is None or held == "" else held)


def _shown(value: Held) -> Decimal | str | None:
    """What `=IF(x="","",x)` shows."""
    if isinstance(value, Broken):
        return None
    return "" if value is None else value


def _linked(found: Cell, sheet: str, column: str) -> CellRef | None:
    """The cell of that sheet and column that a link formula names, None for other formulas."""
    if found.formula is None:
        return None
    match = re.search(
        re.escape(normal(sheet_prefix(sheet)) + column) + r"(\d+)", normal(found.formula)
    )
    return CellRef(sheet, column, int(match[1])) if match else None
