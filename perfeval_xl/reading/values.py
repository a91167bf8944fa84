"""What a stored value means in its column: numbers, texts, days, truth values and errors."""

from __future__ import annotations

from perfeval_xl.model.cells import Kind, Remark
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.reading.days import day_from_text
from perfeval_xl.reading.formats import Formats
from perfeval_xl.reading.number_cells import NumberCells
from perfeval_xl.reading.shown import day_text
from perfeval_xl.reading.text_cells import TextCells
from perfeval_xl.reading.understood import (
    BLANK,
    CALCULATED,
    NUMBERS,
    PERCENT,
    TEXT_TYPES,
    TEXTS,
    TIMES_HUNDRED,
    TYPED,
    Understood,
)

_TRUE = frozenset({"1", "true"})
_MOST_KNOWN = 50_000  # outcomes kept: names of divisions and classes stand in every line


class Values:
    """Understands the cells of one workbook.

    Args:
        formats: Number formats of the workbook.
        from_1904: Whether its days count from 1904.
        money_unit: What amounts are given in, 万元 or 元.
    """

    def __init__(self, formats: Formats, *, from_1904: bool, money_unit: str) -> None:
        self._numbers = NumberCells(formats, from_1904=from_1904)
        self._texts = TextCells(money_unit)
        self._known: dict[tuple[str, str, int | None, str, str], Understood] = {}

    def understood(
        self, span: CellSpan, text: str | None, wanted: str, formula: str | None
    ) -> Understood | None:
        """What the stored value of a cell means in its column.

        Args:
            span: The cell as the scan found it.
            text: Its text, when it stores one.
            wanted: Kind of its column.
            formula: Its formula, None for a constant.

        Returns:
            None when the cell stores no value.
        """
        raw = span.value if text is None else text
        if raw is None:
            return None
        origin = TYPED if formula is None else CALCULATED
        if formula is not None and wanted == PERCENT and "*100" in formula.replace(" ", ""):
            origin = TIMES_HUNDRED
        key = (raw, span.type, span.style, wanted, origin)
        known = self._known.get(key)
        if known is None:
            known = self._new(raw, span, wanted, origin)
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = known
        return known if known is not BLANK else None

    def _new(self, raw: str, span: CellSpan, wanted: str, origin: str) -> Understood:
        if span.type in TEXT_TYPES:
            return self._texts.understood(raw, wanted)
        if not raw:
            return BLANK
        if span.type == "n":
            return self._numbers.understood(raw, span.style or 0, wanted, origin)
        other = _OTHER_TYPES.get(span.type)
        return BLANK if other is None else other(raw, wanted)


def _error(raw: str, _: str) -> Understood:
    return Understood(Kind.ERROR, None, raw)


def _boolean(raw: str, wanted: str) -> Understood:
    text = "TRUE" if raw.strip().lower() in _TRUE else "FALSE"
    if wanted in NUMBERS or wanted == "date":
        return Understood(Kind.BOOLEAN, None, text, Remark.NOT_UNDERSTOOD)
    return Understood(Kind.BOOLEAN, text, text)


def _iso_day(raw: str, wanted: str) -> Understood:
    """A day stored as ISO 8601, as in Strict workbooks. Source: ECMA-376-1 section 18.18.11."""
    day = day_from_text(raw)
    text = raw if day is None else day_text(day)
    if day is None or wanted in NUMBERS:
        return Understood(Kind.DATE, None, text, Remark.NOT_UNDERSTOOD)
    return Understood(Kind.DATE, text if wanted in TEXTS else day, text)


_OTHER_TYPES = {"e": _error, "b": _boolean, "d": _iso_day}
