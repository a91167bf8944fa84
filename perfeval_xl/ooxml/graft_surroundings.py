"""What the indexes, names and dates of grafted sheets mean in the workbook that they join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.references import Renaming
from perfeval_xl.ooxml.shared_strings import SharedStrings
from perfeval_xl.ooxml.sheet_rows import DAYS_BETWEEN_SYSTEMS, Surroundings
from perfeval_xl.ooxml.style_graft import StyleGraft
from perfeval_xl.ooxml.style_part import part_of_kind, style_sheet
from perfeval_xl.ooxml.theme import theme_colours
from perfeval_xl.ooxml.workbook_reading import counts_from_1904, sheet_entries
from perfeval_xl.ooxml.worksheets import workbook_root

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfeval_xl.ooxml.graft_plan import Place
    from perfeval_xl.ooxml.package import Package


def surroundings(
    target: Package, source: Package, places: Sequence[Place], tables: Mapping[str, str]
) -> Surroundings:
    """Return what grafted sheets have to know.

    Args:
        target: the workbook that they join.
        source: the workbook that they come from.
        places: the sheets, with the names they get.
        tables: old table name, casefolded, to the new one, where they differ.
    """
    renamed = {
        place.sheet.name.casefold(): place.name
        for place in places
        if place.name != place.sheet.name
    }
    strings = part_of_kind(source, "sharedStrings")
    names = [entry.name for entry in sheet_entries(workbook_root(target))]
    names += [place.name for place in places]
    years = [counts_from_1904(workbook_root(package)) for package in (source, target)]
    return Surroundings(
        StyleGraft(style_sheet(target), style_sheet(source), _own_colours(target, source)),
        SharedStrings(source.read(strings) if strings else None),
        Renaming(renamed, tables),
        frozenset(name.casefold() for name in names),
        DAYS_BETWEEN_SYSTEMS * (years[0] - years[1]),
    )


def _own_colours(target: Package, source: Package) -> dict[str, str] | None:
    """Return the colours of the source's theme, None if the target has the same theme."""
    parts = [(package, part_of_kind(package, "theme")) for package in (target, source)]
    theirs, ours = [package.read(part) if part else None for package, part in parts]
    return None if theirs == ours else theme_colours(ours)
