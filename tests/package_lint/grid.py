"""The grid of a worksheet: rows and cells in the order in which the part has them."""

from collections.abc import Iterator
from typing import NamedTuple

from package_lint.names import Element, first, local, space, whole
from package_lint.references import cell as cell_place
from package_lint.references import column_letters


class Row(NamedTuple):
    """A row; number counts from 1, 0 where r is no number."""

    number: int
    element: Element


class Cell(NamedTuple):
    """A cell.

    Attributes:
        at: Address, as written or, without r, the next free place.
        row: Row of the address, 0 where it is none.
        column: Column of the address, 0 where it is none.
        holder: Number of the row element that the cell stands in.
        formula: Its `f`.
        value: Its `v`.
        inline: Its `is`.
    """

    at: str
    row: int
    column: int
    holder: int
    element: Element
    formula: Element | None
    value: Element | None
    inline: Element | None


class Grid(NamedTuple):
    """All rows and all cells."""

    rows: list[Row]
    cells: list[Cell]


def read_grid(root: Element) -> Grid:
    """Return the grid; rows and cells without r take the next free place, as in Excel.

    Source: ECMA-376 part 1, 18.3.1.73 and 18.3.1.4.
    """
    grid, number = Grid([], []), 0
    tags = tuple(space(root) + name for name in ("f", "v", "is"))
    sheet_data = first(root, "sheetData")
    for element in () if sheet_data is None else sheet_data:
        if local(element) == "row":
            written = element.get("r")
            number = number + 1 if written is None else whole(written) or 0
            grid.rows.append(Row(number, element))
            grid.cells.extend(_cells(number, element, tags))
    return grid


def _cells(holder: int, row: Element, tags: tuple[str, ...]) -> Iterator[Cell]:
    column = 0
    for element in row:
        children = {child.tag: child for child in element}
        content = tuple(children.get(tag) for tag in tags)
        written: str | None = element.get("r")
        place = None if written is None else cell_place(written)
        if written is None:
            place = (holder, column + 1)
            written = f"{column_letters(column + 1)}{holder}"
        column = place[1] if place else column
        yield Cell(written, *(place or (0, 0)), holder, element, *content)
