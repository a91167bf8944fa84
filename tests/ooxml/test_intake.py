"""What is no sound workbook is refused with its own error and a Chinese sentence."""

import io
import os
import re
import struct
import warnings
import zipfile
from pathlib import Path

import pytest
from ooxml_packages import (
    BOOK_TYPE,
    CONTENT_TYPES,
    ROOT_RELATIONSHIPS,
    minimal_parts,
    minimal_workbook,
    with_part,
    zipped,
)

from perfeval_xl.ooxml import guards
from perfeval_xl.ooxml.errors import (
    Damaged,
    Encrypted,
    Hostile,
    MissingPart,
    NotAWorkbook,
    OldFormat,
    PackageError,
    Unreadable,
)
from perfeval_xl.ooxml.package import Package

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(source: bytes | Path) -> PackageError:
    """Return the error with which a source is refused."""
    with pytest.raises(PackageError) as caught:
        Package.open(source)
    return caught.value


def _typed(kind: str) -> bytes:
    types = CONTENT_TYPES.replace(BOOK_TYPE.encode(), kind.encode())
    return with_part("[Content_Types].xml", types)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BINARY = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"

OTHERS: dict[str, tuple[bytes, type[PackageError], str]] = {
    "nothing": (b"", NotAWorkbook, "空的"),
    "csv": ("项目,金额\n一,2\n".encode("gb18030"), NotAWorkbook, "文本"),
    "html": (b"\xef\xbb\xbf<html><table></table></html>", NotAWorkbook, "网页"),
    "html after xml": (b'<?xml version="1.0"?>\n<html/>', NotAWorkbook, "网页"),
    "xml 2003": (
        b'<?xml?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        OldFormat,
        "XML 表格 2003",
    ),
    "pdf": (b"%PDF-1.7\n\0", NotAWorkbook, "PDF"),
    "rar": (b"Rar!\x1a\x07\x01\x00", NotAWorkbook, "压缩包"),
    "xls": (OLE + "Workbook".encode("utf-16-le"), OldFormat, "xls"),
    "early xls": (OLE + "Book\0".encode("utf-16-le"), OldFormat, "xls"),
    "biff 2": (b"\x09\x00\x04\x00\x02\x00\x10\x00", OldFormat, "xls"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), Encrypted, "密码"),
    "doc": (OLE + "WordDocument".encode("utf-16-le"), NotAWorkbook, "Office"),
    "zeros": (bytes(4096), Damaged, "损坏"),
    "noise": (bytes(range(256)), Damaged, "损坏"),
    "empty zip": (b"PK\x05\x06" + bytes(18), NotAWorkbook, "空的压缩包"),
    "zipped workbook": (zipped({"表.xlsx": minimal_workbook()}), NotAWorkbook, "解压"),
    "ods": (
        zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
        NotAWorkbook,
        "OpenDocument",
    ),
    "docx": (_typed(WORD), NotAWorkbook, "Word"),
    "xlsb": (_typed(BINARY), OldFormat, "xlsb"),
    "foreign type": (_typed("text/plain"), NotAWorkbook, "不是工作簿"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_other_kinds_of_files_are_named(kind: str) -> None:
    """Each kind of file that is no workbook has its own error and names what it is."""
    content, error, words = OTHERS[kind]
    caught = refusal(content)

    assert type(caught) is error
    assert words in str(caught)


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    ],
)
def test_macro_workbooks_and_templates_are_workbooks(kind: str) -> None:
    """.xlsm, .xltx and .xltm open as .xlsx does."""
    assert Package.open(_typed(kind)).main_part == "xl/workbook.xml"


@pytest.mark.parametrize("kind", [kind for kind in OTHERS if kind != "empty zip"])
def test_sentences_are_chinese_and_end_with_advice(kind: str) -> None:
    """A refusal is a statement and an advice, in Chinese, closed by a full stop."""
    text = str(refusal(OTHERS[kind][0]))

    assert re.fullmatch(r"[^\n]+。", text)
    assert text.count("。") == 2
    assert "请" in text


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"])
def test_a_package_without_a_needed_part_misses_it(missing: str) -> None:
    """Without types, root relationships or workbook part the package is refused as such."""
    parts = minimal_parts()
    del parts[missing]

    assert type(refusal(zipped(parts))) is MissingPart


