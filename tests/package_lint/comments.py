"""Group 13: comments and the VML drawings that show them."""

from collections import Counter
from collections.abc import Iterator

from package_lint.book import Book
from package_lint.faults import Fault, fault
from package_lint.names import alternative

_SHAPES = "{urn:schemas-microsoft-com:vml}shape"
_CLIENT = "{urn:schemas-microsoft-com:office:excel}ClientData"


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of comments, their drawings and the shapes in them.

    Source: ECMA-376 part 1, 18.7 and 18.3.1.51; part 4, 19.
    """
    users: Counter[str] = Counter()
    for part, root in book.worksheets.items():
        commented = bool(book.related(part, "comments"))
        drawn = alternative(root, "legacyDrawing") is not None
        if commented and not drawn:
            yield fault("comments-without-drawing", part)
        for drawing in sorted(set(book.related(part, "vmldrawing"))):
            users[drawing] += 1
            if drawn and not commented and _has_notes(book, drawing):
                yield fault("notes-without-comments", part)
    for drawing, times in users.items():
        if times > 1:
            yield fault("vml-shared", drawing, "", f"{times} sheets")
        yield from _shapes(book, drawing)


def _has_notes(book: Book, drawing: str) -> bool:
    root = book.root(drawing)
    clients = () if root is None else root.iter(_CLIENT)
    return any(client.get("ObjectType") == "Note" for client in clients)


def _shapes(book: Book, drawing: str) -> Iterator[Fault]:
    root = book.root(drawing)
    shapes = () if root is None else root.iter(_SHAPES)
    for shape_id, times in Counter(shape.get("id") for shape in shapes).items():
        if shape_id and times > 1:
            yield fault("vml-shape-twice", drawing, shape_id)
