"""The test that a cell still holds what was found, so that its mark vanishes when it is mended.

Source: ECMA-376 Part 1, 18.3.1.43 (formula of a conditional format); 18.17 (formulas).
"""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from perfeval_xl.ooxml.cell_text import meant_text
from perfeval_xl.ooxml.cells import CellSpan

_COMPARED = 200
"""Characters of a text that are compared: a literal in a formula may have 255."""
# Characters beyond the first plane count twice in Excel and once elsewhere; what XML cannot
# hold has no literal. Texts are compared up to the first of them.
_PLAIN = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd]*")


def mark_condition(cell: CellSpan, shared_string: Callable[[int], str]) -> str:
    """Return an Excel condition that holds while the cell is as it was found.

    Args:
        cell: The cell; one without value and formula stands for a blank cell.
        shared_string: Text of the shared string of an index.
    """
    at, value = cell.address, cell.value
    if value is None or (value == "" and cell.type in ("n", "b", "e", "s", "d")):
        return f"LEN({at})=0" if cell.has_formula else f"ISBLANK({at})"
    match cell.type:
        case "e":
            return f"ISERROR({at})"
        case "b":
            return f"AND(ISLOGICAL({at}),{at}={'TRUE' if _is_true(value) else 'FALSE'})"
        case "s":
            return _holds_text(at, shared_string(int(value)) if value.isdecimal() else "")
        case "str" | "inlineStr":
            return _holds_text(at, meant_text(value))
        case _:
            return _holds_number(at, value)


def _is_true(value: str) -> bool:
    return value.strip() in ("1", "true")


def _holds_number(at: str, value: str) -> str:
    """Return the test for a number, in the 15 digits that Excel means."""
    try:
        number = Decimal(value.strip())
    except InvalidOperation:  # a date in text form
        return f"ISNUMBER({at})"
    if not number.is_finite():
        return f"ISERROR({at})"
    if not number:
        return f"AND(ISNUMBER({at}),{at}=0)"  # a blank cell equals 0 as well
    return f"{at}={format(float(number), '.15g').upper()}"


def _holds_text(at: str, text: str) -> str:
    plain = _PLAIN.match(text)
    start = plain[0][:_COMPARED] if plain else ""
    if text and not start:
        return f"ISTEXT({at})"
    literal = start.replace('"', '""')
    length = _COMPARED if len(text) == len(start) or len(start) == _COMPARED else len(start)
    # A number that replaces a text number would compare as equal text.
    return f'AND(ISTEXT({at}),EXACT(LEFT({at},{length}),"{literal}"))'
