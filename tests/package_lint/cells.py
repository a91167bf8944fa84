"""Group 9: rows and cells, their places and formats."""

from collections.abc import Iterator
from dataclasses import dataclass

from package_lint.book import Book
from package_lint.cell_values import LONGEST_TEXT, check_value, text_units
from package_lint.faults import Fault, fault
from package_lint.grid import Cell, Grid
from package_lint.names import Element, under, whole
from package_lint.references import ROWS
from package_lint.references import cell as cell_place


@dataclass(frozen=True, slots=True)
class Limits:
    """The lengths of the lists that cells point into."""

    formats: int
    strings: int
    cell_metadata: int
    value_metadata: int


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of all cells, and of texts in the shared table.

    Source: ECMA-376 part 1, 18.3.1.4, 18.3.1.73, 18.4.9.
    """
    limits = _limits(book)
    for part, root in book.worksheets.items():
        grid = book.grid(part)
        yield from _rows(part, grid, limits)
        yield from _columns(part, root, limits)
        for previous, cell in zip((None, *grid.cells), grid.cells, strict=False):
            yield from _place(part, cell, previous)
            yield from _pointers(part, cell, limits)
            yield from check_value(part, cell, limits.strings)
    strings = next(iter(book.related(book.workbook, "sharedstrings")), "")
    for index, item in enumerate(book.strings):
        length = text_units(item)
        if length > LONGEST_TEXT:
            yield fault("text-too-long", strings, f"si[{index}]", f"{length} units")


def _limits(book: Book) -> Limits:
    styles, metadata = book.role("styles"), book.role("sheetmetadata")
    formats = 0 if styles is None else len(list(under(styles, "cellXfs", "xf")))
    blocks = [
        0 if metadata is None else len(list(under(metadata, name, "bk")))
        for name in ("cellMetadata", "valueMetadata")
    ]
    return Limits(max(formats, 1), len(book.strings), *blocks)


def _rows(part: str, grid: Grid, limits: Limits) -> Iterator[Fault]:
    last = 0
    for row in grid.rows:
        place = f"row {row.number}"
        if not 1 <= row.number <= ROWS:
            yield fault("cell-address", part, place)
        elif row.number <= last:
            yield fault("row-order", part, place, f"after row {last}")
        last = max(last, row.number)
        yield from _style(part, place, row.element.get("s"), limits)
        yield from _spans(part, place, row.element)


def _spans(part: str, place: str, row: Element) -> Iterator[Fault]:
    spans = [bound for one in row.get("spans", "").split() for bound in one.split(":")]
    bounds = [bound for bound in map(whole, spans) if bound is not None]
    ends = [cell_place(row[end].get("r", "")) for end in (0, -1) if len(row) and bounds]
    if any(end and not min(bounds) <= end[1] <= max(bounds) for end in ends):
        yield fault("spans-too-narrow", part, place, row.get("spans"))


def _columns(part: str, root: Element, limits: Limits) -> Iterator[Fault]:
    for column in under(root, "cols", "col"):
        place = f"col {column.get('min', '')}"
        yield from _style(part, place, column.get("style"), limits)


def _style(part: str, place: str, written: str | None, limits: Limits) -> Iterator[Fault]:
    if written is None:
        return
    index = whole(written)
    if index is None or not 0 <= index < limits.formats:
        yield fault("cell-style-range", part, place, f"{written} of {limits.formats}")


def _place(part: str, cell: Cell, previous: Cell | None) -> Iterator[Fault]:
    if not cell.row:
        yield fault("cell-address", part, cell.at)
    elif cell.row != cell.holder:
        yield fault("cell-elsewhere", part, cell.at, f"in row {cell.holder}")
    elif previous and previous.holder == cell.holder and cell.column <= previous.column:
        yield fault("cell-order", part, cell.at, f"after {previous.at}")


def _pointers(part: str, cell: Cell, limits: Limits) -> Iterator[Fault]:
    element = cell.element
    yield from _style(part, cell.at, element.get("s"), limits)
    for attribute, size in (("cm", limits.cell_metadata), ("vm", limits.value_metadata)):
        written = element.get(attribute)
        if written is not None and written != "0" and not 1 <= (whole(written) or 0) <= size:
            yield fault("metadata-range", part, cell.at, f"{attribute} {written} of {size}")
