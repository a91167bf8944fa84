"""The lines of one table: each row understood by the kinds of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from perfeval_xl.model.cells import Cell, Kind, Remark, column_letters
from perfeval_xl.model.submission import Line, Role
from perfeval_xl.reading.marks import is_total
from perfeval_xl.reading.roles import RowWords
from perfeval_xl.reading.sheet_grid import Place, SheetGrid
from perfeval_xl.reading.understood import TEXTS
from perfeval_xl.scheme import Column, TableSpec

_LEVELS = ("level_1", "level_2")


class LineMaker:
    """Makes the lines of one table, from the top down.

    Args:
        grid: The sheet.
        table: The table.
        columns: Term → column number.
        members: Column numbers of panel members.
    """

    def __init__(
        self,
        grid: SheetGrid,
        table: TableSpec,
        columns: Mapping[str, int],
        members: Iterable[int],
    ) -> None:
        self._grid = grid
        self._places = [
            Place(one.term, number, column_letters(number), _wanted(one), bool(one.formula))
            for one in table.columns
            if (number := columns.get(one.term, 0))
        ]
        score = next((one.kind for one in table.columns if one.repeated), "score")
        self._members = [
            Place(letters, column, letters, score)
            for column in members
            for letters in [column_letters(column)]
        ]
        self._telling = [one for one in self._places if one.name != "serial"]
        self._names = [one for one in self._places if one.kind in TEXTS]
        self._figures = {one.name for one in self._telling if one.kind not in TEXTS}
        self._merged = [one for one in self._names if grid.merges.has_tall(one.column)]
        # Where every name is calculated, as in 评委打分, an unsaved formula is all there is.
        self._names_typed = not all(one.derived for one in self._names)
        self._levels: dict[str, Cell] = {}
        self._tops: dict[tuple[int, int], Cell] = {}

    def line(self, row: int, said: RowWords) -> Line | None:
        """The line of a row, None for a row in which nothing is said.

        Args:
            row: Excel row.
            said: What its words say.
        """
        cells = self._grid.typed_row(row, self._places)
        scores = self._grid.typed_row(row, self._members) if self._members else {}
        if said.role is Role.ITEM:
            if not said.label and not self._is_filled(cells, scores):
                return None
            for place in self._merged:
                self._carry_merged(row, place, cells)
            for level in _LEVELS:
                if level in cells:
                    self._carry_level(level, cells)
        elif said.role is Role.TOTAL:
            cells = {name: _as_label(cell) for name, cell in cells.items()}
        plain = not any(cell.remark for cell in (*cells.values(), *scores.values()))
        return Line(self._grid.name, row, said.role, cells, scores, said.label, plain)

    def said(self, line: Line) -> Iterator[tuple[str, Cell]]:
        """Name and cell wherever something is said; 序号 and calculated cells say nothing."""
        for one in self._telling:
            if _says(self._names_typed, one, line.cells[one.name]):
                yield one.name, line.cells[one.name]
        yield from (pair for pair in line.scores.items() if not pair[1].blank)

    def filled(self, line: Line) -> int:
        """How many cells of a line say something."""
        return sum(1 for _ in self.said(line))

    def wants_figure(self, name: str) -> bool:
        """Whether a column of that name wants figures."""
        return name in self._figures

    def holds(self, row: int) -> bool:
        """Whether a row has a formula in a column of the table: it was prepared for data."""
        spans = self._grid.spans(row)
        return any(
            one.column in spans and spans[one.column].has_formula for one in self._places
        )

    def _is_filled(self, cells: Mapping[str, Cell], scores: Mapping[str, Cell]) -> bool:
        for place in self._telling:
            if _says(self._names_typed, place, cells[place.name]):
                return True
        return any(not cell.blank for cell in scores.values())

    def _carry_merged(self, row: int, place: Place, cells: dict[str, Cell]) -> None:
        """Put in the name that a cell merged downwards shows in its other rows."""
        top = self._grid.merges.top(row, place.column)
        if top == row or cells[place.name].kind is not Kind.BLANK:
            return
        key = (top, place.column)
        if key not in self._tops:
            self._tops |= {key: self._grid.typed_row(top, (place,))[place.name]}
        cells[place.name] = self._tops[key]

    def _carry_level(self, level: str, cells: dict[str, Cell]) -> None:
        """Put in the name of a level that stands once and is left blank below."""
        cell = cells[level]
        if not cell.blank:
            above = self._levels.get(level)
            if level == "level_1" and (above is None or cell.text != above.text):
                self._levels.clear()
            self._levels[level] = cell
        elif level in self._levels and cell.kind is Kind.BLANK and cell.formula is None:
            cells[level] = self._levels[level]


def _wanted(column: Column) -> str:
    """What a column wants; nothing is calculated with 序号, so words may stand there, too."""
    return "figure" if column.term == "serial" else column.kind


def _as_label(cell: Cell) -> Cell:
    """The cell of a total row; 合计 beside the figures is its label, no figure gone wrong."""
    if cell.remark is Remark.NOT_UNDERSTOOD and is_total(cell.text):
        return cell._replace(remark=None)
    return cell


def _says(names_typed: bool, place: Place, cell: Cell) -> bool:  # noqa: FBT001 - called by position, a million times
    """Whether a cell says something of its row."""
    if not (place.derived and cell.formula is not None):
        return not cell.blank
    if place.kind not in TEXTS:
        return False
    if not cell.saved:
        return not names_typed
    return cell.kind is Kind.TEXT and not cell.blank
