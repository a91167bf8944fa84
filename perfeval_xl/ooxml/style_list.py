"""One list of a style sheet: fonts, fills, cell formats and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.fragments import (
    Edit,
    append_children,
    in_sequence,
    restated,
    set_attribute,
)
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.style_defaults import RESERVED, SEQUENCE

if TYPE_CHECKING:
    from collections.abc import Iterable


class StyleList:
    """How many entries, the index of each by its text, and what is new.

    Args:
        name: Name of the list's element.
        entries: The entries that stand in the part.

    Attributes:
        count: How many entries the list has with the new ones.
        indexes: Text of an entry, attributes sorted, to its index.
        added: New entries as they are to be written, in order.
    """

    def __init__(self, name: str, entries: Iterable[Element]) -> None:
        self.name = name
        self.count = 0
        self.indexes: dict[str, int] = {}
        self.added: list[str] = []
        for entry in entries:
            self.indexes.setdefault(restated(entry, ordered=True), self.count)
            self.count += 1
        if name == "fills":
            self.indexes = _as_excel_reads(self.indexes, self.count)

    def append(self, key: str, text: str) -> None:
        """Append an entry by its key in `indexes` and the text to write."""
        self.indexes.setdefault(key, self.count)
        self.added.append(text)
        self.count += 1

    def edits(self, xml: bytes, root: Element) -> list[Edit]:
        """Return the edits that put the new entries into the part."""
        text = "".join(self.added)
        container = root.first(self.name)
        if container is None:
            tag = f"{root.prefix}:{self.name}" if root.prefix else self.name
            text = f'<{tag} count="{self.count}">{text}</{tag}>'
            later = SEQUENCE[SEQUENCE.index(self.name) + 1 :]
            return [in_sequence(xml, root, text, later)]
        edits = [append_children(xml, container, text)]
        if "count" in container.attributes:
            count = set_attribute(xml, container, "count", str(self.count))
            edits += [count] if count else []
        return edits


def _as_excel_reads(fills: dict[str, int], count: int) -> dict[str, int]:
    """Give the first two fills the meaning they have in Excel whatever they say."""
    kept = {key: index for key, index in fills.items() if index > 1}
    for index, text in enumerate(RESERVED["fills"][:count]):
        kept[restated(parse(text.encode()), ordered=True)] = index
    return kept
