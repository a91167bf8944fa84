"""Part names that a new part may take.

Source: ECMA-376 Part 2, 6.2.2.3 (part names are equal without regard to case).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml import parts

if TYPE_CHECKING:
    from perfeval_xl.ooxml.content_types import ContentTypes
    from perfeval_xl.ooxml.package import Package


def free_part_name(package: Package, types: ContentTypes, pattern: str) -> str:
    """Return the first part name of a pattern that nothing has or mentions.

    Relationship targets that dangle, orphaned relationships and Overrides of absent parts
    count as taken: a new part would be drawn into what they mean.

    Args:
        package: The package.
        types: Its content types.
        pattern: With `{}` where the number goes.
    """
    taken = _mentioned(package) | types.overrides.keys()
    number = 1
    while parts.key(pattern.format(number)) in taken:
        number += 1
    return parts.normalised(pattern.format(number))


def _mentioned(package: Package) -> set[str]:
    taken = {parts.key(name) for name in package.names}
    for name in package.names:
        if parts.is_relationships(name):
            source = parts.source_of(name)
            taken.add(parts.key(source))
            taken |= {parts.key(entry.part) for entry in package.relationships(source)}
    return taken
