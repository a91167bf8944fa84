"""Laws: what is written is read back, and no other byte changes."""

import string
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from ooxml_sheets import LAW, DrawnSheet, sheets

from perfeval_xl.ooxml.cell_text import meant_text
from perfeval_xl.ooxml.sheet_scan import SheetScan, scan
from perfeval_xl.ooxml.sheet_xml import Write, set_cells

ANY_TEXT = st.text(
    st.characters(exclude_characters="\r", exclude_categories=["Cs"])  # halves are no text
    | st.sampled_from(list(string.printable[:95])),
    max_size=10,
)
VALUES = (
    st.tuples(st.just("number"), st.decimals(allow_nan=False, allow_infinity=False))
    | st.tuples(st.just("text"), ANY_TEXT)
    | st.tuples(st.just("bool"), st.booleans())
    | st.tuples(st.just("blank"), st.none())
)
FORMULAS = st.none() | st.sampled_from(["A1", 'IF(B1<>"&",1,2)'])


@st.composite
def write_lists(draw: st.DrawFn) -> list[Write]:
    """Draw writes to distinct cells, in any order."""
    places = draw(
        st.lists(st.tuples(st.integers(1, 22), st.integers(1, 11)), unique=True, max_size=6)
    )
    drawn = ((place, draw(VALUES), draw(FORMULAS)) for place in places)
    return [
        Write(*place, kind, value, formula)  # type: ignore[arg-type]  # they fit, as drawn
        for place, (kind, value), formula in drawn
    ]


def _read(seen: SheetScan, write: Write) -> object:
    """Return the value of a written cell, as the kind of the write has it."""
    cell = seen.cell(write.row, write.column)
    assert cell is not None
    if write.kind == "blank":
        return cell.value
    value = cell.value or ""
    if write.kind == "number":
        return Decimal(value)
    return value == "1" if write.kind == "bool" else meant_text(value)


@LAW
@given(sheets(), write_lists())
def test_what_is_written_is_read(drawn: DrawnSheet, writes: list[Write]) -> None:
    """Every write is found with its value and formula."""
    after = scan(set_cells(drawn.xml, scan(drawn.xml), writes))
    for write in writes:
        cell = after.cell(write.row, write.column)
        assert cell is not None
        assert _read(after, write) == write.value
        assert cell.formula == write.formula


@LAW
@given(sheets(), write_lists())
def test_all_other_cells_keep_their_bytes(drawn: DrawnSheet, writes: list[Write]) -> None:
    """Cells that are not written have the same bytes, style, value and place."""
    seen = scan(drawn.xml)
    after = scan(set_cells(drawn.xml, seen, writes))
    written = {(write.row, write.column) for write in writes}
    places = {(n, column) for n, row in after.rows.items() for column in row.cells}
    before = {(n, column) for n, row in seen.rows.items() for column in row.cells}

    assert places == before | written
    for row, column in before - written:
        old, new = seen.rows[row].cells[column], after.rows[row].cells[column]
        assert after.xml[new.start : new.end] == seen.xml[old.start : old.end]


@LAW
@given(sheets(), write_lists())
def test_nothing_around_the_cells_changes(drawn: DrawnSheet, writes: list[Write]) -> None:
    """With every written cell and new row cut out again, the bytes are those of before."""
    seen = scan(drawn.xml)
    after = scan(set_cells(drawn.xml, seen, writes))
    written = {(write.row, write.column) for write in writes}
    old_cells = [seen.cell(*place) for place in written]
    new_rows = after.rows.keys() - seen.rows.keys()
    rows = [(after.rows[n].start, after.rows[n].end) for n in new_rows]
    cells = [after.cell(*place) for place in written if place[0] not in new_rows]
    before = _without(seen.xml, [(cell.start, cell.end) for cell in old_cells if cell])
    left = _without(after.xml, rows + [(cell.start, cell.end) for cell in cells if cell])

    assert _opened(left, drawn.prefix) == _opened(before, drawn.prefix)


def _without(xml: bytes, spans: list[tuple[int, int]]) -> bytes:
    for start, end in sorted(spans, reverse=True):
        xml = xml[:start] + xml[end:]
    return xml


def _opened(xml: bytes, prefix: str) -> bytes:
    """Return the bytes with the empty rows, and the spans that a new cell may change, alike."""
    p = prefix.encode()
    xml = xml.replace(b"<" + p + b"sheetData/>", b"<" + p + b"sheetData></" + p + b"sheetData>")
    for spans in (b' spans="1:3"', *(b' spans="1:%d"' % n for n in range(4, 12))):
        xml = xml.replace(spans, b"")
    pieces = xml.split(b"<" + p + b"row")
    closed = [
        piece.replace(b"/>", b"></" + p + b"row>", 1)
        if piece.index(b">") == piece.find(b"/>") + 1 and number
        else piece
        for number, piece in enumerate(pieces)
    ]
    return (b"<" + p + b"row").join(closed)


@LAW
@given(sheets(), write_lists())
def test_rows_and_cells_stay_ascending(drawn: DrawnSheet, writes: list[Write]) -> None:
    """Excel drops cells that are out of order, so none ever is."""
    after = scan(set_cells(drawn.xml, scan(drawn.xml), writes))
    numbers = [row.number for row in after.row_list]

    assert numbers == sorted(set(numbers))
    for row in after.row_list:
        assert list(row.cells) == sorted(row.cells)


@LAW
@given(sheets(), write_lists())
def test_writing_again_changes_nothing(drawn: DrawnSheet, writes: list[Write]) -> None:
    """The same writes over their own result give the same bytes."""
    once = set_cells(drawn.xml, scan(drawn.xml), writes)

    assert set_cells(once, scan(once), writes) == once
