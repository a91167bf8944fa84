"""Shared formulas: the text that each member would have if it stood alone.

Source: ECMA-376-1 section 18.3.1.40 (f, si).
"""

from __future__ import annotations

from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.sheet_scan import SheetScan


class SharedFormulas:
    """The shared formulas of one sheet.

    Args:
        scan: The sheet.
    """

    def __init__(self, scan: SheetScan) -> None:
        self._scan = scan
        self._cut: dict[str, tuple[CellSpan, list[tuple[str, bool]]] | None] = {}

    def of(self, span: CellSpan) -> str:
        """The formula of a member, references moved; "" when its master is gone.

        Args:
            span: A cell with an `f` that has no text.
        """
        from openpyxl.formula import translate

        index = span.shared_index
        if index is None:
            return ""
        if index not in self._cut:
            self._cut[index] = self._cut_up(index)
        known = self._cut[index]
        if known is None:
            return ""
        master, pieces = known
        down, across = span.row - master.row, span.column - master.column
        moved = translate.Translator.translate_range
        try:
            return "".join(
                str(moved(text, down, across)) if moves else text for text, moves in pieces
            )
        except translate.TranslatorError:  # a reference moved off the sheet
            return ""

    def _cut_up(self, index: str) -> tuple[CellSpan, list[tuple[str, bool]]] | None:
        """The master and its formula in pieces, references told from the rest."""
        from openpyxl.formula.tokenizer import (
            Token,
            Tokenizer,
            TokenizerError,
        )

        master = self._scan.shared_master(index)
        if master is None or master.formula is None:
            return None
        try:
            tokens = Tokenizer(f"={master.formula}").items
        except TokenizerError:
            return None
        pieces = [
            (token.value, token.type == Token.OPERAND and token.subtype == Token.RANGE)
            for token in tokens
        ]
        return master, pieces
