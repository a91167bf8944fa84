"""Defined names that grafted sheets bring along: print areas, titles, names they use."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.defined_names import DefinedName
from perfeval_xl.ooxml.references import Renaming, reads_other_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


def carried_names(
    names: Iterable[DefinedName],
    present: Iterable[DefinedName],
    positions: Mapping[int, int],
    renaming: Renaming,
) -> list[DefinedName]:
    """Return the names to set in the workbook that the sheets join.

    A name of the whole workbook stays one, unless the other workbook means something else by
    it: then each grafted sheet gets its own, which its formulas find first.

    Args:
        names: those of the workbook that the sheets come from.
        present: those of the workbook that they join.
        positions: place of each grafted sheet, in the one and in the other.
        renaming: sheets and tables called otherwise.
    """
    known = {name.key: name.text for name in present}
    carried: list[DefinedName] = []
    for name in names:
        if name.macro or not name.text or reads_other_workbook(name.text):
            continue
        moved = replace(name, text=renaming.apply(name.text))
        carried += _placed(moved, known, positions)
    return carried


def _placed(
    name: DefinedName,
    known: Mapping[tuple[str, int | None], str],
    positions: Mapping[int, int],
) -> Iterator[DefinedName]:
    if name.scope is not None:
        if name.scope in positions:
            yield replace(name, scope=positions[name.scope])
    elif known.get(name.key, name.text) == name.text:
        yield name
    else:
        for position in _in_order(positions):
            yield replace(name, scope=position)


def _in_order(positions: Mapping[int, int]) -> Sequence[int]:
    return sorted(positions.values())
