"""The custom properties of a package: its part, type and root relationship made together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.dialect import kind_of, relationship_type
from perfeval_xl.ooxml.parts import PACKAGE
from perfeval_xl.ooxml.properties import blank, property_values, with_properties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.relationships import Relationship

KIND = "custom-properties"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def read_properties(package: Package) -> dict[str, str]:
    """Return name and value, as text, of every custom document property."""
    found = _relationship(package)
    if found is None or found.part not in package:
        return {}
    return property_values(package.read(found.part))


def set_properties(package: Package, values: Mapping[str, str | None]) -> None:
    """Set text properties, or with None or "" remove them."""
    found = _relationship(package)
    if found is not None and found.part in package:
        package.replace(found.part, with_properties(package.read(found.part), values))
        return
    content = with_properties(blank(strict=package.strict), values)
    if content == blank(strict=package.strict):
        return
    if found is not None:
        # The relationship dangles, which Excel complains of: give it the part it means.
        package.add(found.part, content, CONTENT_TYPE)
        return
    part = "docProps/custom.xml"
    if part in package:
        part = package.free_part_name("docProps/custom{}.xml")
    package.add(part, content, CONTENT_TYPE)
    kind = relationship_type(KIND, strict=package.strict)
    package.relationships(PACKAGE).add(kind, part)


def _relationship(package: Package) -> Relationship | None:
    for relationship in package.relationships(PACKAGE):
        if kind_of(relationship.type) == KIND and not relationship.external:
            return relationship
    return None
