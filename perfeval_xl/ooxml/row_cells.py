"""The cells of one row: quickly where they are written as programs do, else with expat.

The quick way takes a row only if its content is, from the first byte to the last, cells in
the usual spelling. Comments, CDATA, odd quotes, rich text, unknown attributes: all go the slow
way, which reads any XML. Both give the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import column_number
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.slow_row import parsed_cells
from perfeval_xl.ooxml.xml_parsing import attributes_of, text_of

if TYPE_CHECKING:
    from perfeval_xl.ooxml.rows import RowSpan

_CELL = (
    r'<{p}c(?: r="([A-Z]{{1,3}})([0-9]{{1,7}})")?'
    r'(?: s="([0-9]{{1,9}})")?(?: t="([a-zA-Z]{{1,9}})")?(?: s="([0-9]{{1,9}})")?(?:/>|>'
    r'(<{p}f(?: [a-zA-Z]+="[^"<>]*")*(?:/>|>([^<]*)</{p}f>))?'
    r'(?:<{p}v>([^<]*)</{p}v>|<{p}is><{p}t(?: xml:space="preserve")?>([^<]*)</{p}t></{p}is>)?'
    r"</{p}c>)"
)


_NO_FORMULA = (False, None, "normal", None, None)
_new = tuple.__new__


@cache
def _column(letters: bytes) -> int:
    return column_number(letters.decode())


@cache
def _word(raw: bytes) -> str:
    return raw.decode()


@cache
def _cell_pattern(prefix: str) -> re.Pattern[bytes]:
    return re.compile(_CELL.format(p=re.escape(prefix)).encode())


def cells_of(row: RowSpan) -> list[CellSpan]:
    """Return the cells of a row in the order of the XML, doubles included.

    Raises:
        Damaged: A cell names another row than the one it stands in, or no cell at all.
    """
    try:
        cells = _quick(row) if row.sheet.is_plain else None
        return parsed_cells(row) if cells is None else cells
    except ValueError as error:
        raise Damaged(
            f"文件已损坏：第 {row.number} 行单元格的编号不对。请用 Excel 打开修复，再另存。"
        ) from error


def _quick(row: RowSpan) -> list[CellSpan] | None:
    """Return the cells, or None if one of them is not written in the usual way."""
    xml, at, end = row.sheet.xml, row.tag_end, row.content_end
    match = _cell_pattern(row.sheet.data_prefix).match
    number, own_digits = row.number, b"%d" % row.number
    cells: list[CellSpan] = []
    column = 0
    while at < end:
        found = match(xml, at, end)
        if found is None:
            return None
        letters, digits, style, kind, late, formula, f_text, value, text = found.groups()
        if letters is None:
            column += 1
        elif digits == own_digits or int(digits) == number:
            column = _column(letters)
        else:
            raise ValueError(digits)
        index = style or late
        shown = text if value is None else value
        fields = (
            *(number, column, at, at := found.end()),
            None if index is None else int(index),
            "n" if kind is None else _word(kind),
            None if shown is None else text_of(shown),
        )
        # Half the time of a call with defaults, a million times over.
        cells.append(_new(CellSpan, fields + _formula(formula, f_text) + (None, None)))
    return cells


def _formula(element: bytes | None, content: bytes | None) -> tuple[bool | str | None, ...]:
    """Return what `f` says, in the order of the fields of a cell."""
    if element is None:
        return _NO_FORMULA
    text = text_of(content) if content and not content.isspace() else None
    tag = element[: element.index(b">") + 1]
    if b"=" not in tag:
        return True, text, "normal", None, None
    of_f = attributes_of(tag)
    return True, text, of_f.get("t", "normal"), of_f.get("si"), of_f.get("ref")