def test_truncation_anywhere_is_damage() -> None:
    """A workbook cut at each fiftieth of its length is refused as damaged."""
    content = minimal_workbook()
    for part in range(1, 50):
        cut = content[: len(content) * part // 50]
        assert type(refusal(cut)) is Damaged, part


def test_trailing_bytes_do_not_matter() -> None:
    """Bytes after the archive, as some downloads append, are ignored."""
    package = Package.open(minimal_workbook() + bytes(100))

    assert package.names == list(minimal_parts())


def test_encrypted_members_are_refused() -> None:
    """The encryption bit of a member means that the archive has a password."""
    content = bytearray(minimal_workbook())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1

    assert type(refusal(bytes(content))) is Encrypted


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_excel_lacks_are_refused(method: int) -> None:
    """Only stored and deflated members are read."""
    assert type(refusal(zipped(minimal_parts(), method))) is Damaged


@pytest.mark.parametrize("name", ["../x.xml", "xl/../../x.xml", "C:/x.xml", "xl\\..\\x.xml"])
def test_names_that_leave_the_package_are_hostile(name: str) -> None:
    """A member whose name leads elsewhere is refused, although nothing is ever unpacked."""
    assert type(refusal(with_part(name, b""))) is Hostile


def test_too_many_members_are_hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of members is limited before any is looked at."""
    monkeypatch.setattr(guards, "MAX_MEMBERS", 4)

    assert type(refusal(minimal_workbook())) is Hostile


def _declared(content: bytes, name: bytes, size: int) -> bytes:
    """Return the archive with another inflated size in a member's directory record."""
    changed = bytearray(content)
    at = content.rindex(name) - 46
    assert content[at : at + 4] == b"PK\x01\x02"
    changed[at + 24 : at + 28] = struct.pack("<L", size)
    return bytes(changed)


@pytest.mark.parametrize("size", [0, 1, 999_999, 1_000_001, 50_000_000])
def test_lying_sizes_are_damage(size: int) -> None:
    """A member that does not inflate to the size it declares is refused when it is read."""
    content = _declared(with_part("xl/a.bin", bytes(1_000_000)), b"xl/a.bin", size)

    with pytest.raises(Damaged, match=r"xl/a\.bin"):
        Package.open(content).read("xl/a.bin")
    with pytest.raises(Damaged):
        Package.open(content).verify()


def test_a_wrong_checksum_is_damage() -> None:
    """A member whose bytes differ from its checksum is refused when it is read."""
    content = zipped(minimal_parts(), zipfile.ZIP_STORED)
    changed = content.replace(b"<v>1</v>", b"<v>7</v>")
    assert changed != content

    with pytest.raises(Damaged, match="sheet1"):
        Package.open(changed).read("xl/worksheets/sheet1.xml")


def test_parts_beyond_the_limit_are_hostile(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part may not inflate past the limit of a part."""
    monkeypatch.setattr(guards, "MAX_PART", 5_000)
    package = Package.open(with_part("xl/a.bin", bytes(range(256)) * 20))

    with pytest.raises(Hostile):
        package.read("xl/a.bin")


def test_the_sum_of_parts_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many parts within the limit of a part may not go past the limit of all."""
    parts = minimal_parts() | {f"xl/{n}.bin": bytes(range(256)) * 20 for n in range(10)}
    content = zipped(parts)
    monkeypatch.setattr(guards, "MAX_TOTAL", 30_000)

    with pytest.raises(Hostile):
        Package.open(content).verify()


def test_the_ratio_counts_past_a_grace_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Zeros deflate a thousandfold: allowed while small, a bomb when large."""
    package = Package.open(with_part("xl/a.bin", bytes(100_000)))
    monkeypatch.setattr(guards, "RATIO_GRACE", 10_000)

    with pytest.raises(Hostile):
        package.read("xl/a.bin")
    monkeypatch.setattr(guards, "RATIO_GRACE", 200_000)
    assert package.read("xl/a.bin") == bytes(100_000)


def test_a_real_bomb_is_stopped_early() -> None:
    """A member of 300 MB of zeros, 300 kB when deflated, is refused before it inflates."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in minimal_parts().items():
            archive.writestr(name, content)
        with archive.open("xl/bomb.bin", "w") as part:
            for _ in range(300):
                part.write(bytes(1_000_000))

    with pytest.raises(Hostile):
        Package.open(target.getvalue()).read("xl/bomb.bin")


def test_overlapping_members_are_hostile() -> None:
    """Two directory records over the same bytes make a small file inflate without end."""
    assert type(refusal(_with_double_record(minimal_workbook()))) is Hostile


def _with_double_record(content: bytes) -> bytes:
    """Return the archive with its first directory record twice."""
    first = content.index(b"PK\x01\x02")
    second = content.index(b"PK\x01\x02", first + 4)
    end = content.index(b"PK\x05\x06")
    record = content[first:second]
    fields = list(struct.unpack("<4s4H2LH", content[end : end + 22]))
    fields[3] += 1
    fields[4] += 1
    fields[5] += len(record)
    return content[:end] + record + struct.pack("<4s4H2LH", *fields)


def test_an_archive_inside_an_archive_is_not_opened() -> None:
    """A part that is an archive itself, even this one, is bytes like any other."""
    inner = minimal_workbook()
    package = Package.open(with_part("xl/embeddings/book.xlsx", inner))
    package.verify()

    assert package.read("xl/embeddings/book.xlsx") == inner


def test_doctype_in_a_package_part_is_refused() -> None:
    """A DTD in the root relationships never gets as far as its entities."""
    bomb = b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">]>'
    for name, xml in (
        ("_rels/.rels", ROOT_RELATIONSHIPS),
        ("[Content_Types].xml", CONTENT_TYPES),
    ):
        assert type(refusal(with_part(name, bomb + xml))) is Hostile


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    """A path that leads nowhere is unreadable."""
    caught = refusal(tmp_path / "无.xlsx")

    assert type(caught) is Unreadable
    assert "找不到" in str(caught)


def test_an_ordinary_folder_is_no_workbook(tmp_path: Path) -> None:
    """A folder without content types is told apart from an unzipped package."""
    caught = refusal(tmp_path)

    assert type(caught) is Unreadable
    assert "文件夹" in str(caught)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe in the file system is refused at once."""
    pipe = tmp_path / "管道.xlsx"
    os.mkfifo(pipe)

    assert type(refusal(pipe)) is Unreadable


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices in the file system")
def test_a_device_is_refused() -> None:
    """A device is no file."""
    assert type(refusal(Path("/dev/zero"))) is Unreadable


def test_a_link_to_a_workbook_is_followed(tmp_path: Path) -> None:
    """A symbolic link opens what it points at."""
    book, link = tmp_path / "表.xlsx", tmp_path / "链接.xlsx"
    book.write_bytes(minimal_workbook())
    try:
        link.symlink_to(book)
    except OSError:
        pytest.skip("no right to make links")

    assert Package.open(link).names == list(minimal_parts())


def test_files_beyond_the_limit_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is refused by its size, before it is read."""
    book = tmp_path / "表.xlsx"
    book.write_bytes(minimal_workbook())
    monkeypatch.setattr(guards, "MAX_FILE", 1_000)

    assert type(refusal(book)) is Hostile
    assert type(refusal(minimal_workbook())) is Hostile


def test_a_file_that_may_not_be_read_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another program locks a file, or rights are missing, the advice is to close it."""
    book = tmp_path / "表.xlsx"
    book.write_bytes(minimal_workbook())

    def locked(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", locked)
    caught = refusal(book)

    assert type(caught) is Unreadable
    assert "关闭" in str(caught)


def test_a_path_with_a_nul_is_unreadable() -> None:
    """A path that no system takes is refused as any other."""
    assert type(refusal(Path("a\0b.xlsx"))) is Unreadable


def test_broken_xml_in_types_is_refused() -> None:
    """Content types that are not well-formed are refused with a sentence."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "。" in str(refusal(with_part("[Content_Types].xml", b"<Types")))
