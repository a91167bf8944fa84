"""Worksheets of one workbook, grafted into another as if they had been made in it.

Everything is decided first (places, names, what is freed), then parts are written, then the
workbook part is spliced. Run again with the same sheets, it finds its own parts, formats,
names and relationships and changes no byte.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.app_properties import with_sheet_titles
from perfeval_xl.ooxml.calculation import drop_calculation_chain
from perfeval_xl.ooxml.carried_names import carried_names
from perfeval_xl.ooxml.carry_parts import Carrier
from perfeval_xl.ooxml.defined_names import DefinedName, defined_names, with_names
from perfeval_xl.ooxml.dialect import kind_of
from perfeval_xl.ooxml.graft_plan import Place, planned
from perfeval_xl.ooxml.outline import utf8
from perfeval_xl.ooxml.part_references import with_references, with_vml_references
from perfeval_xl.ooxml.reach import parts_only_for
from perfeval_xl.ooxml.references import Renaming, quoted
from perfeval_xl.ooxml.shared_strings import SharedStrings
from perfeval_xl.ooxml.sheet_graft import GraftedSheet
from perfeval_xl.ooxml.sheet_rows import DAYS_BETWEEN_SYSTEMS, Surroundings
from perfeval_xl.ooxml.style_graft import StyleGraft
from perfeval_xl.ooxml.style_part import part_of_kind, style_sheet, write_style_sheet
from perfeval_xl.ooxml.table_graft import TableNames, grafted_table
from perfeval_xl.ooxml.theme import theme_colours
from perfeval_xl.ooxml.workbook_xml import (
    add_sheets,
    counts_from_1904,
    is_strict,
    sheet_entries,
)
from perfeval_xl.ooxml.worksheets import CONTENT_TYPE, workbook_root, worksheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfeval_xl.ooxml.outline import Element
    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.relationships import Relationship


@dataclass(frozen=True, slots=True)
class GraftResult:
    """What became of the sheets.

    Attributes:
        names: each sheet's name in its own workbook, and in the one it joined.
        has_formulas: whether a grafted cell holds a formula.
        has_replaced: whether earlier sheets made way.
        left_out: what could not come along, as sentences.
    """

    names: dict[str, str]
    has_formulas: bool
    has_replaced: bool
    left_out: tuple[str, ...]


def graft(target: Package, source: Package, owned: Mapping[str, str]) -> GraftResult:
    """Add all worksheets of one workbook to another, in place.

    Args:
        target: the workbook to add to.
        source: the workbook whose worksheets are added.
        owned: defined name to the sheet of the source that it stands for. Where the target
            has that name, the sheet it points at is replaced: tab, place and name stay.

    Raises:
        Refused: something in the sheets cannot live in another workbook.
    """
    return _Graft(target, source, owned).done()


class _Graft:
    """One graft: the two packages, the plan, and what is known after each step."""

    def __init__(self, target: Package, source: Package, owned: Mapping[str, str]) -> None:
        self.target, self.source, self.owned = target, source, owned
        self.places = planned(target, source, owned)
        root, source_root = workbook_root(target), workbook_root(source)
        self.titles = [sheet.name for sheet in worksheets(target)]
        self.names = defined_names(root)
        replaced = [place.part for place in self.places if place.part]
        freed = parts_only_for(target, replaced)
        self.tables = TableNames(target, freed, self.names)
        for place in self.places:
            self.tables.give_names(source, place.sheet.part)
        renaming = Renaming(
            {
                place.sheet.name.casefold(): place.name
                for place in self.places
                if place.name != place.sheet.name
            },
            self.tables.renamed,
        )
        styles = StyleGraft(
            style_sheet(target), style_sheet(source), _colours_to_keep(target, source)
        )
        strings = part_of_kind(source, "sharedStrings")
        self.surroundings = Surroundings(
            styles,
            SharedStrings(source.read(strings) if strings else None),
            renaming,
            self._sheets_to_be(root),
            DAYS_BETWEEN_SYSTEMS * (counts_from_1904(source_root) - counts_from_1904(root)),
        )
        strict = is_strict(root)
        self.carrier = Carrier(
            source,
            target,
            freed=freed,
            rewrite=self._rewritten,
            renaming=renaming,
            strict=strict if strict != is_strict(source_root) else None,
        )

    def _sheets_to_be(self, root: Element) -> frozenset[str]:
        names = [entry.name for entry in sheet_entries(root)]
        names += [place.name for place in self.places]
        return frozenset(name.casefold() for name in names)

    def done(self) -> GraftResult:
        """Carry out the plan."""
        has_formulas = [self._carry(place) for place in self.places]
        self.carrier.remove_unused()
        write_style_sheet(self.target, self.surroundings.styles.target)
        self._enter_names()
        self._enter_titles()
        has_replaced = any(place.is_replacing for place in self.places)
        if has_replaced or any(has_formulas):
            drop_calculation_chain(self.target)
        return GraftResult(
            {place.sheet.name: place.name for place in self.places},
            any(has_formulas),
            has_replaced,
            tuple(sorted(self._left_out())),
        )

    def _left_out(self) -> set[str]:
        left_out = self.surroundings.left_out | self.carrier.left_out
        if len(self.places) < len(sheet_entries(workbook_root(self.source))):
            left_out.add("图表工作表等没有单元格的工作表没有加入。")
        return left_out

    def _carry(self, place: Place) -> bool:
        """Write one sheet with all it leads to; tell whether it has formulas."""
        sheet = GraftedSheet(self.source.read(place.sheet.part), self.surroundings)
        part = place.part or self._new_part()
        self.carrier.write(part, sheet.xml, CONTENT_TYPE)
        self.carrier.carry_relationships(place.sheet.part, part)
        if not place.part:
            relationships = self.target.relationships(self.target.main_part)
            identifier = relationships.add("worksheet", part)
            xml = utf8(self.target.read(self.target.main_part))
            xml = add_sheets(xml, [(place.name, identifier)])
            self.target.replace(self.target.main_part, xml)
        return sheet.has_formulas

    def _new_part(self) -> str:
        base = posixpath.dirname(self.target.main_part)
        return self.target.free_part_name(posixpath.join(base, "worksheets/sheet{}.xml"))

    def _rewritten(self, relationship: Relationship, content: bytes) -> bytes:
        """Return a carried part in the target's words."""
        renaming = self.surroundings.renaming
        if relationship.kind == "table":
            number, name = self.tables.given[relationship.part]
            styles = self.surroundings.styles
            return grafted_table(
                content, number=number, name=name, styles=styles, renaming=renaming
            )
        if relationship.kind == "vmlDrawing":
            return with_vml_references(content, renaming)
        if relationship.part.lower().endswith(".xml"):
            return with_references(content, renaming)
        return content

    def _enter_names(self) -> None:
        """Set the names that stand for our sheets, and those that the sheets bring along."""
        by_name = {place.sheet.name.casefold(): place for place in self.places}
        ours = {name.casefold() for name in self.owned}
        wanted = [
            DefinedName(name, f"{quoted(by_name[sheet.casefold()].name)}!$A$1")
            for name, sheet in self.owned.items()
        ]
        wanted += carried_names(
            (
                name
                for name in defined_names(workbook_root(self.source))
                if name.key[0] not in ours
            ),
            self.names,
            {place.sheet.position: place.position for place in self.places},
            self.surroundings.renaming,
        )
        xml = utf8(self.target.read(self.target.main_part))
        emptied = {place.position for place in self.places if place.is_replacing}
        self.target.replace(self.target.main_part, with_names(xml, wanted, emptied=emptied))

    def _enter_titles(self) -> None:
        for relationship in self.target.relationships(""):
            named = kind_of(relationship.type) == "extended-properties"
            if named and relationship.part in self.target:
                added = [place.name for place in self.places if not place.is_replacing]
                app = self.target.read(relationship.part)
                self.target.replace(
                    relationship.part, with_sheet_titles(app, self.titles, added)
                )


def _colours_to_keep(target: Package, source: Package) -> dict[str, str] | None:
    """Return the colours of the source's theme, None if the target has the same theme."""
    parts = [(package, part_of_kind(package, "theme")) for package in (target, source)]
    theirs, ours = [package.read(part) if part else None for package, part in parts]
    return None if theirs == ours else theme_colours(ours)
