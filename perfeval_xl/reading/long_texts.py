"""Long texts (报告文字): each title's text to its right, or below it."""

from __future__ import annotations

from perfeval_xl.model.cells import Cell
from perfeval_xl.reading.labels import Label, found_labels
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.scheme import Scheme


def long_texts(grid: SheetGrid, scheme: Scheme) -> dict[str, Cell]:
    """Term → cell of each long text whose title is on the sheet.

    Args:
        grid: The sheet.
        scheme: The form.
    """
    labels = found_labels(grid, scheme, "texts")
    titles = {(label.row, label.column) for label in labels.values()}
    return {term: _text(grid, label, titles) for term, label in labels.items()}


def _text(grid: SheetGrid, label: Label, titles: set[tuple[int, int]]) -> Cell:
    width = grid.merges.width(label.row, label.column)
    right = grid.typed(label.row, label.column + width, "text")
    below = (label.row + 1, label.column)
    if right.blank and below not in titles:
        under = grid.typed(*below, "text")
        # A title with columns merged to the sheet's edge has its text in the row below.
        if not under.blank and width > 1:
            return under
    return right
