"""Group 5: order, number and emptiness of children."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import COMPATIBILITY, SHEET_NAMESPACES, X14, Element, local, space
from package_lint.sequences import SEQUENCES, Slot

_NEVER_EMPTY = ("cols", "mergeCells", "dataValidations", "hyperlinks")


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of children in every part of the spreadsheet vocabulary.

    Source: ECMA-376 part 1, annex A.2.
    """
    for part, root in book.xml_parts():
        if space(root) not in SHEET_NAMESPACES:
            continue
        yield from _all_children(part, root)
        yield from _extensions(part, root)
        for element in root.iter(space(root) + "sheetFormatPr"):
            if element.get("defaultRowHeight") is None:
                yield fault("default-row-height-missing", part)


def _all_children(part: str, root: Element) -> Iterator[Fault]:
    sequences = _sequences(space(root))
    sound: set[tuple[str, ...]] = set()  # parents are many, but alike
    for element in root.iter():
        sequence = sequences.get(element.tag)
        if sequence is None:
            continue
        shape = (element.tag, *(child.tag for child in element))
        if shape not in sound:
            faults = list(_children(part, element, sequence))
            yield from faults
            if not faults and COMPATIBILITY + "AlternateContent" not in shape:
                sound.add(shape)


@lru_cache(maxsize=4)
def _sequences(namespace: str) -> dict[str, dict[str, Slot]]:
    """Return the sequences by full tag."""
    return {
        X14 + parent[4:] if parent.startswith("x14:") else namespace + parent: sequence
        for parent, sequence in SEQUENCES.items()
    }


def _children(part: str, parent: Element, sequence: dict[str, Slot]) -> Iterator[Fault]:
    name, last, seen = local(parent), -1, set[str]()
    if not len(parent) and name in _NEVER_EMPTY:
        yield fault("container-empty", part, name)
    misplaced = "font-child-order" if name == "font" else "child-order"
    for child, own in _named(parent):
        place, slot = f"{name}/{child}", sequence.get(child)
        if slot is None:
            if own:
                yield fault("child-unknown", part, place)
            continue
        if slot.position < last:
            yield fault(misplaced, part, place, "stands after a later sibling")
        if child in seen and not slot.many:
            yield fault("once-only-twice", part, place)
        last = max(last, slot.position)
        seen.add(child)


def _named(parent: Element) -> Iterator[tuple[str, bool]]:
    """Yield each child's name and whether it is of the parent's namespace.

    A block of alternatives counts as the first child of its first choice.
    """
    for child in parent:
        if child.tag == COMPATIBILITY + "AlternateContent":
            content = next((inner for choice in child for inner in choice), None)
            if content is not None:
                yield local(content), False
        else:
            yield local(child), space(child) == space(parent)


def _extensions(part: str, root: Element) -> Iterator[Fault]:
    for extensions in root.iter("{*}extLst"):
        uris = Counter((ext.get("uri") or "").casefold() for ext in extensions)
        for uri, times in uris.items():
            if times > 1:
                yield fault("ext-uri-twice", part, f"{local(extensions.getparent())} {uri}")
