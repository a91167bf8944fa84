"""Pieces of XML: writing elements in another part's words, and splicing bytes into a part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.xml_parsing import ATTRIBUTE, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Edit = tuple[int, int, bytes]
"""Replace the bytes from offset (inclusive) to offset (exclusive) by others."""

_ASIDE = re.compile(rb"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<text>.*?)\]\]>", re.DOTALL)
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)"
    rb"<[^<>\"'?!/]+(?:(?:\"[^\"]*\"|'[^']*')[^<>\"'/]*)*/>",
    re.DOTALL,
)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escaped(text: str) -> str:
    """Return *text* for an element or a double-quoted attribute, without what XML forbids."""
    text = _FORBIDDEN.sub("", text).replace("&", "&amp;").replace("<", "&lt;")
    text = text.replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "&#13;")


def attribute_text(value: str) -> str:
    """Return *value* for an attribute, where a bare tab or line feed would become a blank."""
    return escaped(value).replace("\t", "&#9;").replace("\n", "&#10;")


def apply(xml: bytes, edits: Iterable[Edit]) -> bytes:
    """Return *xml* with the edits made; they must not overlap.

    Edits at the same offset are made in the order given, insertions before replacements.
    """
    pieces: list[bytes] = []
    done = 0
    for start, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1] > edit[0])):
        pieces += (xml[done:start], new)
        done = end
    pieces.append(xml[done:])
    return b"".join(pieces)


def restated(element: Element, prefix: str = "", *, ordered: bool = False) -> str:
    """Write an element of the main namespace under *prefix* ("" for the default namespace).

    Elements of other namespaces (extensions) carry their own declarations, so that the text
    can stand in any part. Qualified attributes other than `xml:space` say nothing that a
    grafted format needs, and are left out. *ordered* sorts attributes: a key for equality.
    """
    return _written(element, element.namespace, prefix, "", ordered=ordered)


def _written(element: Element, main: str, prefix: str, scope: str, *, ordered: bool) -> str:
    foreign = element.namespace not in ("", main)
    tag = element.tag_name if foreign else _qualified(prefix, element.name)
    parts = [tag]
    if foreign and element.namespace != scope:
        name = f"xmlns:{element.prefix}" if element.prefix else "xmlns"
        parts.append(f'{name}="{attribute_text(element.namespace)}"')
    pairs = sorted(element.attributes.items()) if ordered else element.attributes.items()
    parts += [
        f'{name.replace(f"{{{XML_NAMESPACE}}}", "xml:")}="{attribute_text(value)}"'
        for name, value in pairs
        if not name.startswith("{") or name.startswith(f"{{{XML_NAMESPACE}}}")
    ]
    inner = "".join(
        escaped(item)
        if isinstance(item, str)
        else _written(item, main, prefix, element.namespace if foreign else "", ordered=ordered)
        for item in element.content
        if not (isinstance(item, str) and item.isspace() and element.children)
    )
    return f"<{' '.join(parts)}>{inner}</{tag}>" if inner else f"<{' '.join(parts)}/>"


def _qualified(prefix: str, name: str) -> str:
    return f"{prefix}:{name}" if prefix else name


def append_children(xml: bytes, element: Element, children: str) -> Edit:
    """Return the edit that adds *children* as the last of *element*, even of an empty tag."""
    if xml[element.inner - 2 : element.inner] != b"/>":
        return element.inner_end, element.inner_end, children.encode()
    closed = f">{children}</{element.tag_name}>".encode()
    return element.inner - 2, element.inner, closed


def with_open_root(xml: bytes) -> bytes:
    """Return the part with a root that can take several children: `<a/>` becomes `<a></a>`."""
    if _ROOT.match(xml) is None:
        return xml
    return apply(xml, [append_children(xml, parse(xml), "")])


def in_sequence(xml: bytes, parent: Element, child: str, sequence: Sequence[str]) -> Edit:
    """Return the edit that gives *parent* a new child, written *child*, at its schema place.

    *sequence* lists the local names that come after the new child, and no others. It goes
    before the first of them, else to the end: unknown siblings (extensions, revision marks)
    keep their places.
    """
    later = [item for item in parent.children if item.name in sequence]
    later = [item for item in later if item.namespace == parent.namespace]
    if later:
        return later[0].start, later[0].start, child.encode()
    return append_children(xml, parent, child)


def set_attribute(xml: bytes, element: Element, name: str, value: str | None) -> Edit | None:
    """Return the edit that sets, or with None removes, an attribute named as written.

    Returns None if there is nothing to remove.
    """
    tag = xml[element.start : element.inner]
    found = next((at for at in ATTRIBUTE.finditer(tag) if at[1] == name.encode()), None)
    new = b"" if value is None else f' {name}="{attribute_text(value)}"'.encode()
    if found:
        return element.start + found.start(), element.start + found.end(), new
    if value is None:
        return None
    place = element.inner - (2 if tag.endswith(b"/>") else 1)
    return place, place, new


def unescaped(xml: bytes) -> str:
    """Return the text that a leaf element's content stands for, CDATA included."""
    return parse(b"<a>%s</a>" % xml).text if b"<" in xml else text_of(xml)


def without_asides(xml: bytes) -> bytes:
    """Return a piece of XML without comments and instructions, and CDATA as plain text.

    What is left can be taken apart by its tags.
    """
    if b"<!" not in xml and b"<?" not in xml:
        return xml
    return _ASIDE.sub(lambda aside: escaped((aside["text"] or b"").decode()).encode(), xml)
