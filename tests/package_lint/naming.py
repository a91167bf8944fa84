"""Group 3: the elements that name a relationship by its id."""

from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import RELATION_NAMESPACES, Element, local

_VML_OFFICE = "{urn:schemas-microsoft-com:office:office}relid"

# The kinds of relationship that an element may name; others may name any.
_KINDS = {
    "sheet": ("worksheet", "chartsheet", "dialogsheet", "xlmacrosheet", "xlintlmacrosheet"),
    "externalReference": ("externallink",),
    "pivotCache": ("pivotcachedefinition",),
    "pivotCacheDefinition": ("pivotcacherecords",),
    "drawing": ("drawing",),
    "legacyDrawing": ("vmldrawing",),
    "legacyDrawingHF": ("vmldrawing",),
    "picture": ("image",),
    "pageSetup": ("printersettings",),
    "hyperlink": ("hyperlink",),
    "tablePart": ("table",),
    "oleObject": ("oleobject", "package"),
    "control": ("control", "ctrlprop"),
    "customPr": ("customproperty",),
    "chart": ("chart", "chartex"),
    "blip": ("image",),
    "imagedata": ("image",),
    "userShapes": ("chartusershapes",),
}


def check_names(book: Book) -> Iterator[Fault]:
    """Yield ids without relationship, or with one of another kind or without its part."""
    for part, root in book.xml_parts():
        relations = {relation.id: relation for relation in book.relations.get(part, [])}
        for element, relation_id in _named(root):
            name = local(element)
            place, relation = f"{name} {relation_id}", relations.get(relation_id)
            if relation is None:
                yield fault("relationship-id-dangling", part, place)
            elif relation.kind not in _KINDS.get(name, (relation.kind,)):
                yield fault("relationship-kind-unfit", part, place, relation.kind)
            elif relation.part and book.find(relation.part) is None:
                yield fault("named-target-missing", part, place, relation.target)


def named_ids(root: Element) -> frozenset[str]:
    """Return the relationship ids that a part's elements name."""
    return frozenset(relation_id for _, relation_id in _named(root))


def _named(root: Element) -> Iterator[tuple[Element, str]]:
    for branch in (root, *root):
        elements = (branch,) if branch is root else branch.iter()
        if local(branch) == "sheetData":
            continue  # cells name no relationships, and there are many
        for element in elements:
            yield from ((element, value) for value in _ids(element))


def _ids(element: Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        named = name == _VML_OFFICE or name.startswith(RELATION_NAMESPACES)
        if named and (value or local(element) in _KINDS):  # elsewhere '' means: none
            yield value
