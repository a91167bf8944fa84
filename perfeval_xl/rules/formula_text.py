"""Formulas as text: does one point at a cell?"""

from __future__ import annotations

import re

from perfeval_xl.model.cells import CellRef, column_number

_REFERENCE = re.compile(
    r"(?:(?:'((?:[^']|'')+)'|([^\s'!(),;:+\-*/&=<>^\"]+))!)?"
    r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!.])"
)


def points_at(formula: str, sheet: str, ref: CellRef) -> bool:
    """A formula on that sheet refers to the cell, alone or inside a range.

    >>> points_at("SUM(C5:C9)", "预算支出", CellRef("预算支出", "C", 7))
    True
    """
    number = column_number(ref.column)
    for quoted, name, first, top, last, bottom in _REFERENCE.findall(formula):
        if (quoted.replace("''", "'") or name or sheet) != ref.sheet:
            continue
        columns = sorted((column_number(first), column_number(last or first)))
        rows = sorted((int(top), int(bottom or top)))
        if columns[0] <= number <= columns[1] and rows[0] <= ref.row <= rows[1]:
            return True
    return False
