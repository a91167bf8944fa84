"""Where the central directory of a zip archive lies, as the record at its end tells.

Source: PKWARE APPNOTE 4.3.14 to 4.3.16 (zip64 end record and locator, end record).
"""

import struct
from dataclasses import dataclass

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.zip_extra import FULL

TRUNCATED = "文件不完整或已损坏（可能没有下载、拷贝完）。请重新取得文件。"

_END = struct.Struct("<4s4H2LH")
_END64_LOCATOR = struct.Struct("<4sLQL")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LONGEST_COMMENT = 65_535


@dataclass(frozen=True, slots=True)
class Directory:
    """The central directory.

    Attributes:
        start: Offset of its first record.
        end: Offset after its last record.
        count: Number of records, as declared.
        comment: Comment of the archive.
    """

    start: int
    end: int
    count: int
    comment: bytes


def find_directory(content: bytes) -> Directory:
    """Return where the central directory lies.

    Args:
        content: The whole file; bytes after the archive do not matter.

    Raises:
        Damaged: There is no end record, or it points past itself.
        struct.error: A record reaches past the end of the file.
    """
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - _END.size - _LONGEST_COMMENT))
    if end < 0:
        raise Damaged(TRUNCATED)
    _, disk, first_disk, _, count, size, offset, comment_size = _END.unpack_from(content, end)
    if disk != first_disk or disk not in (0, 0xFFFF):
        raise Damaged("文件是分卷压缩包的一部分。请取得完整的工作簿文件。")
    if count == 0xFFFF or FULL in (size, offset):
        count, size, offset = _zip64_end(content, end)
    if offset + size > end:
        raise Damaged(TRUNCATED)
    comment = end + _END.size
    return Directory(offset, offset + size, count, content[comment : comment + comment_size])


def _zip64_end(content: bytes, end: int) -> tuple[int, int, int]:
    at = end - _END64_LOCATOR.size
    if at < 0 or content[at : at + 4] != b"PK\x06\x07":
        raise Damaged(TRUNCATED)
    record = _END64_LOCATOR.unpack_from(content, at)[2]
    if record > at or content[record : record + 4] != b"PK\x06\x06":
        raise Damaged(TRUNCATED)
    fields = _END64.unpack_from(content, record)
    return fields[7], fields[8], fields[9]
