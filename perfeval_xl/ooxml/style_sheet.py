"""A style sheet that grows: equal entries are found again, new ones appended.

Nothing that is there is rewritten or renumbered, so every index in use stays true.
"""

from __future__ import annotations

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import Edit, apply, attribute_text, restated, with_open_root
from perfeval_xl.ooxml.number_formats import BUILT_IN, FIRST_CUSTOM
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.style_defaults import ENTRY, RESERVED, SEQUENCE
from perfeval_xl.ooxml.style_list import StyleList
from perfeval_xl.ooxml.xml_encoding import as_utf8

MOST_FORMATS = 65_000
"""Excel stops at 65,430 cell formats and styles together (MS-OI29500 section 18.8.10)."""


class StyleSheet:
    """A style sheet part that is read and added to.

    Raises:
        Damaged: the part is not well-formed XML.
    """

    def __init__(self, xml: bytes) -> None:
        self._original = xml
        self.xml = with_open_root(as_utf8(xml))
        self.root = parse(self.xml)
        self._entries: dict[str, list[Element]] = {}
        self._lists: dict[str, StyleList] = {}
        self._formats: dict[str, int] = {}
        self._codes = {
            int(item.attributes["numFmtId"]): item.attributes.get("formatCode", "")
            for item in self.entries("numFmts")
            if item.attributes.get("numFmtId", "").isdigit()
        }

    def entries(self, name: str) -> list[Element]:
        """Return the entries of a list as they stand in the part, [] if it is missing."""
        if name not in self._entries:
            container = self.root.first(name)
            self._entries[name] = container.every(ENTRY[name]) if container else []
        return self._entries[name]

    def code(self, number: int) -> str | None:
        """Return the format code that the part itself defines for an id, else None."""
        return self._codes.get(number)

    def add(self, name: str, entry: Element) -> int:
        """Return the index of the entry equal to *entry*, appending it if there is none.

        Raises:
            Refused: the workbook has no room for more cell formats.
        """
        known = self._list(name)
        key = restated(entry, ordered=True)
        if key not in known.indexes:
            self.reserve(name)
        if key not in known.indexes:
            known.append(key, restated(entry, self.root.prefix))
            self._refuse_when_full(name)
        return known.indexes[key]

    def reserve(self, name: str) -> None:
        """Make sure of the entries whose indexes mean something even when they are missing."""
        known = self._list(name)
        for text in RESERVED.get(name, ())[known.count :]:
            entry = parse(text.encode())
            known.append(restated(entry, ordered=True), restated(entry, self.root.prefix))

    def number_format(self, code: str) -> int:
        """Return an id that shows numbers by *code*: in use, else built-in, else a new one."""
        if code not in self._formats:
            used = [number for number, known in self._codes.items() if known == code]
            built_in = [number for number, known in BUILT_IN.items() if known == code]
            used += [number for number in built_in if number not in self._codes]
            self._formats[code] = min(used) if used else self._new_number_format(code)
        return self._formats[code]

    @property
    def has_grown(self) -> bool:
        """Whether anything was added."""
        return any(known.added for known in self._lists.values())

    def to_bytes(self) -> bytes:
        """Return the part with what was added; the same bytes if nothing was."""
        edits: list[Edit] = []
        for name in SEQUENCE:
            if name in self._lists and self._lists[name].added:
                edits += self._lists[name].edits(self.xml, self.root)
        return apply(self.xml, edits) if edits else self._original

    def _list(self, name: str) -> StyleList:
        if name not in self._lists:
            self._lists[name] = StyleList(name, self.entries(name))
        return self._lists[name]

    def _new_number_format(self, code: str) -> int:
        number = max((FIRST_CUSTOM - 1, *self._codes)) + 1
        text = f'<numFmt numFmtId="{number}" formatCode="{attribute_text(code)}"/>'
        entry = parse(text.encode())
        self._codes[number] = code
        known = self._list("numFmts")
        known.append(restated(entry, ordered=True), restated(entry, self.root.prefix))
        return number

    def _refuse_when_full(self, name: str) -> None:
        if name == "cellXfs":
            total = self._list(name).count + len(self.entries("cellStyleXfs"))
            if total > MOST_FORMATS:
                raise Refused(f"工作簿的单元格格式已近 Excel 上限（{total} 种），无法再添加。")
