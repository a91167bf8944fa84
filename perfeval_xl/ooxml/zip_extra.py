"""Extra fields of zip entries, of which only the zip64 sizes mean something to us.

Source: PKWARE APPNOTE 4.5.1 (extra fields), 4.5.3 (zip64).
"""

import struct

FULL = 0xFFFFFFFF
"""What a 32-bit field says when the number stands in the zip64 extra field."""
_ZIP64 = 1


def _fields(extra: bytes) -> list[tuple[int, bytes, bytes]]:
    """Return id, content and whole bytes of each extra field; a broken tail has the id -1."""
    fields: list[tuple[int, bytes, bytes]] = []
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        whole = extra[at : at + 4 + size]
        fields.append((kind, whole[4:], whole) if len(whole) == 4 + size else (-1, b"", whole))
        at += 4 + size
    if at < len(extra):
        fields.append((-1, b"", extra[at:]))
    return fields


def without_zip64(extra: bytes) -> bytes:
    """Return an extra field without its zip64 sizes; all else as it stands."""
    return b"".join(whole for kind, _, whole in _fields(extra) if kind != _ZIP64)


def with_zip64(extra: bytes, *sizes: int) -> tuple[int, int, int]:
    """Return size, packed size and header offset; those that are all ones from the extra.

    Raises:
        struct.error: The extra lacks one of them.
    """
    numbers = next((body for kind, body, _ in _fields(extra) if kind == _ZIP64), b"")
    found: list[int] = []
    for size in sizes:
        if size == FULL:
            found.append(struct.unpack_from("<Q", numbers)[0])
            numbers = numbers[8:]
        else:
            found.append(size)
    return found[0], found[1], found[2]
