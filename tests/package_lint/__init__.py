"""The package lint: what makes Excel or WPS repair, refuse or silently drop a workbook.

It reads packages with its own eyes (zipfile, lxml) and shares no code with the product.
"""

from package_lint import (
    cells,
    comments,
    conditional_formats,
    content_types,
    data_validations,
    defined_names,
    doc_props,
    formulas,
    merges,
    order,
    relationships,
    roots,
    styles,
    tables,
    workbook,
    zip_layout,
)
from package_lint.book import Book, Source
from package_lint.catalogue import CATALOGUE, Assertion
from package_lint.comparison import compare, newly
from package_lint.faults import Fault, fault

__all__ = [
    "CATALOGUE",
    "Assertion",
    "Fault",
    "Source",
    "assert_no_faults",
    "assert_no_new_faults",
    "lint",
    "new_faults",
]

_CHECKS = (
    zip_layout.check,
    content_types.check,
    relationships.check,
    roots.check,
    order.check,
    workbook.check,
    defined_names.check,
    styles.check,
    cells.check,
    formulas.check,
    conditional_formats.check,
    data_validations.check,
    tables.check,
    merges.check,
    doc_props.check,
    comments.check,
)
_SHOWN = 20


def lint(source: Source, *, ours: bool = False) -> list[Fault]:
    """Return the faults of a workbook, sorted.

    Args:
        source: Path or bytes; the extension is only known of a path.
        ours: The whole workbook is our work: report also what Excel tolerates.

    Raises:
        OSError: The path cannot be read.
    """
    found = _all(Book.open(source))
    return [one for one in found if ours or not CATALOGUE[one.assertion].ours]


def new_faults(before: Source, after: Source) -> list[Fault]:
    """Return the faults of a workbook that its input does not have, sorted.

    What Excel tolerates in the input is reported too where the output adds to it. Two faults
    count as one if assertion, place and part agree; a worksheet is known by its sheet's name,
    another part by its name without numbers.

    Raises:
        OSError: A path cannot be read.
    """
    old, new = Book.open(before), Book.open(after)
    fresh = newly(old, _all(old), new, _all(new))
    return sorted([*fresh, *compare(old, new)])


def assert_no_faults(book: Source) -> None:
    """Fail with one line a fault unless a workbook that is all ours has none."""
    __tracebackhide__ = True
    _assert_none(lint(book, ours=True), "the workbook has faults")


def assert_no_new_faults(before: Source, after: Source) -> None:
    """Fail with one line a fault unless the output has no fault that its input lacks."""
    __tracebackhide__ = True
    _assert_none(new_faults(before, after), "the output has faults that the input lacks")


def _assert_none(faults: list[Fault], says: str) -> None:
    __tracebackhide__ = True
    if faults:
        lines = [f"{says} ({len(faults)}):", *(f"  {one}" for one in faults[:_SHOWN])]
        more = [f"  … and {len(faults) - _SHOWN} more"] if len(faults) > _SHOWN else []
        raise AssertionError("\n".join(lines + more))


def _all(book: Book) -> list[Fault]:
    if book.damage:
        return [fault("not-a-zip", book.name, "", book.damage)]
    return sorted(one for check in _CHECKS for one in check(book))
