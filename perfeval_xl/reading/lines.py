"""The lines of one table: each row understood by the kinds of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from perfeval_xl.model.cells import Cell, Kind, column_letters
from perfeval_xl.model.submission import Line, Role
from perfeval_xl.reading.roles import RowWords
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.reading.understood import TEXTS
from perfeval_xl.scheme import TableSpec

_LEVELS = ("level_1", "level_2")


class Place(NamedTuple):
    """A column of a table where it was found.

    Attributes:
        term: Its term.
        column: Column number.
        kind: What it wants.
        derived: Whether the form calculates it.
    """

    term: str
    column: int
    kind: str
    derived: bool


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
            Place(one.term, columns[one.term], one.kind, bool(one.formula))
            for one in table.columns
            if one.term in columns
        ]
        self._members = [(column_letters(column), column) for column in members]
        self._score = next((one.kind for one in table.columns if one.repeated), "score")
        # Where every name is calculated, as in 评委打分, an unsaved formula is all there is.
        self._names_typed = any(one.kind in TEXTS and not one.derived for one in self._places)
        self._levels: dict[str, Cell] = {}
        self._tops: dict[tuple[int, int], Cell] = {}

    def line(self, row: int, said: RowWords) -> Line | None:
        """The line of a row, None for a row in which nothing is said.

        Args:
            row: Excel row.
            said: What its words say.
        """
        typed = self._grid.typed
        cells = {place.term: typed(row, place.column, place.kind) for place in self._places}
        scores = {letters: typed(row, column, self._score) for letters, column in self._members}
        if said.role is Role.ITEM:
            if not said.label and not self.filled(cells, scores):
                return None
            self._carry_down(row, cells)
        return Line(self._grid.name, row, said.role, cells, scores, said.label)

    def filled(self, cells: Mapping[str, Cell], scores: Mapping[str, Cell]) -> int:
        """How many cells of a row say something; calculated cells and 序号 say nothing new."""
        return sum(
            self._says(place, cells[place.term])
            for place in self._places
            if place.term != "serial"
        ) + sum(not cell.blank for cell in scores.values())

    def holds(self, row: int) -> bool:
        """Whether a row has a formula in a column of the table: it was prepared for data."""
        spans = self._grid.spans(row)
        return any(
            place.column in spans and spans[place.column].has_formula for place in self._places
        )

    def _says(self, place: Place, cell: Cell) -> bool:
        if not (place.derived and cell.formula is not None):
            return not cell.blank
        if place.kind not in TEXTS:
            return False
        if not cell.saved:
            return not self._names_typed
        return cell.kind is Kind.TEXT and not cell.blank

    def _carry_down(self, row: int, cells: dict[str, Cell]) -> None:
        """Put in the name that a merged or blank cell repeats from above, with its address."""
        for place in self._places:
            if place.kind not in TEXTS:
                continue
            cell = cells[place.term]
            top = self._grid.merges.top(row, place.column)
            if cell.kind is Kind.BLANK and top != row:
                cells[place.term] = self._top(top, place)
        for level in _LEVELS:
            if level not in cells:
                continue
            cell = cells[level]
            if not cell.blank:
                if level == "level_1" and cell.text != self._text(level):
                    self._levels.clear()
                self._levels[level] = cell
            elif level in self._levels and cell.kind is Kind.BLANK and cell.formula is None:
                cells[level] = self._levels[level]

    def _text(self, level: str) -> str:
        cell = self._levels.get(level)
        return "" if cell is None else cell.text

    def _top(self, row: int, place: Place) -> Cell:
        key = (row, place.column)
        if key not in self._tops:
            self._tops[key] = self._grid.typed(row, place.column, place.kind)
        return self._tops[key]
