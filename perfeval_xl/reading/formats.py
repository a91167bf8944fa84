"""What a cell's format says of its number: a day, a percentage, a code padded with zeros."""

from __future__ import annotations

import re

from perfeval_xl.ooxml.number_formats import BUILT_IN, shows_date
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

_SILENT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PERCENT = re.compile(r"[0#?,]*(?:\.([0#?]*))?%")
_PADDED = re.compile(r"0{2,}")


def _entries(root: Element, name: str) -> list[Element]:
    """Entries of one list of the style sheet. Source: ECMA-376-1 section 18.8.39."""
    container = root.first(name)
    return [] if container is None else container.children


class Formats:
    """The number formats of one workbook, by the style index that its cells carry.

    Attributes:
        days: Style indexes that show a calendar day.
        percents: Style index → decimals of the percentage that it shows.
        padded: Style index → digits that a whole number is filled up to with zeros.
    """

    def __init__(self, styles: bytes | None) -> None:
        self.days: set[int] = set()
        self.percents: dict[int, int] = {}
        self.padded: dict[int, int] = {}
        if styles is None:
            return
        root = parse(as_utf8(styles))
        codes = {
            one.attributes.get("numFmtId"): one.attributes.get("formatCode", "")
            for one in _entries(root, "numFmts")
        }
        for index, xf in enumerate(_entries(root, "cellXfs")):
            number = xf.attributes.get("numFmtId", "0")
            if number.isascii() and number.isdigit() and (number != "0" or "0" in codes):
                self._learn(index, int(number), codes.get(number))

    def _learn(self, index: int, number: int, code: str | None) -> None:
        if shows_date(number, code):
            self.days.add(index)
            return
        shown = code if code is not None else BUILT_IN.get(number, "General")
        shown = _SILENT.sub("", shown.split(";")[0]).strip()
        if percent := _PERCENT.fullmatch(shown):
            self.percents[index] = len(percent[1] or "")
        elif _PADDED.fullmatch(shown):
            self.padded[index] = len(shown)
