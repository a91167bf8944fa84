"""Group 10: formulas in cells."""

from collections.abc import Iterator

from package_lint.book import Book
from package_lint.calc_chain import check_chain
from package_lint.faults import Fault, fault
from package_lint.formula_text import LONGEST, read_formula
from package_lint.functions import unknown
from package_lint.grid import Cell
from package_lint.names import Element, under, units
from package_lint.references import area


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of formulas, shared formulas and the calculation chain.

    Source: ECMA-376 part 1, 18.3.1.40, 18.17, 18.6.2.
    """
    root = book.root(book.workbook)
    names = () if root is None else under(root, "definedNames", "definedName")
    defined = frozenset(name.get("name", "").upper() for name in names)
    for part in book.worksheets:
        shared: dict[str, list[tuple[Cell, Element]]] = {}
        for cell in book.grid(part).cells:
            formula, value = cell.formula, cell.value
            if formula is None:
                continue
            if formula.get("t") == "shared":
                shared.setdefault(formula.get("si", ""), []).append((cell, formula))
            yield from _text(part, cell, formula.text or "", defined, book.sheet_names)
            if value is None or (value.text is None and cell.element.get("t") != "str"):
                yield fault("formula-value-missing", part, cell.at)
        for index, members in shared.items():
            yield from _shared(part, index, members)
    yield from check_chain(book)


def _text(
    part: str, cell: Cell, text: str, defined: frozenset[str], sheets: frozenset[str]
) -> Iterator[Fault]:
    formula = read_formula(text)
    if formula.breach:
        yield fault("formula-broken", part, cell.at, f"{text[:60]} {formula.breach}")
        return
    if units(text) > LONGEST:
        yield fault("formula-too-long", part, cell.at, f"{units(text)} characters")
    for sheet in formula.sheets:
        if sheet.name.casefold() not in sheets:
            yield fault("formula-sheet-unknown", part, cell.at, sheet.name)
    for name in unknown(formula.functions, defined):
        yield fault("formula-function-unknown", part, cell.at, name)


def _shared(part: str, index: str, members: list[tuple[Cell, Element]]) -> Iterator[Fault]:
    masters = [(cell, formula) for cell, formula in members if formula.get("ref")]
    if not masters:
        for cell, _ in members:
            yield fault("shared-formula-orphan", part, cell.at, f"si {index}")
    elif len(masters) > 1:
        yield fault("shared-formula-twice", part, f"si {index}", f"{len(masters)} masters")
    else:
        covered = area(masters[0][1].get("ref", ""))
        for cell, _ in members:
            if covered is None or not covered.holds(cell.row, cell.column):
                yield fault("shared-formula-outside", part, cell.at, f"si {index}")
