"""Damage of any kind gives a refusal or a sound result, never another error."""

from collections.abc import Callable
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ooxml_packages import samples, sheet
from ooxml_sheets import LAW

from perfeval_xl.ooxml.errors import PackageError
from perfeval_xl.ooxml.marks import CellMark, mark_condition, set_marks
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_xml import Write, set_cells

PLACE = st.floats(0, 1, exclude_max=True)
FLIPS = st.lists(st.tuples(PLACE, st.integers(0, 255)), min_size=1, max_size=8)
WRITES = [Write(1, 1, "text", "x", "A2"), Write(2, 2, "number", 1), Write(9, 3, "blank")]


@cache
def books() -> list[bytes]:
    """Return sample workbooks."""
    return list(samples().values())


def flipped(content: bytes, flips: list[tuple[float, int]]) -> bytes:
    """Return the bytes with some of them replaced, by relative place."""
    changed = bytearray(content)
    for place, value in flips:
        changed[int(place * len(changed))] = value
    return bytes(changed)


def use_sheet(xml: bytes) -> None:
    """Scan a sheet, write into it, mark it; what comes out must scan again."""
    seen = scan(xml)
    cells = [cell for row in seen.rows.values() for cell in row.cells.values()]
    marks = [CellMark(cell.row, cell.column, "e", mark_condition(cell, str)) for cell in cells]
    written = set_cells(xml, seen, WRITES)
    cell = scan(written).cell(2, 2)
    assert cell is not None
    assert cell.value == "1"
    marked = set_marks(xml, seen, marks, len)
    assert set_marks(marked, scan(marked), [], len) == set_marks(xml, seen, [], len)
    scan(marked)


def use_book(content: bytes) -> None:
    """Open a workbook, read all of it, add a part and a relationship, write it again."""
    package = Package.open(content)
    package.verify()
    relationships = package.relationships(package.main_part)
    for relationship in relationships.of_type("worksheet"):
        if relationship.part in package:
            use_sheet(package.read(relationship.part))
    new = package.free_part_name("xl/worksheets/sheet{}.xml")
    package.add(new, b"<a/>", "a/b")
    relationships.add("worksheet", new)
    again = Package.open(package.to_bytes())
    assert [entry.part for entry in again.relationships(again.main_part)][-1] == new


def survives(use: Callable[[bytes], None], content: bytes) -> None:
    """Let a use end well or be refused; any other error fails the test."""
    with suppress(PackageError):
        use(content)


@LAW
@given(st.integers(0, 5), FLIPS)
def test_flipped_bytes_of_a_workbook(book: int, flips: list[tuple[float, int]]) -> None:
    """A workbook with some bytes changed opens and saves, or is refused."""
    survives(use_book, flipped(books()[book], flips))


@LAW
@given(st.integers(0, 5), PLACE)
def test_truncated_workbooks(book: int, place: float) -> None:
    """A workbook cut anywhere is refused."""
    content = books()[book]

    with pytest.raises(PackageError):
        use_book(content[: int(place * len(content))])


@LAW
@given(st.integers(0, 5), PLACE, PLACE, st.integers(1, 300))
def test_workbooks_with_a_piece_moved(book: int, to: float, source: float, size: int) -> None:
    """A piece of the file that overwrites another gives no surprise."""
    content = bytearray(books()[book])
    start, place = int(source * len(content)), int(to * len(content))
    content[place : place + size] = content[start : start + size]

    survives(use_book, bytes(content))


RICH = sheet(
    '<row r="1" spans="1:2"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row>'
    '<row r="2" hidden="1"><c r="A2" s="1"><f t="shared" si="0"/><v/></c>'
    '<c t="inlineStr"><is><r><t>x</t></r></is></c></row>'
    '<row><c r="A3" t="s"><v>0</v></c></row>',
    head='<sheetViews><sheetView tabSelected="1"/></sheetViews>'
    '<cols><col min="1" max="3" hidden="1" style="2"/></cols>',
    tail='<mergeCells><mergeCell ref="C5:D6"/></mergeCells><conditionalFormatting sqref="A1">'
    '<cfRule type="expression" priority="1"><formula>LEN("perfeval-xl")&gt;0</formula></cfRule>'
    "</conditionalFormatting>",
)
TOKENS = st.sampled_from(
    [
        *("<row>", "</row>", "<c>", "</c>", "<c/>", "<v>", "</v>", "<f/>", "<sheetData/>"),
        *(
            '"',
            "'",
            "/",
            ">",
            "<",
            "&amp;",
            "&x;",
            "&#0;",
            "<!-- x -->",
            "<?x?>",
            "<![CDATA[<]]>",
        ),
        *(' r="A1"', ' r="5"', ' s="x"', ' t="b"', ' si="1"', ' ref="?"', ' xmlns="urn:x"'),
        *("999999999999", "-1", "²", "\0", ":", " ", "\r", "shared", "array", "A1:B2"),
    ]
)
EDITS = st.lists(st.tuples(PLACE, st.integers(0, 12), TOKENS | st.just("")), max_size=5)


@LAW
@given(EDITS)
@example([(0.0, 0, '<?xml version="1.0" encoding="x"?>')])
@example([(0.0, 0, '<?xml version="1.0" encoding="hex"?>')])
def test_sheets_with_pieces_put_in_or_left_out(edits: list[tuple[float, int, str]]) -> None:
    """A sheet with tokens added and bytes missing is edited soundly, or refused."""
    xml = bytearray(RICH)
    for place, missing, token in edits:
        at = int(place * len(xml))
        xml[at : at + missing] = token.encode()

    survives(use_sheet, bytes(xml))


VALUES = st.sampled_from(
    [
        *(
            "",
            "0",
            "-1",
            "1",
            "2",
            "99999999999999999999",
            "x",
            " 3 ",
            "A1",
            "a1",
            "$A$1",
            "XFE1",
        ),
        *("A0", "B2:A1", "true", "²", "١", "八", "1e999", "nan", "&lt;", "&#10;", "shared"),
        *("array", "dataTable", "inlineStr", "s", "b", "e", "d", "str", "n"),
    ]
)


@LAW
@given(st.lists(st.tuples(PLACE, VALUES), min_size=1, max_size=4))
def test_sheets_with_any_attribute_values(values: list[tuple[float, str]]) -> None:
    """Attributes that say anything at all are understood, ignored or refused."""
    xml = RICH.decode()
    for place, value in values:
        pieces = xml.split('"')
        at = int(place * (len(pieces) // 2)) * 2 + 1
        pieces[at] = value
        xml = '"'.join(pieces)

    survives(use_sheet, xml.encode())


def test_the_specimen_itself_is_sound() -> None:
    """The sheet that the damage is done to is edited without refusal."""
    use_sheet(RICH)
