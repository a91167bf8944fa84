"""One entry of a zip archive: its bytes as stored, and how they inflate or are made anew.

Source: ECMA-376 Part 2, Annex B (mapping to zip); PKWARE APPNOTE 4.3.7 and 4.3.12.
"""

import zlib
from dataclasses import dataclass

from perfeval_xl.ooxml.errors import Damaged
from perfeval_xl.ooxml.guards import Budget

STORED = 0
DEFLATED = 8
NEW_YEAR_1980 = (1 << 5) | 1
"""1980-01-01 as a zip date: what new members carry, so that equal input gives equal bytes."""
UTF8_NAME = 0x800
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Member:
    """An entry of a zip archive.

    Attributes:
        name: Name with forward slashes and none in front.
        raw_name: Name as its bytes stand in the archive.
        flags: General purpose bits.
        method: `STORED` or `DEFLATED`.
        time: MS-DOS time.
        date: MS-DOS date.
        crc: CRC-32 of the inflated bytes.
        size: Bytes when inflated, as declared.
        stored: The bytes as stored, compressed or not.
        local_extra: Extra field of the local header.
        central_extra: Extra field of the central directory.
        comment: Comment of the entry.
        made_by: Version and system that made the entry.
        internal: Internal attributes.
        external: External attributes.
    """

    name: str
    raw_name: bytes
    flags: int
    method: int
    time: int
    date: int
    crc: int
    size: int
    stored: bytes | memoryview
    local_extra: bytes = b""
    central_extra: bytes = b""
    comment: bytes = b""
    made_by: int = 20
    internal: int = 0
    external: int = 0

    def inflated(self, budget: Budget) -> bytes:
        """Return the bytes of the part.

        Args:
            budget: Charged with what comes out, also if that is more than declared.

        Raises:
            Hostile: The bytes go past the limits.
            Damaged: They do not inflate, or differ from what the archive declares.
        """
        content = self._unpacked(budget)
        budget.charge(len(content))
        if len(content) != self.size or zlib.crc32(content) != self.crc:
            raise Damaged(_damaged(self.name))
        return content

    def _unpacked(self, budget: Budget) -> bytes:
        room = budget.room(len(self.stored))
        if self.size > room:
            raise budget.exceeded()
        if self.method == STORED:
            return bytes(self.stored)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            # One byte more than declared is enough to see a lie; zero would mean no limit.
            content = inflater.decompress(self.stored, self.size + 1)
        except zlib.error as error:
            raise Damaged(_damaged(self.name)) from error
        if len(content) > self.size or not inflater.eof:
            raise Damaged(_damaged(self.name))
        return content


def new_member(name: str, content: bytes, earlier: Member | None = None) -> Member:
    """Return a member deflated the same way every time.

    Args:
        name: Part name.
        content: Bytes of the part.
        earlier: The entry that it replaces; its spelling of the name is kept.
    """
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    stored = deflater.compress(content) + deflater.flush()
    if earlier is not None:
        raw_name, flags = earlier.raw_name, earlier.flags & UTF8_NAME
    else:
        raw_name, flags = name.encode(), 0 if name.isascii() else UTF8_NAME
    return Member(
        name=name,
        raw_name=raw_name,
        flags=flags,
        method=DEFLATED,
        time=0,
        date=NEW_YEAR_1980,
        crc=zlib.crc32(content),
        size=len(content),
        stored=stored,
    )


def _damaged(name: str) -> str:
    return f"文件已损坏：其中的 {name} 无法完整解压。请重新取得文件，或用 Excel 修复后另存。"
