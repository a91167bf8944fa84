"""Where each grafted sheet goes: in the place of an earlier one, or after the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.sheet_names import free_sheet_name, owned_worksheets, refuse_unfit
from perfeval_xl.ooxml.workbook_reading import sheet_entries
from perfeval_xl.ooxml.worksheets import Worksheet, workbook_root, worksheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfeval_xl.ooxml.package import Package


@dataclass(frozen=True, slots=True)
class Place:
    """A sheet and its place in the workbook that it joins.

    Attributes:
        sheet: the sheet in its own workbook.
        name: the name it gets.
        position: its place among the target's sheets of every kind.
        part: the part of the sheet it replaces, "" if it is added.
    """

    sheet: Worksheet
    name: str
    position: int
    part: str = ""

    @property
    def is_replacing(self) -> bool:
        """Whether an earlier sheet makes way."""
        return bool(self.part)


def planned(target: Package, source: Package, owned: Mapping[str, str]) -> list[Place]:
    """Return the place of every worksheet of *source*, in order.

    Args:
        target: the workbook that the sheets join.
        source: the workbook that they come from.
        owned: defined name to the sheet of *source* that it stands for.

    Raises:
        Refused: there is no sheet, a sheet named in *owned* is missing, or a name is unfit.
    """
    sheets = worksheets(source)
    if not sheets:
        raise Refused("要加入的工作簿里没有工作表。请检查所选文件。")
    _refuse_missing(sheets, owned)
    earlier = _earlier(target, owned)
    entries = sheet_entries(workbook_root(target))
    # Free names keep clear of the other new sheets' names too, which formulas may mean.
    used = [entry.name for entry in entries]
    wanted = [sheet.name for sheet in sheets]
    places: list[Place] = []
    last = len(entries)
    for sheet in sheets:
        old = earlier.get(sheet.name.casefold())
        if old is not None:
            places.append(Place(sheet, old.name, old.position, old.part))
            continue
        refuse_unfit(sheet.name)
        name = sheet.name
        if name.casefold() in {other.casefold() for other in used}:
            name = free_sheet_name(name, used + wanted)
        used.append(name)
        places.append(Place(sheet, name, last))
        last += 1
    return places


def _earlier(target: Package, owned: Mapping[str, str]) -> dict[str, Worksheet]:
    """Return the target's sheet that each new one replaces, by the new one's folded name."""
    found: dict[str, Worksheet] = {}
    known = {name.casefold(): sheet for name, sheet in owned_worksheets(target).items()}
    for name, wanted in owned.items():
        old = known.get(name.casefold())
        taken = {sheet.part for sheet in found.values()}
        if old is not None and old.part not in taken:
            found.setdefault(wanted.casefold(), old)
    return found


def _refuse_missing(sheets: list[Worksheet], owned: Mapping[str, str]) -> None:
    present = {sheet.name.casefold() for sheet in sheets}
    for name in owned.values():
        if name.casefold() not in present:
            raise Refused(f"要加入的工作簿里没有工作表“{name}”。")
