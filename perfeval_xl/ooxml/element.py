"""An element of a small XML part, and where its bytes stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
