"""The zip archive: what its directory and its local headers say of each entry."""

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

LOCAL = struct.Struct("<4s5H3I2H")
ENCRYPTED, DESCRIPTOR, UTF8 = 0x1, 0x8, 0x800
# What zipfile raises for a directory that it cannot read: none, a version, a name.
UNREADABLE = (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError)
TOO_LARGE = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class LocalHeader:
    """The header that stands before an entry's data.

    Attributes:
        name: Entry name, '' where it does not decode.
        start: Offset of the data.
        extra: The extra field.
    """

    version: int
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    name: str
    start: int
    extra: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, by the directory.

    Attributes:
        info: The directory's record.
        header: The local header, None where there is none at its offset.
        content: The inflated bytes, b'' where they cannot be had.
        damage: Why they cannot be had, '' where they can.
        described: A 32-bit descriptor with the right figures follows the data.
    """

    info: zipfile.ZipInfo
    header: LocalHeader | None
    content: bytes
    damage: str
    described: bool

    @property
    def part(self) -> str:
        """The part name: forward slashes, none in front, no dots between."""
        return posixpath.normpath(self.info.orig_filename.replace("\\", "/").lstrip("/"))


def read_entries(raw: bytes) -> list[Entry]:
    """Return the entries in the directory's order, folders left out.

    Raises:
        zipfile.BadZipFile: There is no directory; NotImplementedError, UnicodeDecodeError: it
            has an entry of a later version, or an undecodable name. See UNREADABLE.
    """
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        infos = archive.infolist()
    return [_entry(raw, info) for info in infos if not info.is_dir()]


def _entry(raw: bytes, info: zipfile.ZipInfo) -> Entry:
    header = _local_header(raw, info.header_offset)
    if header is None:
        return Entry(info, None, b"", "no local header", described=False)
    end = header.start + info.compress_size
    content, damage = _inflate(raw[header.start : end], info)
    figures = struct.pack("<3I", info.CRC, info.compress_size, info.file_size)
    described = raw[end : end + 16] == b"PK\x07\x08" + figures or raw[end : end + 12] == figures
    return Entry(info, header, content, damage, described)


def _local_header(raw: bytes, offset: int) -> LocalHeader | None:
    if raw[offset : offset + 4] != b"PK\x03\x04" or len(raw) < offset + LOCAL.size:
        return None
    fields = LOCAL.unpack_from(raw, offset)
    _, version, flags, method, _, _, crc, packed, size, name_length, extra_length = fields
    at = offset + LOCAL.size
    start = at + name_length + extra_length
    name = raw[at : at + name_length]
    text = name.decode("utf-8" if flags & UTF8 else "cp437", errors="replace")
    extra = raw[at + name_length : start]
    return LocalHeader(version, flags, method, crc, packed, size, text, start, extra)


def _inflate(packed: bytes, info: zipfile.ZipInfo) -> tuple[bytes, str]:
    if info.flag_bits & ENCRYPTED:
        return b"", "encrypted"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return b"", f"method {info.compress_type}"
    try:
        stored = info.compress_type == zipfile.ZIP_STORED
        content = packed if stored else zlib.decompress(packed, -15)
    except zlib.error as error:
        return b"", str(error)
    if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
        return b"", "size or checksum differs"
    return content, ""
