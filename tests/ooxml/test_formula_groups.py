"""Shared formulas, arrays and data tables: what a write does to the other cells."""

import io

import openpyxl
import pytest
from ooxml_packages import sheet, with_part

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_xml import Write, set_cells


def member(cell: str, index: int = 0) -> str:
    """Return a cell that shares a formula."""
    return f'<c r="{cell}"><f t="shared" si="{index}"/><v>0</v></c>'


def master(cell: str, ref: str, formula: str, index: int = 0) -> str:
    """Return the cell that holds a shared formula."""
    return f'<c r="{cell}"><f t="shared" ref="{ref}" si="{index}">{formula}</f><v>0</v></c>'


COLUMN = "".join(
    f'<row r="{n}">{master("C1", "C1:C4", "A1*B$1") if n == 1 else member(f"C{n}")}</row>'
    for n in range(1, 5)
)


def after(data: str, *cells: str) -> bytes:
    """Return the sheet with 9 written into some cells."""
    xml = sheet(data)
    return set_cells(xml, scan(xml), [Write.at(cell, "number", 9) for cell in cells])


def formulas(xml: bytes) -> dict[str, str]:
    """Return the formulas of a sheet by address as openpyxl reads them."""
    book = openpyxl.load_workbook(io.BytesIO(with_part("xl/worksheets/sheet1.xml", xml)))
    cells = (cell for row in book.worksheets[0].iter_rows() for cell in row)
    return {cell.coordinate: cell.value for cell in cells if cell.data_type == "f"}


def test_a_member_may_be_written_over() -> None:
    """The others still point at their master, and nothing else changes."""
    assert after(COLUMN, "C2") == sheet(COLUMN.replace(member("C2"), '<c r="C2"><v>9</v></c>'))


def test_a_master_hands_its_formula_on() -> None:
    """The next member takes text and range; the others keep their formulas."""
    before = formulas(sheet(COLUMN))
    xml = after(COLUMN, "C1")

    assert b'<c r="C2"><f t="shared" ref="C2:C4" si="0">A2*B$1</f><v>0</v></c>' in xml
    assert before.pop("C1") == "=A1*B$1"
    assert formulas(xml) == before == {"C2": "=A2*B$1", "C3": "=A3*B$1", "C4": "=A4*B$1"}


def test_members_written_with_their_master_do_not_inherit() -> None:
    """The first member that is left becomes the master."""
    xml = after(COLUMN, "C1", "C2", "C4")

    assert formulas(xml) == {"C3": "=A3*B$1"}
    assert b'<f t="shared" ref="C3" si="0">A3*B$1</f>' in xml


def test_a_group_that_is_written_over_whole_is_gone() -> None:
    """With all members written nobody inherits."""
    assert b"shared" not in after(COLUMN, "C1", "C2", "C3", "C4")


def test_groups_over_a_rectangle() -> None:
    """Row by row the next cell inherits; the range spans all that are left."""
    data = (
        f'<row r="5">{master("D5", "D5:E6", "A1+$A1")}{member("E5")}</row>'
        f'<row r="6">{member("D6")}{member("E6")}</row>'
    )
    before = formulas(sheet(data))
    xml = after(data, "D5")
    del before["D5"]

    assert b'<f t="shared" ref="D5:E6" si="0">B1+$A1</f>' in xml
    assert {cell: formula for cell, formula in formulas(xml).items() if cell != "E5"} == {
        "D6": before["D6"].replace("A1", "A1"),
        "E6": before["E6"],
    }
    assert formulas(xml)["E5"] == before["E5"]


def test_other_groups_are_left_alone() -> None:
    """A write to one group does not touch another."""
    data = (
        f'<row r="1">{master("A1", "A1:A2", "X1")}{master("B1", "B1:B2", "Y1", 1)}</row>'
        f'<row r="2">{member("A2")}{member("B2", 1)}</row>'
    )

    assert formulas(after(data, "A1")) == {"A2": "=X2", "B1": "=Y1", "B2": "=Y2"}


@pytest.mark.parametrize(
    "f",
    [
        '<f t="shared" si="0"></f>',
        "<f si='0' t='shared' ca='1' />",
        '<f t="shared" si="0"> </f>',
    ],
)
def test_members_in_other_spellings_inherit(f: str) -> None:
    """A member may close its tag in any way."""
    data = f'<row r="1">{master("A1", "A1:B1", "X1")}<c r="B1">{f}<v>0</v></c></row>'

    assert b'<c r="B1"><f t="shared" ref="B1" si="0">Y1</f><v>0</v></c>' in after(data, "A1")


def test_a_member_with_a_comment_for_a_formula_is_refused() -> None:
    """What cannot be told apart is not touched."""
    f = '<!-- <f t="shared" si="0"/> --><f t="shared" si="0"/>'
    data = f'<row r="1">{master("A1", "A1:B1", "X1")}<c r="B1">{f}</c></row>'
    with pytest.raises(Refused, match="共享公式"):
        after(data, "A1")


def test_two_masters_of_one_index_are_refused() -> None:
    """Whose formula the members share cannot be told."""
    data = (
        f'<row r="1">{master("A1", "A1:A2", "X1")}{master("B1", "B1:B2", "Y1")}</row>'
        f'<row r="2">{member("A2")}</row>'
    )
    with pytest.raises(Refused, match="编号重复"):
        after(data, "A1")


def test_a_formula_that_would_leave_the_sheet_is_refused() -> None:
    """References of shared formulas wrap around the sheet's edge; ours do not."""
    data = f'<row r="1">{master("B1", "A1:B1", "A1")}{member("A1")}</row>'.replace(
        master("B1", "A1:B1", "A1") + member("A1"),
        member("A1") + master("B1", "A1:B1", "A1"),
    )
    with pytest.raises(Refused, match="共享公式"):
        after(data, "B1")


ARRAY = (
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">X1:X2</f><v>1</v></c></row>'
    '<row r="2"><c r="A2"><v>1</v></c></row>'
)


@pytest.mark.parametrize("kind", ["array", "dataTable"])
@pytest.mark.parametrize("cell", ["A1", "A2"])
def test_cells_of_an_array_are_refused(kind: str, cell: str) -> None:
    """Neither the first cell of an array or data table nor any other is written alone."""
    with pytest.raises(Refused, match=f"{cell} 属于数组公式"):
        after(ARRAY.replace("array", kind), cell)


def test_cells_beside_an_array_are_free() -> None:
    """An array that is not written to does not matter, were it a broken one."""
    assert b'<c r="B1"><v>9</v></c>' in after(ARRAY, "B1")


def test_an_array_of_one_cell_is_a_cell() -> None:
    """A formula that was entered as an array of one cell may be replaced."""
    data = ARRAY.replace("A1:A2", "A1")

    assert b'<c r="A1"><v>9</v></c>' in after(data, "A1")


def test_an_array_without_a_proper_range_is_refused() -> None:
    """What an array covers must be known."""
    with pytest.raises(Refused, match="数组公式范围"):
        after(ARRAY.replace('ref="A1:A2"', 'ref="?"'), "B1")
