"""The parts of a package in archive order: as they came, and as they are to be.

Source: ECMA-376 Part 2, 6.2.2.3 (part names are equal without regard to case).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from perfeval_xl.ooxml.guards import Budget
from perfeval_xl.ooxml.members import Member, new_member
from perfeval_xl.ooxml.parts import key, normalised


@dataclass(slots=True)
class Entry:
    """A part or folder.

    Attributes:
        name: Name as stored, forward slashes, none in front.
        member: The entry of the archive it came with, None for a new part.
        content: Its bytes, once they are needed or changed.
        is_changed: Whether `content` is to be stored instead of `member`.
    """

    name: str
    member: Member | None
    content: bytes | None = None
    is_changed: bool = False

    def read(self, budget: Budget) -> bytes:
        """Return the bytes, inflated once; the same object until the part is replaced."""
        if self.content is None:
            self.content = self.member.inflated(budget) if self.member is not None else b""
        return self.content

    def to_member(self) -> Member:
        """Return what goes into the archive: the very member that came, if nothing changed."""
        if self.member is not None and not self.is_changed:
            return self.member
        return new_member(self.name, self.content or b"", self.member)


class Entries:
    """Entries in archive order, found by name; of equal names the last one counts."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._entries = [Entry(member.name, member) for member in members]
        self._index()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def find(self, name: str) -> Entry | None:
        """Return the entry of a name as it is spelled, else without regard to case."""
        return self._exact.get(normalised(name)) or self._folded.get(key(name))

    def append(self, name: str, content: bytes) -> None:
        """Add a part at the end."""
        self._entries.append(Entry(normalised(name), None, content, is_changed=True))
        self._index()

    def drop(self, *names: str) -> None:
        """Take away all entries of some names."""
        gone = {key(name) for name in names}
        self._entries = [entry for entry in self._entries if key(entry.name) not in gone]
        self._index()

    def _index(self) -> None:
        self._exact = {entry.name: entry for entry in self._entries}
        self._folded = {key(entry.name): entry for entry in self._entries}
