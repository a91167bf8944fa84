"""The members of a zip archive, read from its central directory without inflating anything.

Only what Excel accepts is let through: one disk, methods stored and deflated, no encryption.
Zip64 records are read if they agree with the archive, and never written again.

Source: PKWARE APPNOTE 4.3 (structure), 4.5.3 (zip64).
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from perfeval_xl.ooxml import guards
from perfeval_xl.ooxml.errors import Damaged, Encrypted, Hostile
from perfeval_xl.ooxml.members import DEFLATED, STORED, UTF8_NAME, Member
from perfeval_xl.ooxml.parts import is_unsafe, normalised
from perfeval_xl.ooxml.zip_end import TRUNCATED, find_directory
from perfeval_xl.ooxml.zip_extra import with_zip64, without_zip64

_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 0x1 | 0x40

_ODD_METHOD = "文件用了 Excel 不支持的压缩方式。请在 Excel 或 WPS 中打开，另存后再试。"
_PASSWORD = "文件内部被压缩软件加了密码，程序无法读取。请取得未加密的文件后再试。"  # noqa: S105 - a sentence
_TOO_MANY = "文件内的部件数量异常多，可能是恶意构造的，已停止读取。请确认文件来源。"
_BAD_NAME = "文件内含有指向文件之外的部件名，可能是恶意构造的，已停止读取。请确认文件来源。"
_OVERLAP = "文件内的部件互相重叠，可能是恶意构造的，已停止读取。请确认文件来源。"


@dataclass(frozen=True, slots=True)
class Archive:
    """The members of an archive in the order of its central directory, and its comment."""

    members: list[Member]
    comment: bytes


def read_archive(content: bytes) -> Archive:
    """Return the members of an archive.

    Args:
        content: The whole file; members keep views of it.

    Raises:
        Damaged: There is no readable central directory, or it contradicts the archive.
        Encrypted: A member is encrypted.
        Hostile: Too many members, unsafe names, members that overlap.
    """
    try:
        return _read(content)
    except struct.error as error:  # a record reaches past the end of the file
        raise Damaged(TRUNCATED) from error


def _read(content: bytes) -> Archive:
    directory = find_directory(content)
    if directory.count > guards.MAX_MEMBERS:
        raise Hostile(_TOO_MANY)
    members = _members(content, directory.start, directory.end, directory.count)
    return Archive(members, directory.comment)


def _members(content: bytes, start: int, end: int, count: int) -> list[Member]:
    members: list[Member] = []
    spans: list[tuple[int, int]] = []
    at = start
    while at < end:
        member, span, at = _member(content, at, start)
        members.append(member)
        spans.append(span)
        if len(members) > count:
            raise Damaged(TRUNCATED)
    if len(members) != count or at != end:
        raise Damaged(TRUNCATED)
    spans.sort()
    if any(after[0] < before[1] for before, after in pairwise(spans)):
        raise Hostile(_OVERLAP)
    return members


class _Record(NamedTuple):
    """A record of the central directory, field by field."""

    magic: bytes
    made_by: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    packed: int
    size: int
    name_size: int
    extra_size: int
    comment_size: int
    disk: int
    internal: int
    external: int
    header: int


def _record(content: bytes, at: int) -> _Record:
    record = _Record._make(_CENTRAL.unpack_from(content, at))
    if record.magic != b"PK\x01\x02":
        raise Damaged(TRUNCATED)
    if record.flags & _ENCRYPTED:
        raise Encrypted(_PASSWORD)
    if record.method not in (STORED, DEFLATED):
        raise Damaged(_ODD_METHOD)
    return record


def _member(content: bytes, at: int, limit: int) -> tuple[Member, tuple[int, int], int]:
    """Return one member, the span it takes in the file, and the offset after its record."""
    record = _record(content, at)
    name_at = at + _CENTRAL.size
    extra_at = name_at + record.name_size
    comment_at = extra_at + record.extra_size
    after = comment_at + record.comment_size
    extra = content[extra_at:comment_at]
    size, packed, header = with_zip64(extra, record.size, record.packed, record.header)
    local_extra, data = _local(content, header, limit)
    if data + packed > limit or (record.method == STORED and packed != size):
        raise Damaged(TRUNCATED)
    member = Member(
        name=_decoded(content[name_at:extra_at], record.flags),
        raw_name=content[name_at:extra_at],
        flags=record.flags,
        method=record.method,
        time=record.time,
        date=record.date,
        crc=record.crc,
        size=size,
        stored=memoryview(content)[data : data + packed],
        local_extra=without_zip64(local_extra),
        central_extra=without_zip64(extra),
        comment=content[comment_at:after],
        made_by=record.made_by,
        internal=record.internal,
        external=record.external,
    )
    return member, (header, data + packed), after


def _local(content: bytes, header: int, limit: int) -> tuple[bytes, int]:
    """Return the extra field of a local header and the offset of the data after it."""
    if header + _LOCAL.size > limit:
        raise Damaged(TRUNCATED)
    fields = _LOCAL.unpack_from(content, header)
    if fields[0] != b"PK\x03\x04":
        raise Damaged(TRUNCATED)
    extra = header + _LOCAL.size + fields[9]
    data = extra + fields[10]
    return content[extra:data], data


def _decoded(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8" if flags & UTF8_NAME else "cp437")
    except UnicodeDecodeError as error:
        raise Damaged(TRUNCATED) from error
    name = normalised(name)
    if is_unsafe(name) or len(name) > guards.MAX_PART_NAME:
        raise Hostile(_BAD_NAME)
    return name
