"""What a package declares of its parts' types, kept in step as parts come and go.

Source: ECMA-376 Part 2, 7.2.3 (the content types item).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml import content_types
from perfeval_xl.ooxml.parts import CONTENT_TYPES, key

if TYPE_CHECKING:
    from perfeval_xl.ooxml.package import Package


class Declarations:
    """The content types item of one package, always as the package has it now."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._parsed: tuple[bytes, content_types.ContentTypes] | None = None

    @property
    def declared(self) -> content_types.ContentTypes:
        """What the item says."""
        xml = self._xml
        if self._parsed is None or self._parsed[0] is not xml:
            self._parsed = (xml, content_types.content_types(xml))
        return self._parsed[1]

    def declare(self, name: str, content_type: str) -> None:
        """Make sure that a part is declared as of that type."""
        if self.declared.of(name) != content_type:
            self._replace(content_types.with_override(self._xml, name, content_type))

    def declare_relationships(self) -> None:
        """Make sure that relationships parts have their type, by the Default of `rels`."""
        if "rels" not in self.declared.defaults:
            kind = content_types.RELATIONSHIPS
            self._replace(content_types.with_default(self._xml, "rels", kind))

    def withdraw(self, name: str) -> None:
        """Take away a part's Override, if it has one."""
        if self.declared.overrides.get(key(name)) is not None:
            self._replace(content_types.without_override(self._xml, name))

    @property
    def _xml(self) -> bytes:
        return self._package.read(CONTENT_TYPES)

    def _replace(self, xml: bytes) -> None:
        self._package.replace(CONTENT_TYPES, xml)
