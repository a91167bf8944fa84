"""The cells of a form that is being laid out: made once, found again by their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from perfeval_xl.generating.form_data import OwnFormula
from perfeval_xl.model.cells import Cell, Kind, Value, column_number


def placed(sheet: str, column: str, row: int, value: Value = None) -> Cell:
    """A cell that holds a value as Excel would store it.

    >>> placed("项目清单", "H", 7, Decimal("41.86")).kind
    <Kind.NUMBER: 'number'>
    """
    if value is None or value == "":
        return Cell(sheet, column, row, Kind.BLANK)
    if isinstance(value, Decimal):
        return Cell(sheet, column, row, Kind.NUMBER, value, f"{value:f}")
    if isinstance(value, date):
        return Cell(sheet, column, row, Kind.DATE, value, value.isoformat())
    kind = Kind.ERROR if value.startswith("#") else Kind.TEXT
    return Cell(sheet, column, row, kind, None if kind is Kind.ERROR else value, value)


@dataclass(frozen=True, slots=True)
class PlacedGrid:
    """One sheet of the form: any cell by its place, blank where nothing was put.

    Attributes:
        sheet: Its name.
        typed: What somebody typed over, whatever the form would put there.
        cells: What was put, by column letters and Excel row.
    """

    sheet: str
    typed: Mapping[tuple[str, int], Value | OwnFormula] = field(default_factory=dict)
    cells: dict[tuple[str, int], Cell] = field(default_factory=dict)

    @property
    def stray(self) -> list[str]:
        """Addresses that were typed over though the form has nothing there."""
        return [
            f"{column}{row}" for column, row in self.typed if (column, row) not in self.cells
        ]

    @property
    def rows(self) -> list[int]:
        """Excel rows on which something was put."""
        return sorted({row for _, row in self.cells})

    def covered(self, column: str, row: int) -> bool:
        """Never: a form merges no cell that it calculates."""
        del column, row
        return False

    def put(self, column: str, row: int, value: Value = None) -> Cell:
        """Place a value and give back its cell."""
        over = self.typed.get((column, row), value)
        if isinstance(over, OwnFormula):
            cell = placed(self.sheet, column, row, over.shown)._replace(formula=over.text)
        else:
            cell = placed(self.sheet, column, row, over)
        self.cells[column, row] = cell
        return cell

    def put_formula(self, column: str, row: int, formula: str) -> Cell:
        """Place a formula (without its equals sign) whose value is not known yet."""
        cell = Cell(self.sheet, column, row, Kind.TEXT, None, "", formula=formula, saved=False)
        self.cells[column, row] = cell
        return cell

    def cell(self, column: str, row: int) -> Cell:
        """The cell there; a blank one where nothing stands."""
        return self.cells.get((column, row)) or placed(self.sheet, column, row)

    def formula_cells(self) -> Iterator[Cell]:
        """Every cell that holds a formula, row by row."""
        there = (cell for cell in self.cells.values() if cell.formula is not None)
        return iter(sorted(there, key=lambda cell: (cell.row, column_number(cell.column))))
