"""Relationships: from a source part, by an id, to a part or an address."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote

from package_lint.names import RELATIONSHIPS, Element, kind


class Parts(Protocol):
    """What reading relationships needs of a book."""

    parts: dict[str, bytes]

    def root(self, part: str) -> Element | None:
        """Return the root element of a part that is XML and parses."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship.

    Attributes:
        source: Part name, '' for the package itself.
        kind: Last step of the type, folded: worksheet, vmldrawing …
        target: Target as written.
        part: Part name that an internal target means; '' for addresses and fragments.
    """

    source: str
    id: str
    kind: str
    target: str
    external: bool
    part: str


def source_of(part: str) -> str | None:
    """Return the part whose relationships a part lists, None if it lists none.

    >>> source_of("xl/_rels/workbook.xml.rels"), source_of("_rels/.rels")
    ('xl/workbook.xml', '')
    """
    folder, name = posixpath.split(part)
    if not name.casefold().endswith(".rels") or posixpath.basename(folder) != "_rels":
        return None
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def read_relations(book: Parts) -> dict[str, list[Relation]]:
    """Return all relationships by source part.

    Source: ECMA-376 part 2, 9.3.
    """
    found: dict[str, list[Relation]] = {}
    for part in book.parts:
        source = source_of(part)
        root = None if source is None else book.root(part)
        if source is not None and root is not None:
            found[source] = list(_relations(source, root))
    return found


def _relations(source: str, root: Element) -> Iterator[Relation]:
    for element in root.iterfind(RELATIONSHIPS + "Relationship"):
        target = element.get("Target", "")
        external = element.get("TargetMode", "").casefold() == "external"
        part = "" if external or target.startswith("#") else _resolve(source, target)
        type_kind = kind(element.get("Type", ""))
        yield Relation(source, element.get("Id", ""), type_kind, target, external, part)


def _resolve(source: str, target: str) -> str:
    path = unquote(target).partition("#")[0].replace("\\", "/")
    joined = posixpath.join("/" + posixpath.dirname(source), path)
    return posixpath.normpath(joined).lstrip("/")
