"""Group 3: relationships, and the elements that name them."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import local
from package_lint.naming import check_names, named_ids
from package_lint.relations import Relation, source_of

# The root elements that a kind of relationship may lead to.
_ROOTS = {
    "officedocument": ("workbook",),
    "worksheet": ("worksheet",),
    "chartsheet": ("chartsheet",),
    "styles": ("styleSheet",),
    "sharedstrings": ("sst",),
    "calcchain": ("calcChain",),
    "theme": ("theme",),
    "table": ("table",),
    "comments": ("comments",),
    "drawing": ("wsDr",),
    "chart": ("chartSpace",),
    "chartusershapes": ("userShapes",),
    "coreproperties": ("coreProperties",),
    "extendedproperties": ("Properties",),
    "customproperties": ("Properties",),
}


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of the relationship parts and of the ids in the XML.

    Source: ECMA-376 part 2, 9.3.
    """
    for source, relations in book.relations.items():
        where = source or "package"
        for relation_id, times in Counter(relation.id for relation in relations).items():
            if times > 1:
                yield fault("relationship-id-twice", where, relation_id)
        for relation in relations:
            yield from _target(book, where, relation)
    yield from _package(book)
    yield from check_names(book)
    yield from _unreachable(book)


def _target(book: Book, where: str, relation: Relation) -> Iterator[Fault]:
    place = f"{relation.kind} {relation.id}"
    if relation.external:
        if not is_address(relation.target):
            yield fault("external-target-invalid", where, place, repr(relation.target))
        return
    part = book.find(relation.part)
    if relation.target.startswith("#"):
        return
    if part is None:
        root = book.root(book.find(relation.source) or "")
        if root is None or relation.id not in named_ids(root):
            slug = "target-missing" if relation.source else "root-target-missing"
            yield fault(slug, where, place, relation.target)
        return
    root, fitting = book.root(part), _ROOTS.get(relation.kind)
    if root is not None and fitting and local(root) not in fitting:
        yield fault("relationship-target-unfit", where, place, f"leads to {local(root)}")


def is_address(target: str) -> bool:
    """Tell whether Excel takes an external target: no blanks, an ASCII host."""
    if not target or any(character.isspace() or character < " " for character in target):
        return False
    try:
        return urlsplit(target).netloc.isascii()
    except ValueError:
        return False


def _package(book: Book) -> Iterator[Fault]:
    kinds = Counter(relation.kind for relation in book.relations.get("", []))
    if kinds["officedocument"] != 1:
        yield fault("main-part-count", "package", "", f"{kinds['officedocument']} of them")
    if kinds["customproperties"] > 1:
        yield fault("custom-part-twice", "package")


def _unreachable(book: Book) -> Iterator[Fault]:
    reached, waiting = {""}, [""]
    while waiting:
        for relation in book.relations.get(waiting.pop(), []):
            part = book.find(relation.part) if relation.part else None
            if part and part not in reached:
                reached.add(part)
                waiting.append(part)
    for part in book.parts:
        source = source_of(part)
        of_reached = source is not None and (source == "" or book.find(source) in reached)
        if part not in reached and not of_reached and part != "[Content_Types].xml":
            yield fault("part-unreachable", part)
