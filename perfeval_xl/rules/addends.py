"""Which cells a sum is made of: items, rows of a fixed table, lines beside a subtotal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Line, Role, Table
from perfeval_xl.scheme import FixedRow, TableSpec


def addends(table: Table, spec: TableSpec, term: str) -> tuple[Cell, ...]:
    """The cells that a column's total is the sum of.

    In a table with fixed rows a subtotal stands for its parts while all of them are blank.
    """
    if term not in table.columns:
        return ()
    if not spec.rows:
        return tuple(line.cells[term] for line in table.lines if line.role is Role.ITEM)
    rows = {row.term: row for row in spec.rows}
    inner = {part for row in spec.rows for part in row.parts}
    fixed = [row_cells(table, rows, row, term) for row in spec.rows if row.term not in inner]
    free = [line[term] for line in table.items if line.label not in rows]
    return (*chain.from_iterable(fixed), *free)


def row_cells(
    table: Table, rows: dict[str, FixedRow], row: FixedRow, term: str
) -> tuple[Cell, ...]:
    """The input cells behind a fixed row, or its own cell while none of them is filled."""
    line = table.line(row.term)
    own = () if line is None else (line[term],)
    parts = tuple(
        chain.from_iterable(row_cells(table, rows, rows[part], term) for part in row.parts)
    )
    if not parts or (own and not own[0].blank and all(cell.blank for cell in parts)):
        return own
    return parts


def blocks(table: Table) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Each subtotal line with its items: above it, or below it if the list opens with one."""
    lines = list(table.lines)
    if lines and lines[0].role is Role.SUBTOTAL:
        lines.reverse()
    items: list[Line] = []
    for line in lines:
        if line.role is Role.SUBTOTAL:
            yield line, tuple(items)
            items = []
        elif line.role is Role.ITEM:
            items.append(line)
