"""The relationships of one part, read and changed by splices.

Source: ECMA-376 Part 2, 6.5.3 (relationships markup); Part 1, 7 to 9 (types).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from perfeval_xl.ooxml.fragments import append_children, apply, attribute_text
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.parts import normalised, relationships_name, relative, resolved
from perfeval_xl.ooxml.relationship import STRICT, TRANSITIONAL, Relationship
from perfeval_xl.ooxml.xml_parsing import prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfeval_xl.ooxml.package import Package

__all__ = ["Relationship", "Relationships"]

_EMPTY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


class Relationships:
    """The relationships of one part of a package, always as the package has them now."""

    def __init__(self, package: Package, source: str) -> None:
        self._package = package
        self.source = source
        self.name = relationships_name(source)
        self._parsed_from: bytes | None = None
        self._parsed: list[Relationship] = []

    def __iter__(self) -> Iterator[Relationship]:
        return iter(self._all())

    @property
    def by_id(self) -> dict[str, Relationship]:
        """Relationships by their id."""
        return {entry.id: entry for entry in self._all()}

    def of_type(self, kind: str) -> list[Relationship]:
        """Return those of a kind in the order of the part.

        Args:
            kind: Last segment of the type (`worksheet`), or the whole URI.
        """
        wanted = kind.rstrip("/").rpartition("/")[2]
        return [entry for entry in self._all() if entry.kind == wanted]

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Add a relationship and return its id, which nothing in the source names yet.

        Args:
            kind: Last segment of an officeDocument type, or a whole URI.
            target: Part name, or the address of an external target.
            external: Whether the target lies outside the package.
        """
        new = self._free_id()
        where = target if external else relative(self.source, target)
        mode = ' TargetMode="External"' if external else ""
        child = (
            f'Relationship Id="{new}" Type="{attribute_text(self._type(kind))}"'
            f' Target="{attribute_text(where)}"{mode}'
        )
        xml = prepared(self._xml() or _EMPTY)
        root = parse(xml)
        prefix = f"{root.prefix}:" if root.prefix else ""
        self._write(apply(xml, [append_children(xml, root, f"<{prefix}{child}/>")]))
        return new

    def remove(self, identifier: str) -> None:
        """Remove the relationship of an id; nothing happens if there is none."""
        xml = self._xml()
        if xml is None or identifier not in self.by_id:
            return
        xml = prepared(xml)
        gone = [
            (entry.start, entry.end, b"")
            for entry in parse(xml).every("Relationship")
            if entry.attributes.get("Id") == identifier
        ]
        self._write(apply(xml, gone))

    def _xml(self) -> bytes | None:
        return self._package.read(self.name) if self.name in self._package else None

    def _write(self, xml: bytes) -> None:
        if self.name in self._package:
            self._package.replace(self.name, xml)
        else:
            self._package.add_relationships(self.name, xml)

    def _all(self) -> list[Relationship]:
        xml = self._xml()
        if xml is None:
            return []
        if xml is not self._parsed_from:
            self._parsed = [
                self._relationship(entry.attributes)
                for entry in parse(prepared(xml)).every("Relationship")
            ]
            self._parsed_from = xml
        return self._parsed

    def _relationship(self, attributes: dict[str, str]) -> Relationship:
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode", "").casefold() == "external"
        return Relationship(
            id=attributes.get("Id", ""),
            type=attributes.get("Type", ""),
            target=target,
            external=external,
            part="" if external else self._part(target),
        )

    def _part(self, target: str) -> str:
        """Return the part a target means; targets may be percent-encoded, names may not be."""
        for spelled in (target, unquote(target)):
            name = resolved(self.source, spelled)
            if name in self._package:
                return self._package.stored_name(name)
        return resolved(self.source, unquote(target))

    def _free_id(self) -> str:
        """Return an id that neither this part nor, dangling, the source's XML uses."""
        taken = {entry.id.casefold() for entry in self._all()}
        known = self.source and normalised(self.source) in self._package
        named_in = self._package.read(self.source) if known else b""
        number = 1
        while f"rid{number}" in taken or _mentions(named_in, f"rId{number}"):
            number += 1
        return f"rId{number}"

    def _type(self, kind: str) -> str:
        if "/" in kind:
            return kind
        return (STRICT if self._package.strict else TRANSITIONAL) + kind


def _mentions(xml: bytes, identifier: str) -> bool:
    quoted = (f'"{identifier}"', f"'{identifier}'")
    wide = xml[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding = "utf-8" if not wide else "utf-16-le" if xml[:1] == b"\xff" else "utf-16-be"
    return any(text.encode(encoding) in xml for text in quoted)
