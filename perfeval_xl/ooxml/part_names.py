"""Names for parts that are carried over: free ones, or those of parts that make way."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfeval_xl.ooxml.package import Package


class PartNames:
    """Gives names in a package.

    Args:
        package: the package that parts are carried to.
        freed: parts of it that make way. A new part of the same kind takes the name of the
            first of them, so that carrying the same parts again gives the same package.
    """

    def __init__(self, package: Package, freed: Iterable[str]) -> None:
        self._package = package
        self._freed: dict[tuple[str, str | None], list[str]] = defaultdict(list)
        for name in sorted(freed, key=_by_number):
            pattern = self._pattern(name, package.main_part)
            self._freed[pattern, package.content_type(name)].append(name)

    @property
    def unused(self) -> list[str]:
        """The freed parts whose names nothing has taken."""
        return [name for names in self._freed.values() for name in names]

    def free(self, old: str, main_part: str, content_type: str | None) -> str:
        """Return the name that a part gets.

        Args:
            old: its name in the package that it comes from.
            main_part: the workbook part of that package.
            content_type: its type.
        """
        pattern = self._pattern(old, main_part)
        freed = self._freed[pattern, content_type]
        return freed.pop(0) if freed else self._package.free_part_name(pattern)

    def _pattern(self, name: str, main_part: str) -> str:
        """Return the pattern of names like this one, in the folder of our workbook part.

        WPS takes a package for damaged whose parts lie outside it.
        """
        home = posixpath.dirname(self._package.main_part)
        folder, last = posixpath.split(name)
        if folder != posixpath.dirname(main_part):
            home = posixpath.join(home, _ascii(posixpath.basename(folder)))
        stem, extension = posixpath.splitext(last)
        return posixpath.join(
            home, f"{_ascii(stem.rstrip('0123456789'))}{{}}{_ascii(extension)}"
        )


def _ascii(segment: str) -> str:
    return re.sub(r"[^A-Za-z0-9_.-]", "_", segment)


def _by_number(name: str) -> tuple[str, int]:
    found = re.search(r"(\d+)\.[^./]*$", name)
    return (name[: found.start()], int(found[1])) if found else (name, 0)
