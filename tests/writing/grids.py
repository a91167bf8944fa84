"""Sheets drawn cell by cell, which are also the grids that read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from perfeval_xl.model.cells import Cell, Kind, Value

ERROR = "#REF!"  # stands for a formula that shows it


@dataclass
class Sheet:
    """A sheet of the user's while it is drawn; also the grid that reads it."""

    name: str
    cells: dict[tuple[str, int], Cell] = field(default_factory=dict)

    def put(self, letters: str, row: int, value: object, formula: str | None = None) -> Cell:
        """Write a cell; the text ERROR stands for an error value."""
        cell = Cell(self.name, letters, row, *_meaning(value), formula)
        self.cells[letters, row] = cell
        return cell

    def cell(self, column: str, row: int) -> Cell:
        """The cell there, a blank one where nothing stands."""
        return self.cells.get((column, row)) or Cell(self.name, column, row, Kind.BLANK)

    @property
    def rows(self) -> Sequence[int]:
        """Rows that hold anything, ascending."""
        return sorted({row for _, row in self.cells})

    def covered(self, column: str, row: int) -> bool:
        """No cell of a specimen is merged."""
        del column, row
        return False

    def formula_cells(self) -> Iterator[Cell]:
        """Every cell that holds a formula."""
        return (cell for cell in self.cells.values() if cell.formula is not None)

    @property
    def last_row(self) -> int:
        """Last row that holds anything."""
        return max((row for _, row in self.cells), default=0)


def _meaning(value: object) -> tuple[Kind, Value, str]:
    if value is None or value == "":
        return Kind.BLANK if value is None else Kind.TEXT, None, ""
    if isinstance(value, date):
        return Kind.DATE, value, f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, (Decimal, int)):
        return Kind.NUMBER, Decimal(value), str(value)
    text = str(value)
    return (Kind.ERROR, None, text) if text == ERROR else (Kind.TEXT, text, text)


def number(value: object) -> Decimal | None:
    """A stored number, None for anything else."""
    return Decimal(value) if isinstance(value, (Decimal, int)) else None


def added(values: Sequence[object]) -> object:
    """What IF(COUNT(x)=0,"",SUM(x)) gives."""
    if ERROR in values:
        return ERROR
    there = [one for one in map(number, values) if one is not None]
    return sum(there, Decimal(0)) if there else ""
