"""An Office Open XML package: parts read, replaced, added, removed; the rest as stored.

Source: ECMA-376 Part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml import parts
from perfeval_xl.ooxml.declarations import Declarations
from perfeval_xl.ooxml.entries import Entries, Entry
from perfeval_xl.ooxml.errors import MissingPart
from perfeval_xl.ooxml.free_names import free_part_name
from perfeval_xl.ooxml.guards import Budget
from perfeval_xl.ooxml.intake import taken_in
from perfeval_xl.ooxml.main_part import check_is_workbook, main_part
from perfeval_xl.ooxml.relationship import STRICT
from perfeval_xl.ooxml.relationships import Relationships
from perfeval_xl.ooxml.zip_writing import archive_bytes

if TYPE_CHECKING:
    import os

    from perfeval_xl.ooxml.members import Member


class Package:
    """A package whose parts can be edited while all others are copied as stored.

    Part names are given and returned without a leading slash, and found without regard to
    case. Of entries with the same name readers take the last, and so do we.

    Attributes:
        main_part: Name of the workbook part.
        strict: Whether relationships are typed in the Strict namespace.
    """

    def __init__(self, members: list[Member], comment: bytes = b"") -> None:
        self._comment = comment
        self._budget = Budget()
        self._entries = Entries(members)
        self._relationships: dict[str, Relationships] = {}
        self._types = Declarations(self)
        self.main_part = main_part(self)
        self.strict = any(entry.type.startswith(STRICT) for entry in self.relationships(""))
        check_is_workbook(self)

    @classmethod
    def open(cls, source: str | os.PathLike[str] | bytes) -> Package:
        """Return the package of a file, read once.

        Args:
            source: Path of a workbook, or of a folder that holds an unzipped one; or bytes.

        Raises:
            PackageError: The child that says what the file is instead, or what is wrong.
        """
        archive = taken_in(source)
        return cls(archive.members, archive.comment)

    @property
    def names(self) -> list[str]:
        """Part names in the order of the archive, folders left out, doubles included."""
        return [entry.name for entry in self._entries if not entry.name.endswith("/")]

    def __contains__(self, name: str) -> bool:
        return self._entries.find(name) is not None

    def stored_name(self, name: str) -> str:
        """Return a part's name as the archive spells it."""
        return self._entry(name).name

    def read(self, name: str) -> bytes:
        """Return the bytes of a part; the same object until the part is replaced.

        Raises:
            MissingPart: There is no such part.
            Damaged: It does not inflate to what the archive declares.
            Hostile: It inflates past the limits.
        """
        return self._entry(name).read(self._budget)

    def verify(self) -> None:
        """Inflate every part that was not read yet against the limits and its checksum.

        To be called before another reader, which may have no limits, gets the file.
        """
        budget = Budget()
        for entry in self._entries:
            if entry.member is not None and entry.content is None:
                entry.member.inflated(budget)

    def replace(self, name: str, content: bytes) -> None:
        """Give a part other bytes; equal bytes leave it as stored."""
        entry = self._entry(name)
        if content != self.read(name):
            entry.content, entry.is_changed = content, True

    def add(self, name: str, content: bytes, content_type: str | None = None) -> None:
        """Add a part at the end of the archive and declare its type.

        Args:
            name: A name that is not taken; see `free_part_name`.
            content: Bytes of the part.
            content_type: None if the Default of the extension fits.
        """
        name = parts.normalised(name)
        if name in self:
            raise ValueError(name)
        if content_type is not None:
            self._types.declare(name, content_type)
        self._entries.append(name, content)

    def add_relationships(self, name: str, content: bytes) -> None:
        """Add a relationships part; its Default is declared if that is wanting."""
        self._types.declare_relationships()
        self._entries.append(name, content)

    def remove(self, name: str) -> None:
        """Remove a part with its Override and its relationships; who points at it stays."""
        entry = self._entry(name)
        self._entries.drop(entry.name, parts.relationships_name(entry.name))
        self._types.withdraw(name)

    def content_type(self, name: str) -> str | None:
        """Return the declared type of a part, or None."""
        return self._types.declared.of(name)

    def relationships(self, source: str) -> Relationships:
        """Return the relationships of a part, or of the package itself (`""`)."""
        source = parts.normalised(source)
        if source not in self._relationships:
            self._relationships[source] = Relationships(self, source)
        return self._relationships[source]

    def free_part_name(self, pattern: str) -> str:
        """Return the first part name of a pattern that nothing has or mentions.

        Args:
            pattern: With `{}` where the number goes: `xl/worksheets/sheet{}.xml`.
        """
        return free_part_name(self, self._types.declared, pattern)

    def to_bytes(self) -> bytes:
        """Return the archive; without an edit every member has the bytes it came with."""
        return archive_bytes((entry.to_member() for entry in self._entries), self._comment)

    def _entry(self, name: str) -> Entry:
        entry = self._entries.find(name)
        if entry is None:
            raise MissingPart(f"工作簿缺少部件 {name}，可能已损坏。请用 Excel 修复后另存。")
        return entry
