"""Formulas as text: the cells and ranges that one refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from perfeval_xl.model.cells import column_number

_REFERENCE = re.compile(
    r"(?:(?:'((?:[^']|'')+)'|([^\s'!(),;:+\-*/&=<>^\"]+))!)?"
    r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!.])"
)


class Area(NamedTuple):
    """A cell or a range: sheet, first and last column number, first and last Excel row."""

    sheet: str
    left: int
    right: int
    top: int
    bottom: int

    def holds(self, sheet: str, column: int, row: int) -> bool:
        """Whether a cell lies in it."""
        across = self.left <= column <= self.right
        return sheet == self.sheet and across and self.top <= row <= self.bottom


def areas(formula: str, sheet: str) -> Iterator[Area]:
    """What a formula on that sheet refers to; whole columns and names are left out.

    >>> list(areas("SUM(C5:C9)/'表 1'!$A$1", "预算支出"))[1]
    Area(sheet='表 1', left=1, right=1, top=1, bottom=1)
    """
    for quoted, name, first, top, last, bottom in _REFERENCE.findall(formula):
        left, right = sorted((column_number(first), column_number(last or first)))
        upper, lower = sorted((int(top), int(bottom or top)))
        yield Area(quoted.replace("''", "'") or name or sheet, left, right, upper, lower)
