"""Cells set in a user's sheet by splices: only the bytes of those cells change.

Source: ECMA-376 Part 1, 18.3.1.80 (sheetData), 18.3.1.73 (row), 18.3.1.4 (c).
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import address
from perfeval_xl.ooxml.cell_style import NeighbourStyles
from perfeval_xl.ooxml.cell_xml import new_cell, prefix_at, replaced_cell
from perfeval_xl.ooxml.covering import hidden_by, merged_areas
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.formula_groups import FormulaGroups
from perfeval_xl.ooxml.fragments import Edit, apply
from perfeval_xl.ooxml.master_xml import become_master
from perfeval_xl.ooxml.row_xml import insert_cells, new_row
from perfeval_xl.ooxml.writes import Write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfeval_xl.ooxml.sheet_scan import SheetScan

__all__ = ["Write", "changes_formulas", "set_cells"]


def set_cells(xml: bytes, scan: SheetScan, writes: Iterable[Write]) -> bytes:
    """Return the sheet with the cells set.

    A cell that is there keeps its style; a new one takes that of its neighbours in the
    column. Nothing else changes, except that a shared formula whose first cell is written
    over moves its text to the next cell of the group.

    Args:
        xml: The worksheet part.
        scan: The scan of these bytes.
        writes: Of two for the same cell the last counts.

    Raises:
        Refused: A cell lies in an array formula or under a merge, or a text is too long.
    """
    wanted = {(write.row, write.column): write for write in writes}
    if not wanted:
        return xml
    xml = scan.of(xml)
    _check_not_covered(scan, wanted.keys())
    groups = FormulaGroups(scan)
    groups.check_free(wanted.keys())
    edits = [become_master(xml, heir) for heir in groups.handovers(wanted.keys())]
    edits += _edits(xml, scan, [wanted[place] for place in sorted(wanted)])
    return apply(xml, edits)


def changes_formulas(scan: SheetScan, writes: Iterable[Write]) -> bool:
    """Say whether writes add or remove formulas, which outdates the calculation chain."""
    for write in writes:
        cell = scan.cell(write.row, write.column)
        if write.formula is not None or (cell is not None and cell.has_formula):
            return True
    return False


def _edits(xml: bytes, scan: SheetScan, writes: list[Write]) -> Iterator[Edit]:
    """Yield the splices for writes that are sorted by row and column."""
    styles = NeighbourStyles(scan)
    new_rows: dict[int, list[bytes]] = {}
    inserted: dict[int, list[tuple[int, bytes]]] = {}
    for write in writes:
        row = scan.rows.get(write.row)
        cell = row.cells.get(write.column) if row is not None else None
        if cell is not None:
            yield cell.start, cell.end, replaced_cell(xml, cell, write)
            continue
        style = styles.style(write.row, write.column)
        if row is None:
            content = new_cell(scan.data_prefix, write, style)
            new_rows.setdefault(write.row, []).append(content)
        else:
            content = new_cell(prefix_at(xml, row.start), write, style)
            inserted.setdefault(write.row, []).append((write.column, content))
    for number, cells in inserted.items():
        yield from insert_cells(scan.rows[number], cells)
    yield from _row_edits(scan, new_rows)


def _row_edits(scan: SheetScan, new_rows: dict[int, list[bytes]]) -> Iterator[Edit]:
    """Yield the splices for rows that were not there, in order."""
    if not new_rows:
        return
    data = scan.child("sheetData")
    if data is None:
        raise Refused("这张表没有单元格（如图表工作表），无法写入。请改选其他工作表。")
    rows = {number: new_row(scan.data_prefix, number, new_rows[number]) for number in new_rows}
    if data.tag_end == data.end:
        content = b"".join(rows.values())
        closed = b">%b</%bsheetData>" % (content, scan.data_prefix.encode())
        yield data.tag_end - 2, data.end, closed
        return
    # A new row goes before the first of a greater number, wherever careless programs put it.
    highest = list(accumulate((row.number for row in scan.row_list), max))
    for number, content in rows.items():
        place = bisect_right(highest, number)
        at = scan.row_list[place].start if place < len(highest) else data.content_end
        yield at, at, content


def _check_not_covered(scan: SheetScan, places: Iterable[tuple[int, int]]) -> None:
    """Raise Refused for a cell under a merge, where nobody would see what it holds."""
    hidden = hidden_by(merged_areas(scan.merges))
    for place in places:
        if place in hidden:
            raise Refused(
                f"{address(*place)} 被合并单元格盖住，写入后看不见。请先取消合并再试。"
            )
