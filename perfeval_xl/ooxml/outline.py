"""One small XML part as a light tree in which every element knows its bytes.

Workbook, style sheet, table and property parts are edited by replacing byte ranges; the
outline says which. Sheets, which may be large, are scanned instead (see sheet_scan).
"""

from __future__ import annotations

from functools import cache

from perfeval_xl.ooxml.element import Element
from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.guards import MAX_DEPTH
from perfeval_xl.ooxml.xml_parsing import check_depth, feed, new_parser, tag_end

__all__ = ["Element", "parse"]


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
