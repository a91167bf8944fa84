"""Archives at the edges of the format: zip64, parts of sets, odd extra fields and names."""

import io
import struct
import zipfile

import pytest
from ooxml_packages import minimal_parts, minimal_workbook, zipped

from perfeval_xl.ooxml import zip_writing
from perfeval_xl.ooxml.errors import Damaged, Refused
from perfeval_xl.ooxml.package import Package

END = struct.Struct("<4s4H2LH")


def zip64_workbook(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Return the smallest workbook with zip64 records everywhere, as huge archives have."""
    with monkeypatch.context() as patch:
        patch.setattr(zipfile, "ZIP64_LIMIT", 10)
        patch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 2)
        content = zipped(minimal_parts())
    return with_end(content, count=0xFFFF, size=0xFFFFFFFF, offset=0xFFFFFFFF)


def with_end(content: bytes, **fields: int) -> bytes:
    """Return an archive with some fields of its end record changed."""
    names = ["magic", "disk", "first_disk", "here", "count", "size", "offset", "comment"]
    at = content.rindex(b"PK\x05\x06")
    record = dict(zip(names, END.unpack_from(content, at), strict=True)) | fields
    return content[:at] + END.pack(*record.values()) + content[at + END.size :]


def test_zip64_is_read_and_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Valid zip64 opens; what is saved has neither its records nor its extra fields."""
    content = zip64_workbook(monkeypatch)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
    package = Package.open(content)
    saved = package.to_bytes()

    assert {name: package.read(name) for name in package.names} == minimal_parts()
    assert b"PK\x06\x06" not in saved
    assert b"PK\x06\x07" not in saved
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        assert [info.extract_version for info in archive.infolist()] == [20] * 5
        assert [info.extra for info in archive.infolist()] == [b""] * 5


def test_zip64_that_contradicts_itself_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing locator, a locator to nowhere, or missing sizes are refused."""
    content = zip64_workbook(monkeypatch)
    locator = content.index(b"PK\x06\x07")
    nowhere = content[: locator + 8] + struct.pack("<Q", 5) + content[locator + 16 :]
    beyond = content[: locator + 8] + struct.pack("<Q", 1 << 60) + content[locator + 16 :]
    unlocated = content.replace(b"PK\x06\x07", b"PK\x06\x00")
    plain = with_end(minimal_workbook(), count=0xFFFF)

    for broken in (nowhere, beyond, unlocated, plain):
        with pytest.raises(Damaged):
            Package.open(broken)


def test_sizes_that_should_stand_in_the_extra_field(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that refers to a zip64 extra field that is not there is damage."""
    content = zip64_workbook(monkeypatch)
    first = content.index(b"PK\x01\x02")
    name, extra = struct.unpack_from("<2H", content, first + 28)
    at = first + 46 + name
    assert extra
    with pytest.raises(Damaged):
        Package.open(content[:at] + b"\x02\x00" + content[at + 2 :])


@pytest.mark.parametrize(
    "fields",
    [
        {"disk": 1},
        {"disk": 3, "first_disk": 3},
        {"count": 4},
        {"count": 6},
        {"size": 10},
        {"size": 1 << 30},
        {"offset": 7},
        {"offset": 1 << 30},
    ],
)
def test_an_end_record_that_lies_is_damage(fields: dict[str, int]) -> None:
    """Another disk, another number or place of records than there are."""
    with pytest.raises(Damaged):
        Package.open(with_end(minimal_workbook(), **fields))


@pytest.mark.parametrize("offset", [5, 1 << 30])
def test_a_header_offset_that_lies_is_damage(offset: int) -> None:
    """A directory record must point at a local header."""
    content = bytearray(minimal_workbook())
    first = content.index(b"PK\x01\x02")
    content[first + 42 : first + 46] = struct.pack("<L", offset)
    with pytest.raises(Damaged):
        Package.open(bytes(content))


@pytest.mark.parametrize(
    "extra", [b"\xa2\x20\x04\x00abcd", b"\xa2\x20\x09\x00abc", b"\x00", b"\x07\x00\x00\x00xy"]
)
def test_extra_fields_are_kept(extra: bytes) -> None:
    """Extra fields stay as they are, also where they are not well-formed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, xml in minimal_parts().items():
            archive.writestr(name, xml)
    content = _with_extra(target.getvalue(), extra)
    saved = Package.open(content).to_bytes()
    first = saved.index(b"PK\x01\x02")

    assert saved[30 + len("[Content_Types].xml") :].startswith(extra)
    assert saved[first + 46 + len("[Content_Types].xml") :].startswith(extra)
    assert Package.open(saved).to_bytes() == saved


def _with_extra(content: bytes, extra: bytes) -> bytes:
    """Return an archive with an extra field on its first member, in both headers."""
    name = len("[Content_Types].xml")
    first = content.index(b"PK\x01\x02")
    size = struct.pack("<H", len(extra))
    local = content[:28] + size + content[30 : 30 + name] + extra + content[30 + name : first]
    head = content[first : first + 30] + size + content[first + 32 : first + 46 + name]
    rest = bytearray(content[first + 46 + name :])
    end = rest.index(b"PK\x05\x06")
    at = 0
    while (at := rest.find(b"PK\x01\x02", at, end)) >= 0:
        (offset,) = struct.unpack_from("<L", rest, at + 42)
        rest[at + 42 : at + 46] = struct.pack("<L", offset + len(extra))
        at += 4
    whole = local + head + extra + bytes(rest)
    return with_end(whole, size=whole.rindex(b"PK\x05\x06") - len(local), offset=len(local))


def test_names_are_utf_8_or_of_the_old_code_page() -> None:
    """Names flagged as UTF-8 are read so, others as code page 437, and both stay."""
    content = zipped(minimal_parts() | {"xl/media/图.png": b"x", "xl/media/é.png": b"y"})
    unflagged = content.replace(
        "xl/media/é.png".encode(), "xl/media/é.png".encode("cp437") + b" "
    )
    package = Package.open(content)

    assert package.read("xl/media/图.png") == b"x"
    assert package.read("xl/media/é.png") == b"y"
    assert "xl/media/图.png".encode() in package.to_bytes()
    with pytest.raises(Damaged):
        Package.open(unflagged)


def test_a_replaced_part_keeps_the_spelling_of_its_name() -> None:
    """A name that is not UTF-8 keeps bytes and flag when its part changes."""
    content = zipped(minimal_parts() | {"xl/media/x.png": b"x"})
    content = content.replace(b"xl/media/x.png", b"xl/media/\x82.png")
    package = Package.open(content)
    package.replace("xl/media/é.png", b"z")
    again = Package.open(package.to_bytes())

    assert again.read("xl/media/é.png") == b"z"
    assert b"xl/media/\x82.png" in package.to_bytes()


def test_new_names_beyond_ascii_are_flagged() -> None:
    """Another reader finds a new part under its Chinese name."""
    package = Package.open(minimal_workbook())
    package.add("xl/media/图.png", b"x", "image/png")

    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        assert archive.read("xl/media/图.png") == b"x"


def test_output_that_would_need_zip64_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Excel does not read zip64, so it is not written."""
    package = Package.open(minimal_workbook())
    monkeypatch.setattr(zip_writing, "_LARGEST", 1_000)

    with pytest.raises(Refused, match="过大"):
        package.to_bytes()
