"""What a graft enters into the workbook's lists: defined names and document titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.app_properties import with_sheet_titles
from perfeval_xl.ooxml.carried_names import carried_names
from perfeval_xl.ooxml.defined_names import DefinedName, defined_names, with_names
from perfeval_xl.ooxml.dialect import kind_of
from perfeval_xl.ooxml.parts import PACKAGE
from perfeval_xl.ooxml.references import quoted
from perfeval_xl.ooxml.worksheets import workbook_root
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfeval_xl.ooxml.graft_plan import Place
    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.references import Renaming


def enter_names(
    target: Package,
    source: Package,
    places: Sequence[Place],
    owned: Mapping[str, str],
    renaming: Renaming,
) -> None:
    """Set the names that stand for grafted sheets, and those that the sheets bring along.

    Names of a sheet that has made way go with it.
    """
    by_name = {place.sheet.name.casefold(): place for place in places}
    ours = {name.casefold() for name in owned}
    wanted = [
        DefinedName(name, f"{quoted(by_name[sheet.casefold()].name)}!$A$1")
        for name, sheet in owned.items()
    ]
    theirs = defined_names(workbook_root(source))
    wanted += carried_names(
        [name for name in theirs if name.key[0] not in ours],
        defined_names(workbook_root(target)),
        {place.sheet.position: place.position for place in places},
        renaming,
    )
    xml = as_utf8(target.read(target.main_part))
    emptied = {place.position for place in places if place.is_replacing}
    target.replace(target.main_part, with_names(xml, wanted, emptied=emptied))


def enter_titles(target: Package, before: Sequence[str], places: Sequence[Place]) -> None:
    """List the added sheets in the document properties.

    Args:
        target: the workbook.
        before: names of the worksheets that it had, in order.
        places: the grafted sheets.
    """
    added = [place.name for place in places if not place.is_replacing]
    for relationship in target.relationships(PACKAGE):
        is_listing = kind_of(relationship.type) == "extended-properties"
        if is_listing and relationship.part in target:
            app = target.read(relationship.part)
            target.replace(relationship.part, with_sheet_titles(app, before, added))
