"""Laws: a scan says what the sheet says, in whatever way it is written."""

from hypothesis import given
from hypothesis import strategies as st
from ooxml_sheets import LAW, DrawnSheet, sheets

from perfeval_xl.ooxml.sheet_scan import scan


@LAW
@given(sheets())
def test_every_cell_is_found_as_drawn(drawn: DrawnSheet) -> None:
    """Rows, columns, styles, types, values and formulas are those that were drawn."""
    found = {
        number: {
            column: (cell.row, cell.style, cell.type, cell.value, cell.formula)
            for column, cell in row.cells.items()
        }
        for number, row in scan(drawn.xml).rows.items()
    }

    assert found == {
        number: {
            column: (number, cell.style, cell.kind, cell.value, cell.formula)
            for column, cell in row.items()
        }
        for number, row in drawn.rows.items()
    }


@LAW
@given(sheets())
def test_spans_are_the_bytes_of_the_cells(drawn: DrawnSheet) -> None:
    """The span of each cell holds exactly the bytes it was written as."""
    seen = scan(drawn.xml)
    for number, row in drawn.rows.items():
        for column, cell in row.items():
            span = seen.rows[number].cells[column]
            assert seen.xml[span.start : span.end].decode() == cell.xml


@LAW
@given(sheets(), st.sampled_from(["<!-- x -->", "<?pi x?>"]))
def test_a_comment_changes_nothing_but_the_way(drawn: DrawnSheet, noise: str) -> None:
    """A comment or instruction after the root sends rows to expat; what is found stays."""
    usual = scan(drawn.xml)
    noisy = scan(drawn.xml + noise.encode())

    assert not noisy.is_plain
    assert noisy.rows.keys() == usual.rows.keys()
    for number, row in usual.rows.items():
        assert noisy.rows[number].cells == row.cells
        spans = [
            (one.start, one.tag_end, one.content_end, one.end)
            for one in (row, noisy.rows[number])
        ]
        assert spans[0] == spans[1]


@LAW
@given(sheets())
def test_utf_16_says_the_same(drawn: DrawnSheet) -> None:
    """A sheet in UTF-16 holds the same cells."""
    wide = scan(drawn.xml.decode().encode("utf-16"))

    assert wide.xml == drawn.xml
    assert {n: row.cells for n, row in wide.rows.items()} == {
        n: row.cells for n, row in scan(drawn.xml).rows.items()
    }
