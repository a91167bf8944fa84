"""The raw cells of one sheet, row by row: what the XML says, and the texts from the grid."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan
from perfeval_xl.reading.facts import is_dense
from perfeval_xl.reading.grids import TextGrid

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_INLINE = frozenset({"str", "inlineStr"})

Spans = Mapping[int, CellSpan]
"""Column number → what the XML says of the cell."""
Texts = Mapping[int, str]
"""Column number → text, for the cells that store one."""


class SheetTexts:
    """Cells and texts of one sheet, one row open at a time.

    Args:
        name: Sheet name.
        scan: Where everything stands in its XML.
        rows: Rows with content.
        load: Reads its grid of texts, None where that cannot be had.
        shared: Gives a shared string by its index, for cells that the grid does not tell.
    """

    def __init__(
        self,
        name: str,
        scan: SheetScan,
        rows: list[int],
        load: Callable[[str], TextGrid | None],
        shared: Callable[[int], str],
    ) -> None:
        self._name = name
        self._scan = scan
        self._rows = rows
        self._load = load
        self._shared = shared
        self._open: tuple[int, Spans, Texts] = (0, {}, {})

    def row(self, number: int) -> tuple[Spans, Texts]:
        """Cells and texts of a row; a blank text is a text too."""
        if self._open[0] != number:
            row = self._scan.rows.get(number)
            spans = {} if row is None else row.cells
            self._open = (number, spans, self._texts_of(number, spans))
        return self._open[1], self._open[2]

    @cached_property
    def _grid(self) -> TextGrid:
        dense = is_dense(self._scan, self._rows)
        return (self._load(self._name) if dense else None) or []

    def _texts_of(self, number: int, spans: Spans) -> Texts:
        texts: dict[int, str] = {}
        shown: list[object] | None = None
        for column, span in spans.items():
            if span.type == "s":
                if shown is None:
                    shown = self._grid[number - 1] if number <= len(self._grid) else []
                text = shown[column - 1] if column <= len(shown) else None
                stored = text if isinstance(text, str) else self._by_index(span.value)
            elif span.type in _INLINE:
                stored = "" if span.value is None and span.has_formula else span.value
                stored = _unescaped(stored)
            else:
                continue
            if stored is not None:
                texts[column] = stored
        return texts

    def _by_index(self, index: str | None) -> str | None:
        if index is None:
            return None
        index = index.strip()
        plain = index.isascii() and index.isdigit()
        return _unescaped(self._shared(int(index))) if plain else ""


def _unescaped(text: str | None) -> str | None:
    return _ESCAPED.sub(_character, text) if text and "_x" in text else text


def _character(found: re.Match[str]) -> str:
    """The character that Excel has written as `_xHHHH_`.

    Source: ECMA-376-1 section 22.9.2.19.
    """
    return chr(int(found[1], 16))
