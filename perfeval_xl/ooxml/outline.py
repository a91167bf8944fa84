"""One small XML part as a light tree in which every element knows its bytes.

Workbook, style sheet, table and property parts are edited by replacing byte ranges; the
outline says which. Sheets, which may be large, are scanned instead (see sheet_scan).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.guards import MAX_DEPTH
from perfeval_xl.ooxml.xml_parsing import check_depth, feed, new_parser, tag_end

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class Element:
    """An element of a part.

    Attributes:
        name: local name.
        namespace: namespace URI, "" for none.
        prefix: prefix as written, "" for the default namespace.
        attributes: local name to value; a qualified attribute is `{uri}local`.
        start: offset of the start tag's `<`.
        inner: offset after the start tag.
        inner_end: offset of the end tag; equal to `inner` if there is none.
        end: offset after the element.
        content: child elements and text, in order.
    """

    name: str
    namespace: str
    prefix: str
    attributes: dict[str, str]
    start: int = 0
    inner: int = 0
    inner_end: int = 0
    end: int = 0
    content: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        """The child elements, in order."""
        return [item for item in self.content if isinstance(item, Element)]

    @property
    def text(self) -> str:
        """The element's own text, without that of its children."""
        return "".join(item for item in self.content if isinstance(item, str))

    @property
    def tag_name(self) -> str:
        """The name as written, prefix included."""
        return f"{self.prefix}:{self.name}" if self.prefix else self.name

    def number(self, name: str) -> int:
        """Return an attribute that counts or points; 0 if it is missing or no number."""
        value = self.attributes.get(name, "")
        return int(value) if value.isascii() and value.isdigit() else 0

    def every(self, name: str) -> list[Element]:
        """Return the children of this local name in this element's own namespace."""
        return [
            child
            for child in self.children
            if child.name == name and child.namespace == self.namespace
        ]

    def first(self, name: str) -> Element | None:
        """Return the first such child, or None."""
        return next(iter(self.every(name)), None)

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


class _Builder:
    """Collects the tree from expat's events; below the levels kept it only counts."""

    def __init__(self, xml: bytes, levels: int) -> None:
        self.xml = xml
        self.levels = levels
        self.below = 0
        self.parser = new_parser()
        self.parser.namespace_prefixes = True
        self.parser.StartElementHandler = self.open
        self.parser.EndElementHandler = self.close
        self.parser.CharacterDataHandler = self.characters
        self.path: list[Element] = []
        self.root: Element | None = None

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.path) > self.levels:
            self.below += 1
            check_depth(self.levels + self.below)
            return
        check_depth(len(self.path))
        local, namespace, prefix = _split(name)
        start = self.parser.CurrentByteIndex
        inner = tag_end(self.xml, start)
        element = Element(local, namespace, prefix, _keys(attributes), start, inner)
        if self.path:
            self.path[-1].content.append(element)
        else:
            self.root = element
        self.path.append(element)

    def close(self, _: str) -> None:
        if self.below:
            self.below -= 1
            return
        element = self.path.pop()
        element.inner_end = self.parser.CurrentByteIndex
        element.end = element.inner_end
        # For an empty tag expat reports the offset after it, for `</a>` that of its `<`.
        if self.xml[element.inner - 2 : element.inner] != b"/>":
            element.end = self.xml.index(b">", element.inner_end) + 1

    def characters(self, text: str) -> None:
        if not self.below:
            self.path[-1].content.append(text)


def parse(xml: bytes, *, levels: int = MAX_DEPTH) -> Element:
    """Return the root of a part's tree; offsets count bytes of *xml*, which must be UTF-8.

    Args:
        xml: the part.
        levels: how many levels below the root to keep; the whole part is checked anyway.

    Raises:
        Damaged: the part is not well-formed.
        Hostile: it declares a DTD or is nested too deeply.
    """
    builder = _Builder(xml, levels)
    feed(builder.parser, xml, last=True)
    if builder.root is None:
        raise Damaged("文件的 XML 部分是空的。请用 Excel 打开并另存后再试。")
    return builder.root


@cache
def _split(name: str) -> tuple[str, str, str]:
    """Return local name, namespace and prefix of a name as expat gives it."""
    parts = name.split(" ")
    if len(parts) == 1:
        return parts[0], "", ""
    return parts[1], parts[0], parts[2] if len(parts) == 3 else ""


def _keys(attributes: dict[str, str]) -> dict[str, str]:
    if " " not in "".join(attributes):
        return attributes
    keys = {}
    for name, value in attributes.items():
        local, namespace, _ = _split(name)
        keys[f"{{{namespace}}}{local}" if namespace else local] = value
    return keys
