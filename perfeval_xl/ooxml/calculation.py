"""The calculation chain: dropped when formulas change, since Excel makes it anew.

A chain that names a cell without formula makes Excel repair the file; a missing one does not.
Source: ECMA-376-1 section 18.6 (calculation chain).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package


def drop_calculation_chain(package: Package) -> None:
    """Remove the chain's part, its declaration and its relationship, where there is one."""
    relationships = package.relationships(package.main_part)
    for relationship in relationships.of_type("calcChain"):
        relationships.remove(relationship.id)
        if relationship.part in package:
            package.remove(relationship.part)
