"""Group 10: the calculation chain, which may name formula cells only."""

from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import under
from package_lint.references import Area, area, cell


def check_chain(book: Book) -> Iterator[Fault]:
    """Yield each entry of the chain that names no formula cell.

    Source: ECMA-376 part 1, 18.6.1.
    """
    part = next(iter(book.related(book.workbook, "calcchain")), "")
    root = book.root(part)
    if root is None:
        return
    parts = {sheet.sheet_id: sheet.part for sheet in book.sheets}
    formulas = {sheet_id: _formula_cells(book, part) for sheet_id, part in parts.items()}
    sheet_id = ""
    for entry in under(root, "c"):
        sheet_id = entry.get("i", sheet_id)
        at = entry.get("r", "")
        cells, groups = formulas.get(sheet_id, (set(), []))
        place = cell(at)
        in_group = place is not None and any(group.holds(*place) for group in groups)
        if at not in cells and not in_group:
            yield fault("calc-chain-stale", part, f"{sheet_id}!{at}")


def _formula_cells(book: Book, part: str) -> tuple[set[str], list[Area]]:
    """Return the addresses of formulas, and the areas of array formulas and data tables."""
    cells: set[str] = set()
    groups: list[Area] = []
    for one in book.grid(part).cells:
        formula = one.formula
        if formula is not None:
            cells.add(one.at)
            group = area(formula.get("ref", "")) if formula.get("t") != "shared" else None
            groups.extend([group] if group else [])
    return cells, groups
