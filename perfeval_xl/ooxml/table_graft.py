"""Tables: their ids and names are unique in a workbook, their looks are indexes into it.

Source: ECMA-376-1 section 18.5.1.2 (table).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import Edit, apply, set_attribute
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.part_references import reference_edits
from perfeval_xl.ooxml.worksheets import worksheets
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from perfeval_xl.ooxml.defined_names import DefinedName
    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.references import Renaming
    from perfeval_xl.ooxml.style_graft import StyleGraft

_LOOKS = (
    "headerRowDxfId", "dataDxfId", "totalsRowDxfId",
    "headerRowBorderDxfId", "tableBorderDxfId", "totalsRowBorderDxfId", "dxfId",
)  # fmt: skip
# Named cell styles and outside sources stay with the workbook that has them.
_LEFT_BEHIND = (
    "headerRowCellStyle", "dataCellStyle", "totalsRowCellStyle",
    "tableType", "connectionId", "queryTableFieldId",
)  # fmt: skip


class TableNames:
    """Ids and names of tables in use in a workbook, and those given to new ones.

    Args:
        package: the workbook that tables join.
        freed: parts of it that make way.
        names: its defined names, which tables may not be called by either.

    Attributes:
        given: part of the other workbook to the id and name that its table gets.
        renamed: old table name, casefolded, to the new one, where they differ.
    """

    def __init__(
        self, package: Package, freed: Collection[str], names: Iterable[DefinedName]
    ) -> None:
        self.given: dict[str, tuple[int, str]] = {}
        self.renamed: dict[str, str] = {}
        self._names = {name.name.casefold() for name in names}
        self._last = 0
        for sheet in worksheets(package):
            for relationship in package.relationships(sheet.part).of_type("table"):
                if relationship.part in package and relationship.part not in freed:
                    number, name = _identity(package.read(relationship.part))
                    self._names.add(name.casefold())
                    self._last = max(self._last, number)

    def give_names(self, source: Package, sheet: str) -> None:
        """Give every table of a sheet of the other workbook an id and a name of its own."""
        for relationship in source.relationships(sheet).of_type("table"):
            if relationship.part in source:
                _, old = _identity(source.read(relationship.part))
                new = self._free(old)
                self._last += 1
                self.given[relationship.part] = self._last, new
                if new != old:
                    self.renamed[old.casefold()] = new

    def _free(self, wanted: str) -> str:
        name, number = wanted, 2
        while name.casefold() in self._names:
            name, number = f"{wanted}_{number}", number + 1
        self._names.add(name.casefold())
        return name


def _identity(xml: bytes) -> tuple[int, str]:
    """Return the id of a table and the name that formulas call it by."""
    root = parse(as_utf8(xml), levels=0)
    name = root.attributes.get("displayName") or root.attributes.get("name", "")
    return root.number("id"), name


def grafted_table(
    xml: bytes, *, number: int, name: str, styles: StyleGraft, renaming: Renaming
) -> bytes:
    """Return a table part under a new id and name, with its looks and formulas moved.

    Raises:
        Damaged: the part is not well-formed.
    """
    xml = as_utf8(xml)
    root = parse(xml)
    edits: list[Edit | None] = [
        set_attribute(xml, root, "id", str(number)),
        set_attribute(xml, root, "name", name),
        set_attribute(xml, root, "displayName", name),
    ]
    for element in root.walk():
        if element.name == "xmlColumnPr":
            edits.append((element.start, element.end, b""))
        edits += _index_edits(xml, element, styles)
    edits += reference_edits(xml, root, renaming)
    return apply(xml, [edit for edit in edits if edit])


def _index_edits(xml: bytes, element: Element, styles: StyleGraft) -> list[Edit | None]:
    edits: list[Edit | None] = []
    for attribute in _LOOKS:
        value = element.attributes.get(attribute, "")
        if value.isascii() and value.isdigit():
            look = styles.differential(int(value))
            new = None if look is None else str(look)
            edits.append(set_attribute(xml, element, attribute, new))
    edits += [set_attribute(xml, element, attribute, None) for attribute in _LEFT_BEHIND]
    return edits
