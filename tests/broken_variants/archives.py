"""Group 1: archives and XML that cannot be read."""

import io
import struct
import zipfile
from collections.abc import Iterator

from broken_variants.specimen import SUMMARY
from broken_variants.surgery import Edit, put, rezip, swap, unzip
from broken_variants.variant import Variant

IMAGE, CHART, COMMENTS = "xl/media/image1.png", "xl/charts/chart1.xml", "xl/comments1.xml"
_DIRECTORY = b"PK\x01\x02"
# Offsets of fields in a directory record and in a local header (APPNOTE 4.3.7, 4.3.12).
NEEDED, FLAGS, METHOD, CRC, NAME = (6, 4), (8, 6), (10, 8), (16, 14), (46, 30)


class Unseekable(io.BytesIO):
    """A stream that cannot go back, so that zipfile writes descriptors."""

    def seekable(self) -> bool:
        """Return False."""
        return False

    def tell(self) -> int:
        """Refuse, as a pipe does."""
        raise io.UnsupportedOperation


def patched(field: tuple[int, int], content: bytes, *, directory: bool = True) -> Edit:
    """Return an edit that overwrites a field of the image's records."""

    def edit(raw: bytes) -> bytes:
        out = bytearray(raw)
        for at, local in _records(raw):
            out[local + field[1] : local + field[1] + len(content)] = content
            if directory:
                out[at + field[0] : at + field[0] + len(content)] = content
        return bytes(out)

    return edit


def _records(raw: bytes) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the image's directory record and local header."""
    at = raw.find(_DIRECTORY)
    while at >= 0:
        length = struct.unpack_from("<H", raw, at + 28)[0]
        if raw[at + NAME[0] : at + NAME[0] + length] == IMAGE.encode():
            yield at, struct.unpack_from("<I", raw, at + 42)[0]
        at = raw.find(_DIRECTORY, at + 4)


def piped(raw: bytes) -> bytes:
    """Write the parts to a stream that cannot seek."""
    stream = Unseekable()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in unzip(raw).items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def large(raw: bytes) -> bytes:
    """Write the image with sizes in a zip64 field that it does not need."""
    parts = unzip(raw)
    stream = io.BytesIO(rezip({name: c for name, c in parts.items() if name != IMAGE}))
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open(zipfile.ZipInfo(IMAGE), "w", force_zip64=True) as entry,
    ):
        entry.write(parts[IMAGE])
    return stream.getvalue()


def large_end(raw: bytes) -> bytes:
    """Put a zip64 end record and its locator before the end record."""
    end = raw.rfind(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HII", raw, end + 10)
    record = struct.pack(
        "<4sQ2H2I4Q", b"PK\x06\x06", 44, 45, 46, 0, 0, count, count, size, start
    )
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    return raw[:end] + record + locator + raw[end:]


def dotted(raw: bytes) -> bytes:
    """Give the image a name with a way up in it."""
    return rezip(
        {
            name.replace(IMAGE, "xl/media/../media/image1.png"): c
            for name, c in unzip(raw).items()
        }
    )


VARIANTS = [
    Variant("not-a-zip", "cut off", lambda raw: raw[:-100]),
    Variant("not-a-zip", "an encrypted document", lambda _: b"\xd0\xcf\x11\xe0" + bytes(600)),
    Variant("entry-twice", "the image again in capitals", put(IMAGE.upper(), b"")),
    Variant("entry-encrypted", "encryption bit", patched(FLAGS, b"\x01\x00")),
    Variant("entry-method", "method 12", patched(METHOD, b"\x0c\x00")),
    Variant("entry-name-dotted", "a way up in a name", dotted),
    Variant("entry-damaged", "another checksum", patched(CRC, b"\x01\x02\x03\x04")),
    Variant(
        "local-header-differs",
        "another checksum in the local header",
        patched(CRC, b"\x01\x02\x03\x04", directory=False),
    ),
    Variant(
        "local-header-differs",
        "another name in the local header",
        patched(NAME, b"xl/media/image2.png", directory=False),
    ),
    Variant("descriptor-missing", "descriptor bit alone", patched(FLAGS, b"\x08\x00")),
    Variant("descriptor-bit", "written to a pipe", piped),
    Variant("version-needed", "version 46", patched(NEEDED, b"\x2e\x00")),
    Variant("zip64", "zip64 sizes of a small entry", large),
    Variant("zip64", "zip64 end record", large_end),
    Variant("xml-malformed", "a chart's end tag lost", swap(CHART, "</c:chartSpace>", "")),
    Variant("xml-malformed", "a sheet's tag cut", swap(SUMMARY, "</sheetData>", "</sheetDat>")),
    Variant("xml-malformed", "a chart empty", put(CHART, "")),
    Variant("xml-dtd", "a document type", swap(CHART, "<c:chart", "<!DOCTYPE c><c:chart")),
    Variant("control-character", "U+000B", swap(COMMENTS, "批复", "批\x0b复")),
    Variant("control-character", "U+0001 by number", swap(COMMENTS, "批复", "批&#1;复")),
    Variant("control-character", "U+FFFE by number", swap(COMMENTS, "批复", "批&#xFFFE;复")),
    Variant("control-character", "half a surrogate pair", swap(COMMENTS, "批复", "批\ud83d复")),
]
