"""One table, read from below its header: lines, total, 填法, members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from perfeval_xl.model.cells import column_letters
from perfeval_xl.model.submission import Line, Role, Table
from perfeval_xl.reading.endings import Endings
from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.lines import LineMaker
from perfeval_xl.reading.marks import Mark
from perfeval_xl.reading.members import letters_of, member_columns, prepared_columns
from perfeval_xl.reading.roles import Roles
from perfeval_xl.reading.rows import last_possible_row, last_prepared_row, rows_between
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.reading.signatures import is_signed
from perfeval_xl.scheme import TableSpec

_TITLE_ROWS = 6  # rows above a header that may hold its title
_DATA = 2  # filled cells that tell a line of data from a heading or a note


@dataclass(slots=True)
class _Found:
    """What the rows of a table have come to so far."""

    lines: list[Line] = field(default_factory=list)
    guide_row: int = 0
    last: int = 0
    has_items: bool = False
    prepared: int = 0  # last row that holds a formula of the table and no line

    def add(self, line: Line) -> None:
        self.lines.append(line)
        self.last = line.row
        self.has_items = self.has_items or line.role is Role.ITEM


def read_table(
    grid: SheetGrid, table: TableSpec, header: Header, others: Iterable[Header]
) -> Table:
    """Read one table.

    Args:
        grid: The sheet that it stands on.
        table: The table as the form has it.
        header: Where its header stands.
        others: Headers of the other tables on that sheet.
    """
    last = last_possible_row(header, others, grid)
    roles = Roles(table, header, _title(grid, header))
    rows = rows_between(grid, header.bottom + 1, last)
    members = member_columns(
        grid, table, header, (row for row in rows if _may_score(roles, grid.words(row)))
    )
    maker = LineMaker(grid, table, header.columns, members)
    found = _rows(grid, table, roles, rows, maker)
    _cut(found, Endings(grid, table, header, maker), maker, header)
    total = _total(found.lines)
    columns = {term: column_letters(column) for term, column in header.columns.items()}
    grid.adopt(columns, found.lines)
    return Table(
        table.term,
        grid.name,
        header.bottom,
        columns,
        letters_of(members),
        tuple(line for line in found.lines if line is not total),
        total,
        found.guide_row or header.bottom,
        last_prepared_row(grid, max(found.last, header.bottom), last, header.columns.values()),
        tuple(column_letters(one) for one in prepared_columns(grid, table, header, members)),
    )


def _may_score(roles: Roles, words: Mapping[int, str]) -> bool:
    """Whether members may have scored in a row; below a signature stand their names."""
    return roles.is_item(words) and not is_signed(text for _, text in sorted(words.items()))


def _title(grid: SheetGrid, header: Header) -> frozenset[str]:
    """What stands above the header, which a page break may repeat."""
    rows = rows_between(grid, header.top - _TITLE_ROWS, header.top - 1)
    return frozenset(text for row in rows for text in grid.words(row).values())


def _rows(
    grid: SheetGrid, table: TableSpec, roles: Roles, rows: list[int], maker: LineMaker
) -> _Found:
    found = _Found()
    below_note = False
    for row in rows:
        words = grid.words(row)
        said = roles.of(words)
        if said.skipped or roles.repeats_header(words):
            below_note = below_note or said.mark is Mark.NOTE
            if said.mark is Mark.GUIDE and not found.has_items:
                found.guide_row = found.last = row
            continue
        line = maker.line(row, said)
        if said.mark is Mark.HEADING and not table.growing and _is_bare(maker, line):
            break  # the section line of a table whose header is gone
        if line is None:
            if maker.holds(row):
                found.last = found.prepared = row
        elif not (below_note and said.plain and _is_bare(maker, line)):
            found.add(line)
    return found


def _cut(found: _Found, endings: Endings, maker: LineMaker, header: Header) -> None:
    """Leave out what is written below the last item."""
    kept = endings.kept(found.lines)
    below = found.lines[kept:]
    if not below:
        return
    del found.lines[kept:]
    last = max((line.row for line in found.lines), default=header.bottom)
    held = [line.row for line in below if maker.holds(line.row)]
    found.last = max(last, found.guide_row, found.prepared, *held)


def _is_bare(maker: LineMaker, line: Line | None) -> bool:
    """Whether a row holds one text at most, as headings and the second line of a note do."""
    return line is None or maker.filled(line) < _DATA


def _total(lines: list[Line]) -> Line | None:
    """The total row: the one above the first item, else the last one."""
    above: list[Line] = []
    for line in lines:
        if line.role is Role.ITEM:
            break
        if line.role is Role.TOTAL:
            above.append(line)
    below = [line for line in lines if line.role is Role.TOTAL]
    return above[0] if above else below[-1] if below else None
