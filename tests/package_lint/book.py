"""A workbook as the lint sees it: entries, parts, types, relationships, sheets, cells."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from package_lint import archive, content, grid
from package_lint.names import Element, first, local, under, whole
from package_lint.relations import Relation, read_relations
from package_lint.sheet_list import Sheet, read_sheets

Source: TypeAlias = "str | os.PathLike[str] | bytes"


class Book:
    """A parsed view of one package; it repairs nothing and raises on nothing.

    Attributes:
        raw: The file's bytes.
        name: The file's name, '' for bytes.
        damage: Why the file is no zip archive, '' where it is one.
        entries: The zip entries.
        parts: Content by part name; of entries equal but for case the last.
    """

    def __init__(self, raw: bytes, name: str = "") -> None:
        self.raw, self.name, self.damage = raw, name, ""
        self.entries: list[archive.Entry] = []
        try:
            self.entries = archive.read_entries(raw)
        except archive.UNREADABLE as error:
            self.damage = str(error)
        latest = {entry.part.casefold(): entry for entry in self.entries}
        self.parts = {entry.part: entry.content for entry in latest.values()}
        self._folded = {part.casefold(): part for part in self.parts}
        self._parsed: dict[str, content.Parsed] = {}
        self._grids: dict[str, grid.Grid] = {}

    @classmethod
    def open(cls, source: Source) -> "Book":
        """Return the book at a path, or in bytes.

        Raises:
            OSError: The path cannot be read.
        """
        if isinstance(source, bytes):
            return cls(source)
        path = Path(source)
        return cls(path.read_bytes(), path.name)

    def find(self, part: str) -> str | None:
        """Return the spelling of a part name in the zip; case does not matter."""
        return self._folded.get(part.casefold())

    def parsed(self, part: str) -> content.Parsed:
        """Return the part's root, or why there is none."""
        if part not in self._parsed:
            self._parsed[part] = content.parse(self.parts.get(part, b""), part)
        return self._parsed[part]

    def root(self, part: str) -> Element | None:
        """Return the root element of a part that is XML and parses."""
        return self.parsed(part).root if part and self.is_xml(part) else None

    def is_xml(self, part: str) -> bool:
        """Tell by extension and content type whether a part should be XML."""
        if part.casefold().endswith((".xml", ".rels", ".vml")):
            return True
        return self.types.of(part).endswith(("+xml", "/xml"))

    def xml_parts(self) -> Iterator[tuple[str, Element]]:
        """Yield each part that parses, relationship parts included, with its root."""
        for part in self.parts:
            root = self.root(part)
            if root is not None:
                yield part, root

    def grid(self, part: str) -> grid.Grid:
        """Return rows and cells of a worksheet part that parses."""
        if part not in self._grids:
            root = self.root(part)
            self._grids[part] = grid.Grid([], []) if root is None else grid.read_grid(root)
        return self._grids[part]

    @cached_property
    def types(self) -> content.Types:
        """The content types."""
        part = self.find("[Content_Types].xml")
        return content.read_types(self.parsed(part).root if part else None)

    @cached_property
    def relations(self) -> dict[str, list[Relation]]:
        """The relationships by their source part, '' for the package."""
        return read_relations(self)

    def related(self, source: str, *kinds: str) -> list[str]:
        """Return the existing parts that relationships of these kinds lead to."""
        found = (
            self.find(relation.part)
            for relation in self.relations.get(source, [])
            if relation.kind in kinds and not relation.external
        )
        return [part for part in found if part]

    @cached_property
    def workbook(self) -> str:
        """The main part's name, '' where there is none."""
        return next(iter(self.related("", "officedocument")), "")

    def role(self, kind: str) -> Element | None:
        """Return the root of the workbook's part of a kind, say styles."""
        part = next(iter(self.related(self.workbook, kind)), "")
        return self.root(part)

    @cached_property
    def sheets(self) -> list[Sheet]:
        """The sheets in the order of workbook.xml."""
        root = self.root(self.workbook)
        targets = {r.id: self.find(r.part) for r in self.relations.get(self.workbook, [])}
        return [] if root is None else list(read_sheets(root, targets))

    @cached_property
    def sheet_names(self) -> frozenset[str]:
        """The casefolded names of the sheets."""
        return frozenset(sheet.name.casefold() for sheet in self.sheets)

    @cached_property
    def worksheets(self) -> dict[str, Element]:
        """The roots of the sheets' parts that hold cells, by part name."""
        roots = {sheet.part: self.root(sheet.part) for sheet in self.sheets}
        return {p: r for p, r in roots.items() if r is not None and local(r) == "worksheet"}

    @cached_property
    def strings(self) -> list[Element]:
        """The shared strings."""
        root = self.role("sharedstrings")
        return [] if root is None else list(under(root, "si"))

    @cached_property
    def active(self) -> int:
        """The position of the active sheet."""
        root = self.root(self.workbook)
        view = None if root is None else first(root, "bookViews", "workbookView")
        return (whole(view.get("activeTab")) if view is not None else None) or 0
