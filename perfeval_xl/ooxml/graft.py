"""Worksheets of one workbook, grafted into another as if they had been made in it.

Everything is decided first (places, names, what is freed), then parts are written, then the
workbook part is spliced. Run again with the same sheets, it finds its own parts, formats,
names and relationships and changes no byte.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.calculation import drop_calculation_chain
from perfeval_xl.ooxml.carry_parts import Carrier
from perfeval_xl.ooxml.defined_names import defined_names
from perfeval_xl.ooxml.graft_entries import enter_names, enter_titles
from perfeval_xl.ooxml.graft_plan import Place, planned
from perfeval_xl.ooxml.graft_surroundings import surroundings
from perfeval_xl.ooxml.part_references import with_references, with_vml_references
from perfeval_xl.ooxml.reach import parts_only_for
from perfeval_xl.ooxml.sheet_graft import GraftedSheet
from perfeval_xl.ooxml.style_part import write_style_sheet
from perfeval_xl.ooxml.table_graft import TableNames, grafted_table
from perfeval_xl.ooxml.workbook_reading import is_strict, sheet_entries
from perfeval_xl.ooxml.workbook_xml import add_sheets
from perfeval_xl.ooxml.worksheets import CONTENT_TYPE, workbook_root, worksheets
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.relationships import Relationship


@dataclass(frozen=True, slots=True)
class GraftResult:
    """What became of the sheets.

    Attributes:
        names: each sheet's name in its own workbook, and in the one it joined.
        has_formulas: whether a grafted cell holds a formula.
        left_out: what could not come along, as sentences.
    """

    names: dict[str, str]
    has_formulas: bool
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
        self.titles = [sheet.name for sheet in worksheets(target)]
        root, source_root = workbook_root(target), workbook_root(source)
        freed = parts_only_for(target, [place.part for place in self.places if place.part])
        self.tables = TableNames(target, freed, defined_names(root))
        for place in self.places:
            self.tables.give_names(source, place.sheet.part)
        self.at = surroundings(target, source, self.places, self.tables.renamed)
        strict = is_strict(root)
        self.carrier = Carrier(
            source,
            target,
            freed=freed,
            rewrite=self._rewritten,
            renaming=self.at.renaming,
            strict=strict if strict != is_strict(source_root) else None,
        )

    def done(self) -> GraftResult:
        """Carry out the plan."""
        has_formulas = [self._carry(place) for place in self.places]
        self.carrier.remove_unused()
        write_style_sheet(self.target, self.at.styles.target)
        enter_names(self.target, self.source, self.places, self.owned, self.at.renaming)
        enter_titles(self.target, self.titles, self.places)
        if any(has_formulas) or any(place.is_replacing for place in self.places):
            drop_calculation_chain(self.target)
        return GraftResult(
            {place.sheet.name: place.name for place in self.places},
            has_formulas=any(has_formulas),
            left_out=tuple(sorted(self._left_out())),
        )

    def _left_out(self) -> set[str]:
        left_out = self.at.left_out | self.carrier.left_out
        if len(self.places) < len(sheet_entries(workbook_root(self.source))):
            left_out.add("图表工作表等没有单元格的工作表没有加入。")
        return left_out

    def _carry(self, place: Place) -> bool:
        """Write one sheet with all it leads to; tell whether it has formulas."""
        sheet = GraftedSheet(self.source.read(place.sheet.part), self.at)
        part = place.part or self._new_part()
        self.carrier.write(part, sheet.xml, CONTENT_TYPE)
        self.carrier.carry_relationships(place.sheet.part, part)
        if not place.part:
            main = self.target.main_part
            identifier = self.target.relationships(main).add("worksheet", part)
            xml = as_utf8(self.target.read(main))
            self.target.replace(main, add_sheets(xml, [(place.name, identifier)]))
        return sheet.has_formulas

    def _new_part(self) -> str:
        base = posixpath.dirname(self.target.main_part)
        return self.target.free_part_name(posixpath.join(base, "worksheets/sheet{}.xml"))

    def _rewritten(self, relationship: Relationship, content: bytes) -> bytes:
        """Return a carried part in the target's words."""
        renaming, styles = self.at.renaming, self.at.styles
        if relationship.kind == "table":
            number, name = self.tables.given[relationship.part]
            return grafted_table(
                content, number=number, name=name, styles=styles, renaming=renaming
            )
        if relationship.kind == "vmlDrawing":
            return with_vml_references(content, renaming)
        if relationship.part.lower().endswith(".xml"):
            return with_references(content, renaming)
        return content
