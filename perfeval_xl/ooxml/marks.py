"""Marks on cells of a user's sheet: conditional formats with our signature in their formula.

All earlier marks are taken away before new ones are set, so that a second run gives the same
bytes, and a run without marks gives the bytes of a sheet that was never marked.

Source: ECMA-376 Part 1, 18.3.1.18 (conditionalFormatting), 18.3.1.10 (cfRule: priorities).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import address
from perfeval_xl.ooxml.cell_text import LONGEST_FORMULA, xml_text
from perfeval_xl.ooxml.earlier_marks import SIGNATURE, earlier_marks
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import apply
from perfeval_xl.ooxml.mark_condition import mark_condition
from perfeval_xl.ooxml.sheet_order import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from perfeval_xl.ooxml.sheet_scan import SheetScan

__all__ = ["SIGNATURE", "CellMark", "mark_condition", "set_marks"]

_MOST_CONDITIONS = 200
"""Marks on a sheet up to which each tests its own cell; more would slow Excel down."""
_RANGES = 1_000
"""Cells that one joined rule names."""


@dataclass(frozen=True, slots=True)
class CellMark:
    """A mark on a cell.

    Attributes:
        row: Row from 1.
        column: Column from 1.
        style: Name of the look, for the caller's `dxf_of`.
        condition: Excel condition under which it shows; see `mark_condition`.
    """

    row: int
    column: int
    style: str
    condition: str = "TRUE"


def set_marks(
    xml: bytes, scan: SheetScan, marks: Iterable[CellMark], dxf_of: Callable[[str], int]
) -> bytes:
    """Return the sheet with these marks and none of our earlier ones.

    Args:
        xml: The worksheet part.
        scan: The scan of these bytes.
        marks: Of two for the same cell the last counts.
        dxf_of: Index into dxfs of a style.

    Raises:
        Refused: The part is no worksheet.
    """
    text = scan.of(xml)
    wanted = {(mark.row, mark.column): mark for mark in marks}
    if wanted and scan.kind != "worksheet":
        raise Refused("这张表不是普通工作表（如图表工作表），无法加标记。请改选其他工作表。")
    gone = earlier_marks(scan)
    if not wanted and not gone.edits:
        return xml
    others = Counter(scan.priorities) - Counter(gone.priorities)
    rules = list(_rules([wanted[place] for place in sorted(wanted)]))
    first = _first_priority(others, len(rules))
    content = "".join(
        _container(scan.prefix, refs, dxf_of(style), first + number, formula)
        for number, (refs, style, formula) in enumerate(rules)
    )
    place = place_of(scan, "conditionalFormatting")
    return apply(text, [*gone.edits, (place, place, content.encode())])


def _first_priority(others: Iterable[int], rules: int) -> int:
    """Return a priority from which our rules fit: before all others where there is room.

    Of two formats that colour one cell Excel shows the one with the lower number.
    """
    lowest = min((number for number in others if number > 0), default=rules + 1)
    return 1 if lowest > rules else max(others) + 1


def _rules(marks: list[CellMark]) -> Iterator[tuple[str, str, str]]:
    """Yield range, style and formula of each rule."""
    if len(marks) <= _MOST_CONDITIONS:
        for mark in marks:
            yield address(mark.row, mark.column), mark.style, _formula(mark)
        return
    for style in dict.fromkeys(mark.style for mark in marks):
        cells = [address(mark.row, mark.column) for mark in marks if mark.style == style]
        for start in range(0, len(cells), _RANGES):
            yield " ".join(cells[start : start + _RANGES]), style, SIGNATURE


def _formula(mark: CellMark) -> str:
    formula = f"AND({SIGNATURE},{mark.condition})"
    return formula if len(formula) <= LONGEST_FORMULA else SIGNATURE


def _container(prefix: str, refs: str, dxf: int, priority: int, formula: str) -> str:
    return (
        f'<{prefix}conditionalFormatting sqref="{refs}">'
        f'<{prefix}cfRule type="expression" dxfId="{dxf}" priority="{priority}">'
        f"<{prefix}formula>{xml_text(formula)}</{prefix}formula>"
        f"</{prefix}cfRule></{prefix}conditionalFormatting>"
    )
