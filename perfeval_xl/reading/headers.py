"""The header of a table: the row that names most of its columns, up to three rows high."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.reading.wordings import Wordings

_FEWEST = 2  # columns that make a header
_TALLEST = 3  # rows that a header may take
_FIRST_LOOK = 400  # rows with content in which a header nearly always stands
_LAST_LOOK = 5_000
_CERTAIN = 0.8  # share of the columns from which on no better header is looked for


@dataclass(frozen=True, slots=True)
class Header:
    """Where a table's header stands.

    Attributes:
        table: Term of the table.
        top: First Excel row of it.
        bottom: Last Excel row of it; the data come below.
        columns: Term → column number.
        texts: Column number → text, for every column of its block, the staff's own included.
        left: First column of the block.
        right: Last column of the block.
    """

    table: str
    top: int
    bottom: int
    columns: Mapping[str, int]
    texts: Mapping[int, str]
    left: int
    right: int

    def meets(self, other: Header) -> bool:
        """Whether the columns of two tables overlap, so that the lower one ends the upper."""
        mine, theirs = self.columns.values(), other.columns.values()
        return min(mine) <= max(theirs) and min(theirs) <= max(mine)


def find_headers(
    grid: SheetGrid, tables: Iterable[Wordings], *, thoroughly: bool = True
) -> dict[str, Header]:
    """Table term → its best header on a sheet, the first of equals.

    Args:
        grid: The sheet.
        tables: Wordings of the tables looked for.
        thoroughly: Look further down, too, where a header is hardly ever found.
    """
    wanted = list(tables)
    if not wanted:
        return {}
    found = _look(grid, wanted, grid.rows[:_FIRST_LOOK])
    lacking = [table for table in wanted if table.spec.term not in found]
    if thoroughly and lacking and len(grid.rows) > _FIRST_LOOK:
        found |= _look(grid, lacking, grid.rows[_FIRST_LOOK:_LAST_LOOK])
    return found


def _look(grid: SheetGrid, tables: list[Wordings], rows: list[int]) -> dict[str, Header]:
    found: dict[str, Header] = {}
    for row in rows:
        words = grid.words(row)
        if len(words) < _FEWEST:
            continue
        for table in tables:
            header = _header(grid, table, row, words)
            best = found.get(table.spec.term)
            if header and (best is None or len(header.columns) > len(best.columns)):
                found[table.spec.term] = header
        if all(_is_certain(table, found.get(table.spec.term)) for table in tables):
            break
    return found


def _is_certain(table: Wordings, header: Header | None) -> bool:
    wanted = sum(not column.repeated for column in table.spec.columns)
    return header is not None and len(header.columns) >= _CERTAIN * wanted


def _header(
    grid: SheetGrid, table: Wordings, row: int, words: Mapping[int, str]
) -> Header | None:
    """The header of a table in that row, None when the row names too few of its columns."""
    if sum(bool(table.named(text)) for text in words.values()) < 1:
        return None
    bottom, texts = _stacked(grid, table, row, words)
    whole = table.assigned(texts)
    keys = [whole[term] for term in whole if term in table.keys]
    if not keys or len(whole) < _FEWEST:
        return None
    block = _block(grid, row, texts, min(keys))
    narrow = table.assigned(block)
    if len(narrow) == len(whole):
        return _made(table, (row, bottom), narrow, block)
    return _made(table, (row, bottom), whole, texts)


def _made(
    table: Wordings, rows: tuple[int, int], columns: Mapping[str, int], texts: Mapping[int, str]
) -> Header:
    return Header(table.spec.term, rows[0], rows[1], columns, texts, min(texts), max(texts))


def _block(grid: SheetGrid, row: int, texts: Mapping[int, str], key: int) -> dict[int, str]:
    """The texts of the block that the key column stands in: up to the next empty column."""
    runs: list[dict[int, str]] = [{}]
    after = 0
    for column in sorted(texts):
        if runs[-1] and column > after:
            runs.append({})
        runs[-1][column] = texts[column]
        after = max(after, column + grid.merges.width(row, column))
    return next(run for run in runs if key in run)


def _stacked(
    grid: SheetGrid, table: Wordings, row: int, words: Mapping[int, str]
) -> tuple[int, dict[int, str]]:
    """Last row of the header, and its texts: of two in one column the lower."""
    named = {column for column in words if table.names(words[column])}
    over_group = any(table.named(text) and not table.names(text) for text in words.values())
    merged = list(grid.merges.starting_in(row))
    bottom = max(
        (area[2] for area in merged if area[1] in named and area[2] < row + _TALLEST),
        default=row,
    )
    grouped = any(area[3] > area[1] and area[1] in words for area in merged)
    if bottom == row and (grouped or over_group or _completes(grid, table, row, named)):
        below = grid.words(row + 1)
        bottom += bool(below) and not named & below.keys()
    texts = dict(words)
    for lower in range(row + 1, bottom + 1):
        texts |= grid.words(lower)
    return bottom, texts


def _completes(grid: SheetGrid, table: Wordings, row: int, named: set[int]) -> bool:
    """Whether the next row names further columns, none of them below a named one."""
    below = {column for column, text in grid.words(row + 1).items() if table.names(text)}
    return bool(below) and not below & named
