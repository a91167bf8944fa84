"""Tags among the rows of a sheet: patterns for elements, and their attributes as bytes."""

from __future__ import annotations

import re

_ATTRIBUTES = rb"[^<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*"
_PATTERNS = {
    name: re.compile(rb"\s%s\s*=\s*(?:\"([^\"]*)\"|'([^']*)')" % name)
    for name in (b"s", b"t", b"cm", b"vm", b"si")
}


def tag_prefix(prefix: str) -> bytes:
    """Return what stands before local names: the prefix with its colon, or nothing."""
    return f"{prefix}:".encode() if prefix else b""


def element_pattern(prefix: str, name: str, *, leaf: bool = True) -> bytes:
    """Return the pattern of an element: its start tag, and with *leaf* its content too."""
    p, tag = re.escape(tag_prefix(prefix)), name.encode()
    start = rb"(?P<%s><%s%s(?=[\s/>])%s>)" % (tag, p, tag, _ATTRIBUTES)
    if not leaf:
        return start
    return start + rb"(?:(?<=/>)|(?P<%s_content>.*?)</%s%s\s*>)" % (tag, p, tag)


def attribute(tag: bytes, name: bytes) -> bytes | None:
    """Return the raw value of an attribute of a start tag, None without it."""
    found = _PATTERNS[name].search(tag)
    return found[1] or found[2] or b"" if found else None


def with_attribute(tag: bytes, name: bytes, value: bytes | None) -> bytes:
    """Return a start tag with an attribute set, or with None removed."""
    new = b"" if value is None else b' %s="%s"' % (name, value)
    found = _PATTERNS[name].search(tag)
    if found:
        return tag[: found.start()] + new + tag[found.end() :]
    end = len(tag) - (2 if tag.endswith(b"/>") else 1)
    return tag[:end] + new + tag[end:]


def index_of(value: bytes | None) -> int:
    """Return the index that an attribute means; a missing or odd one means the first."""
    return int(value) if value and value.isdigit() else 0
