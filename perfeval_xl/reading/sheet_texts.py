"""The raw cells of one sheet, row by row: what the XML says, and the texts that it stores."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from perfeval_xl.ooxml.cell_text import meant_text
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan

_INLINE = frozenset({"str", "inlineStr"})

Spans = Mapping[int, CellSpan]
"""Column number → what the XML says of the cell."""
Texts = Mapping[int, str]
"""Column number → text, for the cells that store one."""


class SheetTexts:
    """Cells and texts of one sheet, one row open at a time.

    Args:
        scan: Where everything stands in its XML.
        shared: Gives a shared string by its index.
    """

    def __init__(self, scan: SheetScan, shared: Callable[[int], str]) -> None:
        self._scan = scan
        self._shared = shared
        self._open: tuple[int, Spans, Texts] = (0, {}, {})
        self._met: dict[str, str] = {}  # shared strings by their index as written

    def row(self, number: int) -> tuple[Spans, Texts]:
        """Cells and texts of a row; a blank text is a text too."""
        if self._open[0] != number:
            row = self._scan.rows.get(number)
            spans = {} if row is None else row.cells
            self._open = (number, spans, self._texts_of(spans))
        return self._open[1], self._open[2]

    def _texts_of(self, spans: Spans) -> Texts:
        texts: dict[int, str] = {}
        for column, span in spans.items():
            if span.type == "s":
                index = span.value
                stored = (
                    None if index is None else self._met.get(index) or self._by_index(index)
                )
            elif span.type in _INLINE:
                stored = "" if span.value is None and span.has_formula else span.value
                stored = None if stored is None else meant_text(stored)
            else:
                continue
            if stored is not None:
                texts[column] = stored
        return texts

    def _by_index(self, written: str) -> str:
        index = written.strip()
        if not index:
            return ""
        plain = index.isascii() and index.isdigit()
        text = self._met[written] = meant_text(self._shared(int(index) if plain else -1))
        return text
