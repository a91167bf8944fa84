"""Formulas that belong to several cells: which cells, and what a write does to the others.

A shared formula's text stands in one cell, its master; members only point at it, so a master
that is overwritten hands its text on. Cells of an array or a data table cannot change alone.

Source: ECMA-376 Part 1, 18.3.1.40 (f: shared, array, dataTable).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from perfeval_xl.ooxml.addresses import address, corners
from perfeval_xl.ooxml.cells import CellSpan
from perfeval_xl.ooxml.covering import Area, Covering
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.formula_shift import shifted
from perfeval_xl.ooxml.sheet_scan import SheetScan

_MARKS = (b"shared", b"array", b"dataTable")
Place = tuple[int, int]


@dataclass(slots=True)
class _Group:
    masters: list[CellSpan] = field(default_factory=list)
    members: list[CellSpan] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Handover:
    """A member that becomes the master of its group.

    Attributes:
        cell: The member as it stands.
        formula: Text of its formula.
        ref: Range over all members that are left.
        shared_index: The group's `si`.
    """

    cell: CellSpan
    formula: str
    ref: str
    shared_index: str


class FormulaGroups:
    """The shared formulas, arrays and data tables of a sheet."""

    def __init__(self, sheet: SheetScan) -> None:
        self._shared: dict[str, _Group] = {}
        self._areas: list[Area] = []
        for cell in _grouped_cells(sheet):
            self._add(cell)

    def _add(self, cell: CellSpan) -> None:
        if cell.shared_index is not None and cell.formula_kind == "shared":
            group = self._shared.setdefault(cell.shared_index, _Group())
            (group.members if cell.formula is None else group.masters).append(cell)
        elif cell.formula_kind in ("array", "dataTable"):
            self._areas.append(_corners(cell.formula_ref or cell.address))

    def check_free(self, places: Collection[Place]) -> None:
        """Raise Refused if a cell to be written lies in an array or a data table.

        An array of a single cell may be written over.
        """
        bound = Covering(area for area in self._areas if area[:2] != area[2:])
        for place in places:
            if place in bound:
                raise Refused(
                    f"{address(*place)} 属于数组公式或模拟运算表，不能单独改写。"
                    "请先在 Excel 中清除该公式，再试一次。"
                )

    def handovers(self, places: Collection[Place]) -> Iterator[Handover]:
        """Yield the cells that become masters because theirs are written over.

        Raises:
            Refused: It cannot be told what the members' formulas are.
        """
        for index, group in self._shared.items():
            written = [cell for cell in group.masters if (cell.row, cell.column) in places]
            left = [cell for cell in group.members if (cell.row, cell.column) not in places]
            if written and left:
                if len(group.masters) > 1:
                    raise Refused(
                        "工作表中的共享公式编号重复，无法安全改写。请在 Excel 中另存后再试。"
                    )
                yield _handover(index, written[0], left)


def _handover(index: str, master: CellSpan, members: list[CellSpan]) -> Handover:
    heir = min(members, key=lambda cell: (cell.row, cell.column))
    text = shifted(master.formula or "", heir.row - master.row, heir.column - master.column)
    rows = [cell.row for cell in members]
    columns = [cell.column for cell in members]
    first = address(min(rows), min(columns))
    last = address(max(rows), max(columns))
    return Handover(heir, text, first if first == last else f"{first}:{last}", index)


def _grouped_cells(sheet: SheetScan) -> Iterator[CellSpan]:
    """Yield the cells whose formulas may belong to several; most sheets have none."""
    if not any(mark in sheet.xml for mark in _MARKS):
        return
    for row in sheet.rows.values():
        if any(mark in sheet.xml[row.start : row.end] for mark in _MARKS):
            yield from (cell for cell in row.cells.values() if cell.has_formula)


def _corners(ref: str) -> Area:
    try:
        return corners(ref)
    except ValueError as error:
        raise Refused(
            "工作表中的数组公式范围有错误，无法安全改写。请在 Excel 中打开，另存后再试。"
        ) from error
