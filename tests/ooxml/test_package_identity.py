"""Law: a package that is opened and saved without an edit keeps every member as stored."""

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from ooxml_packages import minimal_parts, minimal_workbook, samples, zipped

from perfeval_xl.ooxml.package import Package

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def _stored(content: bytes) -> list[tuple[object, ...]]:
    """Return name, method, CRC, date, extra and compressed bytes of each member in order."""
    members: list[tuple[object, ...]] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            names = int.from_bytes(content[info.header_offset + 26 :][:2], "little")
            extra = int.from_bytes(content[info.header_offset + 28 :][:2], "little")
            start = info.header_offset + 30 + names + extra
            raw = content[start : start + info.compress_size]
            members.append(
                (info.filename, info.compress_type, info.CRC, info.date_time, info.extra, raw)
            )
    return members


@pytest.mark.parametrize("origin", samples())
def test_open_save_keeps_members(origin: str) -> None:
    """Every member keeps its place, name, date, method and compressed bytes."""
    content = samples()[origin]

    assert _stored(Package.open(content).to_bytes()) == _stored(content)


@pytest.mark.parametrize("origin", samples())
def test_saving_twice_is_a_fixed_point(origin: str) -> None:
    """A package that we wrote is written again with the very same bytes."""
    once = Package.open(samples()[origin]).to_bytes()

    assert Package.open(once).to_bytes() == once


@pytest.mark.parametrize("origin", samples())
def test_output_passes_zipfile(origin: str) -> None:
    """An independent reader finds every checksum right."""
    with zipfile.ZipFile(io.BytesIO(Package.open(samples()[origin]).to_bytes())) as archive:
        assert archive.testzip() is None


def test_edit_leaves_other_members_as_stored() -> None:
    """Replacing one part changes that member only, and it keeps its place."""
    content = samples()["xlsxwriter"]
    package = Package.open(content)
    package.replace("xl/workbook.xml", package.read("xl/workbook.xml") + b"<!-- x -->")

    before, after = _stored(content), _stored(package.to_bytes())
    changed = [old[0] for old, new in zip(before, after, strict=True) if old != new]

    assert changed == ["xl/workbook.xml"]


def test_replacing_with_equal_bytes_changes_nothing() -> None:
    """A part replaced by its own bytes stays as stored, date included."""
    package = Package.open(minimal_workbook())
    package.replace("xl/workbook.xml", bytes(bytearray(package.read("xl/workbook.xml"))))

    assert package.to_bytes() == Package.open(minimal_workbook()).to_bytes()


def test_changed_members_carry_a_fixed_date() -> None:
    """New bytes are dated 1980-01-01, so that equal edits give equal files."""
    package = Package.open(minimal_workbook())
    package.replace("xl/workbook.xml", package.read("xl/workbook.xml") + b" ")

    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        assert archive.getinfo("xl/workbook.xml").date_time == (1980, 1, 1, 0, 0, 0)
        assert archive.getinfo("_rels/.rels").date_time == (2024, 5, 6, 7, 8, 10)


def test_descriptors_and_zip64_fields_go() -> None:
    """Members streamed with descriptors and zip64 sizes get plain headers of version 20."""
    target = io.BytesIO()
    with zipfile.ZipFile(_Unseekable(target), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in minimal_parts().items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(content)
    streamed = target.getvalue()
    assert int.from_bytes(streamed[6:8], "little") & 8
    assert streamed[4:6] == (45).to_bytes(2, "little")

    package = Package.open(streamed)
    saved = package.to_bytes()

    assert {name: package.read(name) for name in package.names} == minimal_parts()
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        for info in archive.infolist():
            header = saved[info.header_offset :][:30]
            assert int.from_bytes(header[4:6], "little") == 20
            assert int.from_bytes(header[6:8], "little") & 8 == 0
            assert int.from_bytes(header[22:26], "little") == info.file_size
            assert (info.extract_version, info.extra) == (20, b"")


class _Unseekable(io.RawIOBase):
    """A target that cannot go back, as a pipe: zipfile then writes descriptors."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def write(self, content: "ReadableBuffer") -> int:
        return self._target.write(content)

    def writable(self) -> bool:
        return True


def test_archive_comment_stays() -> None:
    """The comment of the archive is kept."""
    target = io.BytesIO(minimal_workbook())
    with zipfile.ZipFile(target, "a") as archive:
        archive.comment = "统一下发".encode()

    with zipfile.ZipFile(io.BytesIO(Package.open(target.getvalue()).to_bytes())) as archive:
        assert archive.comment == "统一下发".encode()


def test_folders_stay_but_are_no_parts() -> None:
    """Entries that only name folders are kept, and are not listed as parts."""
    parts = {"xl/": b"", **minimal_parts()}
    package = Package.open(zipped(parts))

    assert "xl/" not in package.names
    assert _stored(package.to_bytes()) == _stored(zipped(parts))
