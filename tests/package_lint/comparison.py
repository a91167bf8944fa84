"""What only shows beside the input: roots, dialect, types of carried parts; and what is new."""

from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import COMPATIBILITY, Element, space
from package_lint.naming import named_ids

_IGNORABLE = COMPATIBILITY + "Ignorable"
_COUNTS = ("count", "uniqueCount")  # of the shared strings, which grow
_STORED = ("descriptor-bit", "version-needed")


def compare(before: Book, after: Book) -> Iterator[Fault]:
    """Yield what the output lost of the input's roots and types, or took for free."""
    yield from _taken(before, after)
    old, new = _roots(before), _roots(after)
    for label in old.keys() & new.keys():
        (_, was), (part, now) = old[label], new[label]
        if space(was) != space(now):
            yield fault("strictness-changed", part, "", space(now))
        else:
            yield from _attributes(part, was, now)
    for part, content in before.parts.items():
        same = after.find(part)
        if same and after.parts[same] == content and after.types.of(same):
            was_type, now_type = before.types.of(part), after.types.of(same)
            if was_type and was_type != now_type:
                yield fault("carried-type-changed", same, "", f"{was_type} to {now_type}")


def _taken(before: Book, after: Book) -> Iterator[Fault]:
    """Yield ids that led nowhere in the input and now make an element show another part."""
    for part, root in before.xml_parts():
        known = {relation.id for relation in before.relations.get(part, [])}
        dangling = {relation_id for relation_id in named_ids(root) if relation_id not in known}
        for relation in after.relations.get(part, []) if dangling else []:
            if relation.id in dangling:
                yield fault("dangling-id-taken", part, relation.id, relation.target)


def _roots(book: Book) -> dict[str, tuple[str, Element]]:
    """Return the roots that are edited in place, by a label that outlives renumbering."""
    styles = next(iter(book.related(book.workbook, "styles")), "")
    strings = next(iter(book.related(book.workbook, "sharedstrings")), "")
    labelled = {"workbook": book.workbook, "styles": styles, "strings": strings}
    labelled |= {f"sheet {sheet.name.casefold()}": sheet.part for sheet in book.sheets}
    found = {label: (part, book.root(part)) for label, part in labelled.items()}
    return {label: (part, root) for label, (part, root) in found.items() if root is not None}


def _attributes(part: str, was: Element, now: Element) -> Iterator[Fault]:
    if was.prefix != now.prefix:
        yield fault("root-changed", part, "prefix", f"{was.prefix} to {now.prefix}")
    for prefix, namespace in was.nsmap.items():
        if now.nsmap.get(prefix) != namespace:
            yield fault("root-changed", part, f"xmlns:{prefix}", str(now.nsmap.get(prefix)))
    for name, value in was.attrib.items():
        if name in _COUNTS:
            continue
        found = now.get(name)
        ignorable = name == _IGNORABLE and found and set(value.split()) <= set(found.split())
        if found != value and not ignorable:
            yield fault("root-changed", part, name.rpartition("}")[2], f"{value} to {found}")


def newly(before: Book, faults: list[Fault], after: Book, later: list[Fault]) -> list[Fault]:
    """Return those later faults that the earlier list has not, as often as it has not."""
    known = Counter(_key(before, one) for one in faults)
    fresh: list[Fault] = []
    for one in later:
        key = _key(after, one)
        if known[key]:
            known[key] -= 1
        else:
            fresh.append(one)
    return fresh


def _key(book: Book, one: Fault) -> tuple[str, str, str, bytes]:
    """Return what identifies a fault when parts get other numbers and texts other counts.

    How an entry is stored is the input's affair only while its content is the input's.
    """
    names = {sheet.part: f"sheet {sheet.name.casefold()}" for sheet in book.sheets}
    unnumbered = "".join("#" if character.isdigit() else character for character in one.part)
    content = book.parts.get(one.part, b"") if one.assertion in _STORED else b""
    return one.assertion, names.get(one.part, unnumbered), one.place, content
