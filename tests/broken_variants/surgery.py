"""Small edits of a package's bytes: one named part or text at a time."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import TypeAlias

Edit: TypeAlias = Callable[[bytes], bytes]

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def unzip(raw: bytes) -> dict[str, bytes]:
    """Return the parts in the directory's order."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rezip(parts: dict[str, bytes]) -> bytes:
    """Return an archive of these parts, all deflated and dated alike."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def swap(part: str, old: str, new: str, *, times: int = 1) -> Edit:
    """Return an edit that puts a new text in the place of an old one.

    Args:
        part: Name of a part in UTF-8.
        old: Text that the part has.
        new: Text in its place.
        times: How many occurrences, from the first; fewer in the part are an error.
    """

    def edit(raw: bytes) -> bytes:
        parts = unzip(raw)
        text = parts[part].decode()
        if text.count(old) < times:
            raise LookupError(f"{part} has no {old!r}")
        parts[part] = text.replace(old, new, times).encode("utf-8", "surrogatepass")
        return rezip(parts)

    return edit


def put(part: str, content: str | bytes) -> Edit:
    """Return an edit that adds a part or replaces it whole."""

    def edit(raw: bytes) -> bytes:
        return rezip(
            unzip(raw) | {part: content.encode() if isinstance(content, str) else content}
        )

    return edit


def drop(part: str) -> Edit:
    """Return an edit that takes a part out of the zip."""

    def edit(raw: bytes) -> bytes:
        parts = unzip(raw)
        del parts[part]
        return rezip(parts)

    return edit


def together(*edits: Edit) -> Edit:
    """Return the edits one after the other as one."""

    def edit(raw: bytes) -> bytes:
        for one in edits:
            raw = one(raw)
        return raw

    return edit


def declare(*elements: str) -> Edit:
    """Return an edit that adds elements to the content types."""
    return swap("[Content_Types].xml", "</Types>", "".join(elements) + "</Types>")


def relate(source: str, kind: str, target: str, name: str = "rId50") -> Edit:
    """Return an edit that adds a relationship to a part that has some."""
    added = f'<Relationship Id="{name}" Type="{RELATION}{kind}" Target="{target}"/>'
    return swap(relations_of(source), "</Relationships>", added + "</Relationships>")


def relations_of(part: str) -> str:
    """Return the name of the part that lists a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")
