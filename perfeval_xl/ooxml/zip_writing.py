"""The bytes of a zip archive made from members: what they store is copied, never packed again.

Excel refuses zip64 and data descriptors that do not fit, so sizes stand in the local headers
and every version needed is 20.

Source: PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16.
"""

import struct
from collections.abc import Iterable

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.members import Member

_DESCRIPTOR = 0x8
_NEEDED = 20
_LARGEST = 0xFFFFFFFF
_MOST = 0xFFFF


def archive_bytes(members: Iterable[Member], comment: bytes = b"") -> bytes:
    """Return an archive of the members in their order.

    Args:
        members: Entries; their stored bytes are copied.
        comment: Comment of the archive.

    Raises:
        Refused: The archive would need zip64.
    """
    pieces: list[bytes | memoryview] = []
    central: list[bytes] = []
    at = 0
    for member in members:
        header = _local(member)
        pieces += (header, member.stored)
        central.append(_central(member, at))
        at += len(header) + len(member.stored)
    directory = b"".join(central)
    if len(central) >= _MOST or at + len(directory) >= _LARGEST:
        raise Refused("结果文件过大，超出 .xlsx 格式的限度。请把工作簿拆小后再试。")
    end = struct.pack(
        *("<4s4H2LH", b"PK\x05\x06", 0, 0, len(central), len(central)),
        *(len(directory), at, len(comment)),
    )
    return b"".join((*pieces, directory, end, comment))


def _shared(member: Member) -> tuple[int, ...]:
    """Return the fields that the local header and the directory have in common."""
    flags = member.flags & ~_DESCRIPTOR
    return (
        *(_NEEDED, flags, member.method, member.time, member.date),
        *(member.crc, len(member.stored), member.size, len(member.raw_name)),
    )


def _local(member: Member) -> bytes:
    fields = (b"PK\x03\x04", *_shared(member), len(member.local_extra))
    return struct.pack("<4s5H3L2H", *fields) + member.raw_name + member.local_extra


def _central(member: Member, offset: int) -> bytes:
    fields = (
        *(b"PK\x01\x02", member.made_by, *_shared(member)),
        *(len(member.central_extra), len(member.comment), 0),
        *(member.internal, member.external, offset),
    )
    tail = member.raw_name + member.central_extra + member.comment
    return struct.pack("<4s6H3L5H2L", *fields) + tail
