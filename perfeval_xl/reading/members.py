"""Columns of panel members: those between 分值 and 平均得分 whose header is no term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from perfeval_xl.model.cells import Cell, column_letters
from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.scheme import TableSpec
from perfeval_xl.terms import bare, plain, wordings

_MOST = 200  # columns looked at to the right of the last known one
_GAP = 2  # empty headers in a row that end the block
_OTHER_TERMS = (
    *("serial", "weight", "panel_mean", "reason", "member_note", "total", "subtotal"),
    *("comparator", "target", "actual", "measure", "completion_rate"),
)
_NO_MEMBER = {wording for term in _OTHER_TERMS for wording in wordings(term)} | {
    *(
        "得分率",
        "最高分",
        "最低分",
        "极差",
        "去掉最高分",
        "去掉最低分",
        "扣分",
        "扣分原因",
        "得分说明",
    ),
}


def member_columns(
    grid: SheetGrid, table: TableSpec, header: Header, rows: Iterable[int]
) -> dict[int, Cell]:
    """Column number → header cell of each member's column, from left to right.

    A column with a blank header is a member's only if somebody has written scores in it.

    Args:
        grid: The sheet.
        table: The table; without a repeated column it has no members.
        header: Where its header stands.
        rows: Rows that may be items.
    """
    if not any(column.repeated for column in table.columns):
        return {}
    candidates = list(rows)
    for columns in _places(grid, table, header):
        found = {
            column: cell
            for column in columns
            if (cell := _member(grid, header, column, candidates)) is not None
        }
        if found:
            return found
    return {}


def prepared_columns(
    grid: SheetGrid, table: TableSpec, header: Header, members: dict[int, Cell]
) -> tuple[int, ...]:
    """Columns kept for members, those that nobody uses included: formulas take in all of them.

    Args:
        grid: The sheet.
        table: The table.
        header: Where its header stands.
        members: The columns that members have, as `member_columns` gives them.
    """
    if not any(column.repeated for column in table.columns):
        return ()
    for columns in _places(grid, table, header):
        kept = [one for one in columns if not _is_known(_header_cell(grid, header, one))]
        if set(members) <= set(kept):
            return tuple(kept)
    return tuple(members)


def has_member_columns(grid: SheetGrid, table: TableSpec, header: Header) -> bool:
    """Whether columns are prepared for members, though no member has a name yet."""
    if not any(column.repeated for column in table.columns):
        return False
    spans = grid.spans(header.bottom)
    return any(
        column in spans and spans[column].has_formula
        for columns in _places(grid, table, header)
        for column in columns
    )


def _places(grid: SheetGrid, table: TableSpec, header: Header) -> Iterator[list[int]]:
    """Columns where members may stand: between their neighbours, else right of the table."""
    order = [column.term for column in table.columns]
    repeated = next(place for place, column in enumerate(table.columns) if column.repeated)
    before = [header.columns[term] for term in order[:repeated] if term in header.columns]
    after = [header.columns[term] for term in order[repeated + 1 :] if term in header.columns]
    if before and after:
        first, last = sorted((before[-1], after[0]))
        yield [one for one in range(first + 1, last) if one not in header.columns.values()]
    first = max(header.columns.values()) + 1
    columns, empty = [], 0
    for column in range(first, first + _MOST):
        empty = 0 if _header_cell(grid, header, column).text.strip() else empty + 1
        if empty == _GAP:
            break
        columns.append(column)
    yield columns


def _header_cell(grid: SheetGrid, header: Header, column: int) -> Cell:
    cell = grid.typed(header.bottom, column, "text")
    top = grid.merges.top(header.bottom, column)
    return grid.typed(top, column, "text") if cell.blank and top != header.bottom else cell


def _member(grid: SheetGrid, header: Header, column: int, rows: list[int]) -> Cell | None:
    cell = _header_cell(grid, header, column)
    if not cell.text.strip():
        return cell if any(_is_typed(grid, row, column) for row in rows) else None
    return None if _is_known(cell) else cell


def _is_known(header: Cell) -> bool:
    return plain(header.text) in _NO_MEMBER or bare(header.text) in _NO_MEMBER


def _is_typed(grid: SheetGrid, row: int, column: int) -> bool:
    span = grid.spans(row).get(column)
    return span is not None and span.value is not None and not span.has_formula


def letters_of(members: dict[int, Cell]) -> dict[str, Cell]:
    """The same by column letters."""
    return {column_letters(column): cell for column, cell in members.items()}
