"""Group 12: merged ranges, column ranges, links: what lies on a sheet beside its cells."""

from collections.abc import Iterator
from itertools import pairwise

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import Element, relation_id, under, whole
from package_lint.references import COLUMNS, Area, area, meeting
from package_lint.tables import table_areas

MOST_LINKS = 65_530
_WITH_REF = (("mergeCells", "mergeCell"), ("hyperlinks", "hyperlink"), ("autoFilter",))


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of merges, columns and links.

    Source: ECMA-376 part 1, 18.3.1.55, 18.3.1.13, 18.3.1.47.
    """
    for part, root in book.worksheets.items():
        for path in _WITH_REF:
            for element in under(root, *path):
                if area(element.get("ref", "")) is None:
                    yield fault("reference-invalid", part, path[-1], element.get("ref", ""))
        yield from _merges(book, part, root)
        yield from _columns(part, root)
        links = list(under(root, "hyperlinks", "hyperlink"))
        if len(links) > MOST_LINKS:
            yield fault("hyperlinks-too-many", part, "", f"{len(links)} links")
        for link in links:
            if relation_id(link) is None and link.get("location") is None:
                yield fault("hyperlink-without-target", part, link.get("ref", ""))


def _merges(book: Book, part: str, root: Element) -> Iterator[Fault]:
    written = (merge.get("ref", "") for merge in under(root, "mergeCells", "mergeCell"))
    merges: list[tuple[str, Area]] = [(ref, one) for ref in written if (one := area(ref))]
    for above, below in meeting(merges):
        yield fault("merge-overlap", part, f"{above} and {below}")
    for table, covered in table_areas(book, part):
        for ref, merged in merges:
            if merged.meets(covered):
                yield fault("merge-over-table", part, f"{ref} and {table}")


def _columns(part: str, root: Element) -> Iterator[Fault]:
    ranges: list[tuple[int, int]] = []
    for column in under(root, "cols", "col"):
        left, right = whole(column.get("min")), whole(column.get("max"))
        if left is None or right is None or not 1 <= left <= right <= COLUMNS:
            yield fault("cols-range", part, f"col {column.get('min')}", f"to {right}")
        else:
            ranges.append((left, right))
    for (_, right), (left, _) in pairwise(ranges):
        if left <= right:
            yield fault("cols-overlap", part, f"col {left}", f"after column {right}")
