"""The shared strings of a workbook, handed out as inline strings.

A grafted sheet carries its own texts, so the strings of the workbook it joins are neither
renumbered nor appended to. Source: ECMA-376-1 sections 18.4.8 (si) and 18.3.1.53 (is).
"""

from __future__ import annotations

import re

from perfeval_xl.ooxml.fragments import restated, without_asides
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

_ITEM = (
    rb"<(?P<tag>(?:[^\s<>:/]+:)?si)(?=[\s/>])"
    rb"[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*>"
    rb"(?:(?<=/>)|(?P<content>.*?)</(?P=tag)\s*>)"
)


class SharedStrings:
    """Texts by index.

    Raises:
        Damaged: the part is not well-formed XML.
    """

    def __init__(self, xml: bytes | None) -> None:
        self.namespace = ""
        self.prefix = ""
        self._items: list[bytes] = []
        if xml is None:
            return
        xml = as_utf8(xml)
        root = parse(xml, levels=0)
        self.namespace, self.prefix = root.namespace, root.prefix
        found = re.finditer(_ITEM, without_asides(xml), re.DOTALL)
        self._items = [match["content"] or b"" for match in found]

    def inline(self, index: int, prefix: str) -> bytes:
        """Return the `<is>` element of a text under *prefix*, with runs, blanks, phonetics.

        Nothing if the index lies past the table.
        """
        if index >= len(self._items):
            return b""
        content = self._items[index]
        if prefix == self.prefix:
            tag = f"{prefix}:is".encode() if prefix else b"is"
            return b"<%s>%s</%s>" % (tag, content, tag)
        return restated(self._tree(content), prefix).encode()

    def plain(self, index: int) -> str:
        """Return a text without its formats, "" past the table."""
        if index >= len(self._items):
            return ""
        item = self._tree(self._items[index])
        runs = [part for part in item.children if part.name in ("t", "r")]
        return "".join(leaf.text for run in runs for leaf in run.walk() if leaf.name == "t")

    def _tree(self, content: bytes) -> Element:
        name = f"xmlns:{self.prefix}" if self.prefix else "xmlns"
        tag = f"{self.prefix}:is" if self.prefix else "is"
        return parse(
            f'<{tag} {name}="{self.namespace}">'.encode() + content + f"</{tag}>".encode()
        )
