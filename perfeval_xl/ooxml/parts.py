"""Part names: how they are spelled, compared, and found from a relationship's target.

A part is named here as the zip archive names it, without a leading slash: `xl/workbook.xml`.
The package itself, as the source of relationships, has the empty name.

Source: ECMA-376 Part 2, 6.2.2 (part names), 6.5.3 (relationships part).
"""

import posixpath

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE = ""
"""The name of the package as a source of relationships."""


def normalised(name: str) -> str:
    r"""Return a part name as we spell it: forward slashes, none in front.

    >>> normalised("\\xl\\workbook.xml")
    'xl/workbook.xml'
    """
    return name.replace("\\", "/").lstrip("/")


def key(name: str) -> str:
    """Return what two equal part names have in common: they compare without regard to case."""
    return normalised(name).casefold()


def is_unsafe(name: str) -> bool:
    """Say whether a name leads out of the package or is no name at all.

    >>> is_unsafe("xl/../../etc/passwd"), is_unsafe("C:/x.xml"), is_unsafe("xl/styles.xml")
    (True, True, False)
    """
    segments = name.split("/")
    return ".." in segments or "\0" in name or name[1:2] == ":" or not name.strip("/")


def extension(name: str) -> str:
    """Return the extension of a part name in lower case, without the dot, or ''."""
    last = name.rpartition("/")[2]
    return last.rpartition(".")[2].casefold() if "." in last else ""


def relationships_name(source: str) -> str:
    """Return the name of the part that holds the relationships of a part.

    Args:
        source: Name of a part, or `PACKAGE`.

    >>> relationships_name("xl/workbook.xml"), relationships_name("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    folder, _, last = normalised(source).rpartition("/")
    return posixpath.join(folder, "_rels", f"{last}.rels")


def source_of(rels_name: str) -> str:
    """Return the name of the part whose relationships the named part holds.

    >>> source_of("xl/worksheets/_rels/sheet1.xml.rels"), source_of("_rels/.rels")
    ('xl/worksheets/sheet1.xml', '')
    """
    folder, _, last = normalised(rels_name).rpartition("/")
    parent = folder.rpartition("/")[0]
    return posixpath.join(parent, last.removesuffix(".rels"))


def is_relationships(name: str) -> bool:
    """Say whether a part holds relationships."""
    folder, _, last = key(name).rpartition("/")
    return last.endswith(".rels") and folder.rpartition("/")[2] == "_rels"


def resolved(source: str, target: str) -> str:
    """Return the part name that a relationship's target means.

    Args:
        source: Name of the part that has the relationship, or `PACKAGE`.
        target: As written: relative, absolute or dotted; a fragment is left out,
            percent signs stay.

    >>> resolved("xl/worksheets/sheet1.xml", "../drawings/drawing1.xml")
    'xl/drawings/drawing1.xml'
    >>> resolved("xl/workbook.xml", "/xl/styles.xml")
    'xl/styles.xml'
    """
    path = target.partition("#")[0].replace("\\", "/")
    if not path.startswith("/"):
        path = posixpath.join("/", posixpath.dirname(normalised(source)), path)
    return posixpath.normpath(path).lstrip("/")


def relative(source: str, part: str) -> str:
    """Return the target by which one part names another.

    >>> relative("xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml")
    '../drawings/drawing1.xml'
    >>> relative("", "xl/workbook.xml")
    'xl/workbook.xml'
    """
    folder = posixpath.dirname(normalised(source))
    return posixpath.relpath("/" + normalised(part), "/" + folder)
