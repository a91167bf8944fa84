"""The rows of a grafted sheet, put into the words of the workbook they join.

A sheet may have a million cells, so rows are rewritten in one pass over the bytes.
Source: ECMA-376-1 section 18.3.1.4 (c) and 18.3.1.73 (row).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import escaped, unescaped, without_asides
from perfeval_xl.ooxml.references import Renaming, reads_other_workbook, sheets_named
from perfeval_xl.ooxml.row_tags import (
    attribute,
    element_pattern,
    index_of,
    tag_prefix,
    with_attribute,
)

if TYPE_CHECKING:
    from perfeval_xl.ooxml.shared_strings import SharedStrings
    from perfeval_xl.ooxml.style_graft import StyleGraft

DAYS_BETWEEN_SYSTEMS = 1462
"""Serial of a date counted from 1900 less that counted from 1904."""


@dataclass
class Surroundings:
    """What a grafted sheet's indexes and names mean in the workbook it joins.

    Attributes:
        styles: formats, source index to target index.
        strings: the source's shared strings.
        renaming: sheets and tables that are called otherwise.
        sheets: casefolded names of all sheets that the target will have.
        days: to add to every date, where the two workbooks count from different years.
        left_out: what could not come along, as sentences.
    """

    styles: StyleGraft
    strings: SharedStrings
    renaming: Renaming
    sheets: frozenset[str] = frozenset()
    days: int = 0
    left_out: set[str] = field(default_factory=set)


class RowWriter:
    """Rewrites the content of sheetData.

    Args:
        surroundings: the workbook that the sheet joins.
        prefix: the sheet's prefix of the main namespace, "" for none.

    Attributes:
        has_formulas: whether a formula has come by.
    """

    def __init__(self, surroundings: Surroundings, prefix: str) -> None:
        self.at = surroundings
        self.prefix = prefix
        self.has_formulas = False
        self._severed: set[bytes] = set()
        self._row_or_cell = re.compile(
            rb"%s|%s"
            % (element_pattern(prefix, "row", leaf=False), element_pattern(prefix, "c")),
            re.DOTALL,
        )
        self._formula = re.compile(element_pattern(prefix, "f"), re.DOTALL)
        self._formula_start = b"<%sf" % tag_prefix(prefix)
        self._value = re.compile(element_pattern(prefix, "v"), re.DOTALL)

    def rows(self, xml: bytes) -> bytes:
        """Return the rows with the target's formats, inline strings and names.

        Raises:
            Refused: a date lies outside the target's calendar, or its formats are full.
        """
        return self._row_or_cell.sub(self._part, without_asides(xml))

    def _part(self, match: re.Match[bytes]) -> bytes:
        if match["c"] is not None:
            return self._cell(match)
        style = attribute(match[0], b"s")
        if style is None:
            return match[0]
        return with_attribute(
            match[0], b"s", b"%d" % self.at.styles.cell_format(index_of(style))
        )

    def _cell(self, match: re.Match[bytes]) -> bytes:
        tag, content = match["c"], match["c_content"]
        style, kind = attribute(tag, b"s"), attribute(tag, b"t")
        index = index_of(style)
        new = self.at.styles.cell_format(index)
        if style is not None or new:
            tag = with_attribute(tag, b"s", b"%d" % new)
        # Both count entries of the source's metadata part: array and picture-in-cell values.
        if b"m" in tag:
            tag = with_attribute(with_attribute(tag, b"cm", None), b"vm", None)
        if not content:
            return tag + match[0][len(match["c"]) :]
        if self._formula_start in content:
            content = self._formula.sub(self._formula_part, content)
        if kind == b"s":
            tag, content = self._string(tag, content)
        elif self.at.days and kind in (None, b"n") and self.at.styles.is_date(index):
            content = self._value.sub(self._moved_date, content)
        return b"%s%s</%sc>" % (tag, content, tag_prefix(self.prefix))

    def _string(self, tag: bytes, content: bytes) -> tuple[bytes, bytes]:
        """Put a shared string into the cell itself."""
        value = self._value.search(content)
        number = unescaped(value["v_content"] or b"").strip() if value else ""
        index = int(number) if number.isascii() and number.isdigit() else None
        if self._formula_start in content:
            texts = self.at.strings.texts
            text = "" if index is None or index >= len(texts) else texts[index]
            p = tag_prefix(self.prefix)
            new = b"<%sv>%s</%sv>" % (p, escaped(text).encode(), p)
            return with_attribute(tag, b"t", b"str"), self._value.sub(lambda _: new, content)
        inline = b"" if index is None else self.at.strings.inline(index, self.prefix)
        return with_attribute(tag, b"t", b"inlineStr" if inline else None), inline

    def _formula_part(self, match: re.Match[bytes]) -> bytes:
        content = match["f_content"] or b""
        group = attribute(match["f"], b"si")
        if group in self._severed:
            return b""
        if b"!" in content or self.at.renaming.tables:
            formula = unescaped(content)
            if reads_other_workbook(formula):
                self.at.left_out.add("新增工作表中引用其他工作簿的公式只保留了数值。")
                self._severed |= {group} if group else set()
                return b""
            renamed = self.at.renaming.apply(formula)
            self._note_missing(renamed)
            if renamed != formula:
                content = escaped(renamed).encode()
        self.has_formulas = True
        closing = b"</%sf>" % tag_prefix(self.prefix)
        return match["f"] + content + closing if content else match[0]

    def _note_missing(self, formula: str) -> None:
        for name in sheets_named(formula):
            if name not in self.at.sheets:
                self.at.left_out.add(f"新增工作表的公式引用了“{name}”，工作簿里没有这张表。")

    def _moved_date(self, match: re.Match[bytes]) -> bytes:
        try:
            serial = Decimal((match["v_content"] or b"").decode()) + self.at.days
        except InvalidOperation:
            return match[0]
        if serial < 0:
            raise Refused("新增工作表中有早于 1904 年的日期，而该工作簿的日期从 1904 年算起。")
        return b"%s%s</%sv>" % (match["v"], f"{serial:f}".encode(), tag_prefix(self.prefix))
