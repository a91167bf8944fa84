"""Content of parts: bytes to a root element, and the types that the package declares."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from package_lint.names import TYPES, Element

_OPEN_BREAK = re.compile(rb"<br\s*>", re.IGNORECASE)  # Excel itself writes it into VML
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_CHARACTER = re.compile(r"&#(?:x([0-9A-Fa-f]+)|([0-9]+));")
_PARSER_OPTIONS = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": True,
    "remove_comments": True,
    "remove_pis": True,
}


class Parsed(NamedTuple):
    """A part's root, or the assertion that it breaks and the parser's words."""

    root: Element | None
    breach: str = ""
    text: str = ""


def parse(raw: bytes, part: str) -> Parsed:
    """Return the root of a part's bytes; document types are never read."""
    if b"<!DOCTYPE" in raw:
        return Parsed(None, "xml-dtd", "has a document type")
    if part.casefold().endswith(".vml"):
        raw = _OPEN_BREAK.sub(b"<br/>", raw)
    try:
        return Parsed(etree.fromstring(raw, etree.XMLParser(**_PARSER_OPTIONS)))
    except etree.XMLSyntaxError as error:
        character = forbidden_character(raw)
        if character is not None:
            return Parsed(None, "control-character", f"U+{ord(character):04X}")
        return Parsed(None, "xml-malformed", str(error))


def forbidden_character(raw: bytes) -> str | None:
    """Return the first character that XML forbids, written plainly or by number.

    Source: XML 1.0, 2.2 (Char).
    """
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    if not wide and _SURROGATE.search(raw):
        return "\ud800"
    text = raw.decode("utf-16" if wide else "utf-8", errors="replace")
    found = _FORBIDDEN.search(_CHARACTER.sub(_written_out, text))
    return found.group() if found else None


def _written_out(reference: re.Match[str]) -> str:
    sixteen, ten = reference.groups()
    code = int(sixteen, 16) if sixteen else int(ten)
    return chr(code) if code <= 0x10FFFF else "\uffff"


@dataclass(frozen=True)
class Types:
    """The content types of the package.

    Attributes:
        defaults: Pairs of folded extension and type, in the file's order.
        overrides: Pairs of part name without leading slash and type.
    """

    defaults: list[tuple[str, str]]
    overrides: list[tuple[str, str]]

    @cached_property
    def _by_part(self) -> dict[str, str]:
        return {part.casefold(): declared.casefold() for part, declared in self.overrides}

    @cached_property
    def _by_extension(self) -> dict[str, str]:
        return {extension: declared.casefold() for extension, declared in self.defaults}

    def of(self, part: str) -> str:
        """Return the folded type of a part, '' for none."""
        name = part.casefold()
        by_default = self._by_extension.get(name.rpartition(".")[2], "")
        return self._by_part.get(name, by_default)


def read_types(root: Element | None) -> Types:
    """Return the declared types.

    Source: ECMA-376 part 2, 10.1.2.2.
    """
    elements: Iterable[Element] = [] if root is None else root
    types = Types([], [])
    for element in elements:
        declared = element.get("ContentType", "")
        if element.tag == TYPES + "Default":
            types.defaults.append((element.get("Extension", "").casefold(), declared))
        elif element.tag == TYPES + "Override":
            types.overrides.append((element.get("PartName", "").lstrip("/"), declared))
    return types
