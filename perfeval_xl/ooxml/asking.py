"""Edits asked for in words, as the command line gives them: `Sheet!A1=12.5`, `'a b'!A1`.

Whatever follows the first address and `=` is the value, so texts may hold `=` and `!`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.requests import CellWrite, Mark

_PLACE = r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>.+?))!(?P<cell>\$?[A-Za-z]{1,3}\$?[0-9]+)"
_SET = re.compile(rf"{_PLACE}=(?P<value>.*)", re.DOTALL)
_MARK = re.compile(_PLACE, re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")


def cell_write(words: str) -> CellWrite:
    """Return the write that `Sheet!A1=12.5`, `=text`, or `==SUM(A1)|12.5` asks for.

    Nothing after the `=` empties the cell; an apostrophe in front keeps a number text.

    Raises:
        Refused: The words are not of that form.

    >>> cell_write("Sheet1!A2==SUM(A1:B1)|12.5")
    CellWrite(sheet='Sheet1', cell='A2', value=Decimal('12.5'), formula='SUM(A1:B1)')
    """
    found = _SET.fullmatch(words)
    if found is None:
        raise Refused(f"看不懂“{words}”。请写成 表名!A1=内容，例如 Sheet1!A1=12.5。")
    value = found["value"]
    if not value.startswith("="):
        return CellWrite(_sheet(found), found["cell"], _value(value))
    formula, bar, cached = value[1:].rpartition("|")
    if not bar or '"' in cached:
        formula, cached = value[1:], ""
    return CellWrite(_sheet(found), found["cell"], _value(cached), formula)


def mark(words: str) -> Mark:
    """Return the mark that `Sheet!B2` asks for.

    Raises:
        Refused: The words are not of that form.
    """
    found = _MARK.fullmatch(words)
    if found is None:
        raise Refused(f"看不懂“{words}”。请写成 表名!B2，例如 Sheet1!B2。")
    return Mark(_sheet(found), found["cell"])


def _sheet(found: re.Match[str]) -> str:
    return found["quoted"].replace("''", "'") if found["quoted"] else found["plain"]


def _value(text: str) -> Decimal | str | bool | None:
    if not text:
        return None
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    if text.upper() in ("TRUE", "FALSE"):
        return text.upper() == "TRUE"
    return text.removeprefix("'")
