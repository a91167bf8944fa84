"""Group 11: data validations."""

import re
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.formula_text import breach_of
from package_lint.names import Element, alternative, under, unescaped, units
from package_lint.references import Area, areas, meeting

LONGEST_LIST = 255  # UTF-16 units, quotes not counted
LONGEST_OWN_ERROR = 224
_LONGEST = {"error": 255, "prompt": 255, "errorTitle": 32, "promptTitle": 32}
_TYPES = ("whole", "decimal", "list", "date", "time", "textLength", "custom")
_PREFIX_TWICE = re.compile(r"![$A-Za-z0-9]+:(?:'(?:[^']|'')*'|[^\s'!,()]+)!")
_NESTED = re.compile(r"""\([^()]*\)|"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}""")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of data validations.

    Source: ECMA-376 part 1, 18.3.1.32 and 18.3.1.33.
    """
    for part, root in book.worksheets.items():
        owned: list[tuple[str, Area]] = []
        for validation in under(root, "dataValidations", "dataValidation"):
            sqref = validation.get("sqref", "")
            covered = areas(sqref)
            if covered is None:
                yield fault("sqref-invalid", part, f"dataValidation {sqref}")
            owned.extend((sqref, one) for one in covered or [])
            yield from _texts(part, sqref, validation)
            yield from _formulas(part, sqref, validation, book.sheet_names)
        for one, other in sorted(set(meeting(owned))):
            yield fault("dv-overlap", part, f"{one} and {other}")


def _texts(part: str, sqref: str, validation: Element) -> Iterator[Fault]:
    for attribute, longest in _LONGEST.items():
        length = units(unescaped(validation.get(attribute, "")))
        if length > longest:
            yield fault("dv-text-too-long", part, f"{sqref} {attribute}", f"{length} units")
        elif attribute == "error" and length > LONGEST_OWN_ERROR:
            yield fault("dv-error-too-long", part, sqref, f"{length} units")


def _formulas(
    part: str, sqref: str, validation: Element, sheets: frozenset[str]
) -> Iterator[Fault]:
    kind = validation.get("type", "none")
    formula = alternative(validation, "formula1")
    text = "" if formula is None else (formula.text or "").strip()
    if kind in _TYPES and not text:
        yield fault("dv-formula-missing", part, f"{sqref} {kind}")
        return
    second = alternative(validation, "formula2")
    for one in (text, "" if second is None else second.text or ""):
        breach = breach_of(one, sheets)
        if not breach and _PREFIX_TWICE.search(one):
            breach = "names its sheet twice"
        if breach:
            yield fault("dv-formula-broken", part, sqref, f"{one} {breach}")
            return
    if kind == "list":
        yield from _list(part, sqref, text)


def _list(part: str, sqref: str, text: str) -> Iterator[Fault]:
    if text.startswith('"'):
        length = units(text.strip('"').replace('""', '"'))
        if length > LONGEST_LIST:
            yield fault("dv-list-too-long", part, sqref, f"{length} units")
        return
    bare, previous = text, ""
    while bare != previous:
        bare, previous = _NESTED.sub("", bare), bare
    if "," in bare:
        yield fault("dv-list-unquoted", part, sqref, text)
