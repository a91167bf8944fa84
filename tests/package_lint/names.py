"""Names of the standard: namespaces, local names, kinds of relationship; and its numbers."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

TRANSITIONAL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
SHEET_NAMESPACES = (TRANSITIONAL, STRICT)
RELATION_NAMESPACES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_ALTERNATIVES = COMPATIBILITY + "AlternateContent"
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def local(element: Element) -> str:
    """Return the element's name without its namespace."""
    name: str = element.tag
    return name.rpartition("}")[2]


def space(element: Element) -> str:
    """Return the element's namespace in braces, '' for none."""
    name: str = element.tag
    return name[: name.rindex("}") + 1] if name[0] == "{" else ""


def under(element: Element, *path: str) -> Iterator[Element]:
    """Yield what the path of local names leads to, in the element's own namespace."""
    namespace = space(element)
    found: Iterator[Element] = element.iterfind("/".join(namespace + step for step in path))
    return found


def first(element: Element, *path: str) -> Element | None:
    """Return the first element that the path of local names leads to."""
    return next(under(element, *path), None)


def alternative(element: Element, name: str) -> Element | None:
    """Return the first child of a local name, be it in a block of alternatives."""
    child = first(element, name)
    return element.find(f"{_ALTERNATIVES}/*/{space(element)}{name}") if child is None else child


def kind(uri: str) -> str:
    """Return the last step of a relationship type, folded: the same for both dialects.

    >>> kind("http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties")
    'extendedproperties'
    """
    return uri.rpartition("/")[2].replace("-", "").casefold()


def relation_id(element: Element) -> str | None:
    """Return the element's r:id, in either dialect."""
    for namespace in RELATION_NAMESPACES:
        value: str | None = element.get(namespace + "id")
        if value is not None:
            return value
    return None


def whole(text: str | None) -> int | None:
    """Return a whole number, None where the text is not one."""
    if text is None:
        return None
    stripped = text.strip()
    digits = stripped.removeprefix("-")
    plain = digits.isascii() and digits.isdigit() and len(digits) < 18
    return int(stripped) if plain else None


def units(text: str) -> int:
    """Return the length in UTF-16 units, as Excel counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def unescaped(text: str) -> str:
    """Return the text that `_xHHHH_` escapes mean.

    >>> unescaped("a_x0062_c"), unescaped("_x005F_x0041_")
    ('abc', '_x0041_')
    """
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
