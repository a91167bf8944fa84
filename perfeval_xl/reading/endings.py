"""Where a table ends: signatures, days and stray words below its last item are no items."""

from __future__ import annotations

from collections.abc import Sequence

from perfeval_xl.model.cells import Cell, Kind, Remark, column_number
from perfeval_xl.model.submission import Line, Role
from perfeval_xl.reading.headers import Header
from perfeval_xl.reading.lines import LineMaker
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.reading.signatures import is_day, is_signed, led_by_label
from perfeval_xl.reading.understood import TEXTS
from perfeval_xl.scheme import TableSpec

_MOST = 5  # rows with a single word that may stand below a line of signatures
_SHORTEST_TELEPHONE = 7  # digits


class Endings:
    """Tells items from what is written below them.

    Args:
        grid: The sheet.
        table: The table.
        header: Where its header stands.
        maker: Made its lines.
    """

    def __init__(
        self, grid: SheetGrid, table: TableSpec, header: Header, maker: LineMaker
    ) -> None:
        self._grid = grid
        self._header = header
        self._maker = maker
        self._codes = {one.term for one in table.columns if one.kind == "code"}
        figures = [
            place
            for place, one in enumerate(table.columns)
            if one.kind not in TEXTS and one.term != "serial"
        ]
        self._wordy = not figures
        before = table.columns[: min(figures, default=0)]
        keys = table.labels or tuple(one.term for one in before)
        self._keys = {*keys} - {"serial"}

    def kept(self, lines: Sequence[Line]) -> int:
        """How many of the lines belong to the table; those after them are written below it."""
        kept = len(lines)
        for place in range(len(lines) - 1, -1, -1):
            line = lines[place]
            if line.role is not Role.ITEM or line.label or kept - place > _MOST:
                break
            if self._is_signed(line):
                kept = place
            elif self._is_stray(line):
                kept = place if place == kept - 1 else kept
            elif self._maker.filled(line) > 1 or self._has_figures(line):
                break
        return kept

    def _is_signed(self, line: Line) -> bool:
        if self._has_figures(line) or self._has_code(line):
            return False
        serial = self._header.columns.get("serial", 0)
        words = self._grid.words(line.row)
        texts = [
            text
            for column, text in sorted(words.items())
            if self._header.left - 1 <= column <= self._header.right
            and not (column == serial and _is_numbered(line))
        ]
        return is_signed(texts, numbered=_is_numbered(line), wordy=self._wordy)

    def _is_stray(self, line: Line) -> bool:
        """Whether a row holds days, or a single word where no item begins."""
        if self._has_figures(line) or _is_numbered(line):
            return False
        told = [(term, cell) for term, cell in self._maker.said(line) if not _shows_day(cell)]
        own = sum(cell.row == line.row for _, cell in told)
        if own > (0 if self._wordy else 1):
            return False
        return not any(term in self._keys and self._is_own(line, cell) for term, cell in told)

    def _is_own(self, line: Line, cell: Cell) -> bool:
        """Whether a cell stands in the row, or is merged down to it; levels are carried."""
        top = self._grid.merges.top(line.row, column_number(cell.column))
        return cell.row in {line.row, top}

    def _has_code(self, line: Line) -> bool:
        codes = [line[term].text for term in self._codes]
        return any(
            any(map(str.isdigit, code)) and not led_by_label(code) and not is_day(code)
            for code in codes
        )

    def _has_figures(self, line: Line) -> bool:
        """Whether a figure stands in a column of figures; 联系电话：88886666 is none."""
        return any(
            _is_figure(cell) and not self._is_telephone(cell)
            for term, cell in self._maker.said(line)
            if term in line.scores or self._maker.wants_figure(term)
        )

    def _is_telephone(self, cell: Cell) -> bool:
        column = column_number(cell.column)
        left = [text for at, text in sorted(self._grid.words(cell.row).items()) if at < column]
        long = cell.text.isdigit() and len(cell.text) >= _SHORTEST_TELEPHONE
        return long and bool(left) and led_by_label(left[-1])


def _is_numbered(line: Line) -> bool:
    return line.number("serial") is not None


def _is_figure(cell: Cell) -> bool:
    if cell.kind is Kind.ERROR or cell.remark is Remark.APPROXIMATE:
        return True
    return cell.number is not None and cell.remark is not Remark.NOT_UNDERSTOOD


def _shows_day(cell: Cell) -> bool:
    return cell.kind is Kind.DATE or is_day(cell.text)
