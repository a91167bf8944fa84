"""Group 1: the zip archive, and that every XML part can be parsed at all."""

import zipfile
from collections.abc import Iterator

from package_lint.archive import DESCRIPTOR, ENCRYPTED, TOO_LARGE, Entry
from package_lint.book import Book
from package_lint.faults import Fault, fault

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
VERSION = 20
_ZIP64_EXTRA = b"\x01\x00"


def check(book: Book) -> Iterator[Fault]:
    """Yield the faults of the archive and of its XML.

    Source: APPNOTE.TXT 4.3 and 4.4; ECMA-376 part 2, annex B.
    """
    seen: set[str] = set()
    for entry in book.entries:
        if entry.part.casefold() in seen:
            yield fault("entry-twice", entry.part)
        seen.add(entry.part.casefold())
        yield from _entry(entry)
    if _end_is_zip64(book.raw):
        yield fault("zip64", "", "end record", "a zip64 end record")
    unreadable = {entry.part for entry in book.entries if entry.damage}
    for part in book.parts:
        parsed = book.parsed(part) if book.is_xml(part) and part not in unreadable else None
        if parsed is not None and parsed.breach:
            yield fault(parsed.breach, part, "", parsed.text)


def _entry(entry: Entry) -> Iterator[Fault]:
    info, part = entry.info, entry.part
    encrypted, method = info.flag_bits & ENCRYPTED, info.compress_type
    if encrypted:
        yield fault("entry-encrypted", part)
    if method not in METHODS:
        yield fault("entry-method", part, "", f"method {method}")
    if ".." in info.orig_filename.replace("\\", "/").split("/"):
        yield fault("entry-name-dotted", part, "", info.orig_filename)
    if entry.damage and entry.header and not encrypted and method in METHODS:
        yield fault("entry-damaged", part, "", entry.damage)
    if info.flag_bits & DESCRIPTOR:
        yield fault("descriptor-bit" if entry.described else "descriptor-missing", part)
    yield from _header(entry)


def _header(entry: Entry) -> Iterator[Fault]:
    info, header = entry.info, entry.header
    if header is None:
        yield fault("local-header-differs", entry.part, "", "no local header")
        return
    if _has_zip64_extra(info.extra) or _has_zip64_extra(header.extra):
        yield fault("zip64", entry.part, "", "a zip64 extra field")
        return
    if info.extract_version != VERSION:
        yield fault("version-needed", entry.part, "", f"version {info.extract_version}")
    said = (info.orig_filename, info.flag_bits, info.compress_type)
    if said != (header.name, header.flags, header.method):
        yield fault("local-header-differs", entry.part, "", f"{header.name} in the header")
    figures = (header.crc, header.packed, header.size)
    left_out = header.flags & DESCRIPTOR and not any(figures)
    if not left_out and figures != (info.CRC, info.compress_size, info.file_size):
        yield fault("local-header-differs", entry.part, "", f"figures {figures}")


def _has_zip64_extra(extra: bytes) -> bool:
    while len(extra) >= 4:
        if extra[:2] == _ZIP64_EXTRA:
            return True
        extra = extra[4 + int.from_bytes(extra[2:4], "little") :]
    return False


def _end_is_zip64(raw: bytes) -> bool:
    end = raw.rfind(b"PK\x05\x06")
    large = int.from_bytes(raw[end + 16 : end + 20], "little") == TOO_LARGE
    return large or raw[end - 20 : end - 16] == b"PK\x06\x07"
