"""Cells written as text: what a picture of a form says of each.

A number (`12.5`, `75%`), a day (`2022-04-29`), text; nothing; `—` for a placeholder; `#REF!`;
`=SUM(A1:A2) → 5` for a formula and `=SUM(A1:A2)` for one without a saved value;
`[text-number] 1,234.56 → 1234.56` for a remark, what is seen, and what it means.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from perfeval_xl.model.cells import Cell, CellRef, Kind, Remark, Value

_NUMBERS = {"amount", "rate", "score", "count", "figure", "year"}
_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")
_REMARK = re.compile(r"\[([a-z-]+)\]\s*(.*)")
_STORED_AS_NUMBER = {"percent-scale", "lost-digits"}


def cell_of(ref: CellRef, kind: str, text: str) -> Cell:
    """The cell that a picture's text stands for in a column of that kind."""
    formula, saved = None, True
    if text.startswith("="):
        formula, arrow, text = (part.strip() for part in text[1:].partition("→"))
        saved = bool(arrow)
    remark = _REMARK.fullmatch(text)
    if remark:
        seen, _, meant = (part.strip() for part in remark[2].partition("→"))
        value = _value(kind, meant)
        stored = Kind.NUMBER if remark[1] in _STORED_AS_NUMBER else Kind.TEXT
        return Cell(*ref, stored, value, seen, formula, saved, Remark(remark[1]))
    if not text:
        return Cell(*ref, Kind.BLANK, formula=formula, saved=saved)
    if text.startswith("#"):
        return Cell(*ref, Kind.ERROR, None, text, formula)
    if text == "—":
        return Cell(*ref, Kind.TEXT, None, text, formula, remark=Remark.PLACEHOLDER)
    return _plain_cell(ref, kind, text, formula)


def _plain_cell(ref: CellRef, kind: str, text: str, formula: str | None) -> Cell:
    value = _value(kind, text)
    if isinstance(value, Decimal):
        return Cell(*ref, Kind.NUMBER, value, text, formula)
    if isinstance(value, date):
        return Cell(*ref, Kind.DATE, value, text, formula)
    wanted = kind in _NUMBERS - {"figure"} or kind == "date"
    remark = Remark.NOT_UNDERSTOOD if wanted else None
    return Cell(*ref, Kind.TEXT, None if wanted else text, text, formula, remark=remark)


def _value(kind: str, text: str) -> Value:
    if kind in _NUMBERS and _NUMBER.fullmatch(text):
        return Decimal(text[:-1]) / 100 if text.endswith("%") else Decimal(text)
    if kind == "date" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    return text if kind not in _NUMBERS | {"date"} and text else None
