"""Group 4: namespaces and the attributes of root elements."""

import re
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import COMPATIBILITY, SHEET_NAMESPACES, Element, local, space

_PREFIX_LISTS = ("Ignorable", "ProcessContent", "MustUnderstand")
_DEFAULT = re.compile(rb"\sxmlns\s*=")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of namespaces in every part of the workbook.

    Source: ECMA-376 part 3, 7; part 1, 18.2.27 and 18.3.1.99.
    """
    main = book.root(book.workbook)
    for part, root in book.xml_parts():
        if part.startswith("customXml/"):
            continue  # anybody's own XML
        yield from _compatibility(part, root)
        if space(root):
            yield from _missing(part, root)
        if space(root) in SHEET_NAMESPACES:
            if main is not None and space(root) != space(main):
                yield fault("namespace-mixed", part, "", space(root))
            if len(_DEFAULT.findall(book.parts[part])) > (None in root.nsmap):
                yield from _foreign(part, root)


def _compatibility(part: str, root: Element) -> Iterator[Fault]:
    for element in (root, *root.iter(COMPATIBILITY + "Choice")):
        prefixes = [p for name in _PREFIX_LISTS for p in _words(element, COMPATIBILITY + name)]
        if element is not root:
            prefixes = _words(element, "Requires")
        for prefix in prefixes:
            if prefix.partition(":")[0] not in element.nsmap:
                yield fault("ignorable-undeclared", part, f"{local(element)} {prefix}")


def _words(element: Element, name: str) -> list[str]:
    text: str = element.get(name, "")
    return text.split()


def _missing(part: str, root: Element) -> Iterator[Fault]:
    for element in root.xpath("//*[namespace-uri() = '']"):
        yield fault("namespace-missing", part, local(element))


def _foreign(part: str, root: Element) -> Iterator[Fault]:
    """Outside extension lists, content lies in the namespace that the root has."""
    for element in root.iter():
        default = element.nsmap.get(None)
        own = space(element)[1:-1] == default
        inherited = (
            element.getparent() is None or element.getparent().nsmap.get(None) == default
        )
        in_extension = any(local(above) == "ext" for above in element.iterancestors())
        if default and own and not inherited and not in_extension:
            yield fault("namespace-foreign", part, local(element), default)
