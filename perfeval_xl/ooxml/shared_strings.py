"""The shared strings of a workbook, handed out as inline strings.

A grafted sheet carries its own texts, so the strings of the workbook it joins are neither
renumbered nor appended to. Source: ECMA-376-1 sections 18.4.8 (si) and 18.3.1.53 (is).
"""

from __future__ import annotations

import re
from functools import cached_property

from perfeval_xl.ooxml.fragments import restated, without_asides
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.shared_texts import shared_texts
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
        self._xml = xml
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

    @cached_property
    def texts(self) -> list[str]:
        """All texts in order, without their formats."""
        return shared_texts(self._xml)

    def _tree(self, content: bytes) -> Element:
        name = f"xmlns:{self.prefix}" if self.prefix else "xmlns"
        tag = f"{self.prefix}:is" if self.prefix else "is"
        return parse(
            f'<{tag} {name}="{self.namespace}">'.encode() + content + f"</{tag}>".encode()
        )
