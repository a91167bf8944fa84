"""Which parts of a package are there only because of certain others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.parts import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from perfeval_xl.ooxml.package import Package


def parts_only_for(package: Package, owners: Collection[str]) -> set[str]:
    """Return the parts that relationships lead to from *owners* and from nowhere else.

    The owners themselves are not among them.
    """
    theirs = _reached(package, owners, stop=())
    others = _reached(package, [PACKAGE], stop=owners)
    return theirs - others - set(owners)


def _reached(package: Package, starts: Iterable[str], stop: Collection[str]) -> set[str]:
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        name = waiting.pop()
        if name in stop:
            continue
        found = {
            relationship.part
            for relationship in package.relationships(name)
            if relationship.part in package and relationship.part not in reached
        }
        reached |= found
        waiting += found
    return reached
