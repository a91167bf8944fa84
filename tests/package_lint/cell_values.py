"""Group 9: the values of cells, and the texts of the shared table."""

import math
import re
from collections.abc import Iterator

from package_lint.faults import Fault, fault
from package_lint.grid import Cell
from package_lint.names import Element, local, space, unescaped, units, whole

LONGEST_TEXT = 32_767  # UTF-16 units
TYPES = ("b", "d", "e", "inlineStr", "n", "s", "str")
_NUMBER = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*")


def check_value(part: str, cell: Cell, strings: int) -> Iterator[Fault]:
    """Yield the faults of a cell's type and value.

    Args:
        part: The worksheet's part.
        cell: The cell.
        strings: The number of shared strings.

    Source: ECMA-376 part 1, 18.3.1.4, 18.3.1.96, 18.18.11.
    """
    kind: str = cell.element.get("t", "n")
    value = cell.value
    text = (value.text or "") if value is not None else ""
    if kind not in TYPES:
        yield fault("cell-type", part, cell.at, kind)
    elif kind == "s" and value is not None and not 0 <= _index(text) < strings:
        yield fault("shared-string-range", part, cell.at, f"{text} of {strings}")
    elif (kind == "n" and text and not _is_number(text)) or (
        kind == "b" and text and text.strip() not in ("0", "1", "true", "false")
    ):
        yield fault("cell-value", part, cell.at, text[:40])
    elif kind == "str" and units(text) > LONGEST_TEXT:
        yield fault("text-too-long", part, cell.at, f"{units(text)} units")
    yield from _inline(part, cell, kind, has_value=value is not None)


def _index(text: str) -> int:
    index = whole(text)
    return -1 if index is None else index


def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None and math.isfinite(float(text))


def _inline(part: str, cell: Cell, kind: str, *, has_value: bool) -> Iterator[Fault]:
    inline = cell.inline
    if inline is None:
        if kind == "inlineStr":
            slug = "inline-string-shape" if has_value else "inline-string-empty"
            yield fault(slug, part, cell.at, "no is")
        return
    if has_value or kind != "inlineStr":
        yield fault("inline-string-shape", part, cell.at, f"is in a cell of type {kind}")
    length = text_units(inline)
    if length > LONGEST_TEXT:
        yield fault("text-too-long", part, cell.at, f"{length} units")


def text_units(item: Element) -> int:
    """Return the UTF-16 units of an item's runs; phonetic runs are another text."""
    texts = item.iter(space(item) + "t")
    text = "".join(t.text or "" for t in texts if local(t.getparent()) != "rPh")
    return units(unescaped(text))
