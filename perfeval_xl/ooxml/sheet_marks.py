"""Marks on cells of any worksheet of a package, in the three colours of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import row_and_column
from perfeval_xl.ooxml.cell_text import meant_text
from perfeval_xl.ooxml.cell_writes import by_part
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.marks import CellMark, mark_condition
from perfeval_xl.ooxml.marks import set_marks as set_marks_of_sheet
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.shared_texts import shared_texts
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.style_part import part_of_kind, style_sheet, write_style_sheet
from perfeval_xl.ooxml.worksheets import worksheets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.requests import Mark
    from perfeval_xl.ooxml.sheet_scan import SheetScan

# Severity to text colour and fill; the two strong ones are bold as well, since colour alone
# does not reach everybody.
_COLOURS = {
    "error": ("<b/>", "FFFFFFFF", "FFB3261E"),
    "warning": ("<b/>", "FF000000", "FFF4B740"),
    "info": ("", "FF12436D", "FFE3EDF8"),
}
_OURS = b"perfeval-xl"


def clear_marks(package: Package) -> None:
    """Take all marks of earlier edits from every worksheet."""
    for sheet in worksheets(package):
        xml = package.read(sheet.part)
        if _OURS in xml:
            cleared = set_marks_of_sheet(xml, scan(xml), [], lambda _: 0)
            package.replace(sheet.part, cleared)


def set_marks(package: Package, marks: Iterable[Mark]) -> None:
    """Mark cells on worksheets from which earlier marks have been cleared.

    Raises:
        Refused: A sheet is not there, or an address is none.
    """
    grouped = by_part(package, marks)
    if not grouped:
        return
    strings = part_of_kind(package, "sharedStrings")
    texts = shared_texts(package.read(strings) if strings else None)
    styles = style_sheet(package)

    def shared_string(index: int) -> str:
        return meant_text(texts[index]) if index < len(texts) else ""

    def look(severity: str) -> int:
        bold, colour, fill = _COLOURS[severity]
        return styles.add(
            "dxfs",
            parse(
                f'<dxf><font>{bold}<color rgb="{colour}"/></font><fill><patternFill>'
                f'<bgColor rgb="{fill}"/></patternFill></fill></dxf>'.encode()
            ),
        )

    for part, wanted in grouped.items():
        xml = package.read(part)
        found = scan(xml)
        cells = [_mark(mark, found, shared_string) for mark in wanted]
        package.replace(part, set_marks_of_sheet(xml, found, cells, look))
    write_style_sheet(package, styles)


def _mark(mark: Mark, sheet: SheetScan, shared_string: Callable[[int], str]) -> CellMark:
    try:
        row, column = row_and_column(mark.cell)
    except ValueError as error:
        raise Refused(f"“{mark.sheet}”没有单元格 {mark.cell}。请检查地址。") from error
    condition = mark.condition
    if condition is None:
        cell = sheet.cell(row, column) or CellSpan(row, column)
        condition = mark_condition(cell, shared_string)
    return CellMark(row, column, mark.severity, condition)
