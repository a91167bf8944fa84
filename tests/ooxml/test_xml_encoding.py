"""Parts in any encoding that is met in practice are read; what contradicts itself is not."""

from collections.abc import Callable

import pytest
from ooxml_packages import sheet

from perfeval_xl.ooxml.errors import Damaged, PackageError, Refused
from perfeval_xl.ooxml.properties import property_values
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.style_sheet import StyleSheet
from perfeval_xl.ooxml.theme import theme_colours
from perfeval_xl.ooxml.xml_encoding import as_utf8

TEXT = sheet('<row r="1"><c r="A1" t="str"><v>优秀</v></c></row>').decode()


def declared(encoding: str, text: str = TEXT) -> str:
    """Return a part with a declaration of its encoding."""
    return f'<?xml version="1.0" encoding="{encoding}" standalone="yes"?>\n{text}'


@pytest.mark.parametrize(
    "xml",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        declared("UTF-8").encode(),
        declared("utf-8").encode("utf-8-sig"),
        declared("UTF-16").encode("utf-16"),
        declared("UTF-16").encode("utf-16-le"),
        declared("UTF-16").encode("utf-16-be"),
        TEXT.encode("utf-16"),
        declared("GBK").encode("gbk"),
        declared("gb18030").encode("gb18030"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(xml: bytes) -> None:
    """Chinese text is read from each encoding, by mark, by declaration or by pattern."""
    cell = scan(xml).cell(1, 1)

    assert cell is not None
    assert cell.value == "优秀"


@pytest.mark.parametrize(
    "xml", [TEXT.encode(), TEXT.encode("utf-8-sig"), declared("UTF-8").encode(), b"", b"<"]
)
def test_utf_8_comes_back_as_it_is(xml: bytes) -> None:
    """A part that is in UTF-8 is not copied, were it not even XML."""
    assert as_utf8(xml) is xml


def test_the_declaration_goes_with_its_encoding() -> None:
    """A converted part no longer claims what it was."""
    assert as_utf8(declared("UTF-16").encode("utf-16")) == b"\n" + TEXT.encode()


@pytest.mark.parametrize("encoding", ["rot13", "hex", "utf-7", "idna", "x", "punycode"])
def test_unknown_encodings_are_refused(encoding: str) -> None:
    """What no spreadsheet program writes is not guessed at."""
    with pytest.raises(Refused, match="编码"):
        scan(declared(encoding).encode())


@pytest.mark.parametrize("encoding", ["idna", "punycode", "zlib", "klingon"])
@pytest.mark.parametrize("reader", [StyleSheet, property_values, theme_colours])
def test_small_parts_are_refused_likewise(
    reader: Callable[[bytes], object], encoding: str
) -> None:
    """No part, however small, has its bytes given to a codec because it says so."""
    with pytest.raises(Refused, match="编码"):
        reader(declared(encoding).encode())


@pytest.mark.parametrize(
    "xml",
    [
        declared("UTF-16").encode(),
        declared("GBK").encode("gbk")[:-80] + b"\xff",
        "\ufeff".encode("utf-16-le") + b"\x00\xd8<\x00",
        TEXT.encode("gbk"),
        declared("us-ascii").encode(),
    ],
)
def test_contradictions_are_damage(xml: bytes) -> None:
    """Bytes that are not in the encoding they claim are refused."""
    with pytest.raises(Damaged):
        scan(xml)


@pytest.mark.parametrize(
    "head",
    [
        b"<?xml" + b" " * 1_000_000,
        b'<?xml version="1.0" ' + b"encoding " * 100_000,
        b"<?xml encoding='a\0b'?>",
        b"<!--" + b"<!--" * 200_000,
        b"<?" * 400_000,
        b"\xff\xfe" + b"<\0" * 400_000,
    ],
)
def test_endless_prologs_are_refused_quickly(head: bytes) -> None:
    """No prolog costs more than reading it once, however it is made."""
    with pytest.raises(PackageError):
        scan(head)
