"""The selected tab, and the order of a worksheet's children."""

import io
import zipfile

import pytest
import xlsxwriter
from ooxml_packages import MAIN, png, sheet

from perfeval_xl.ooxml.marks import set_marks
from perfeval_xl.ooxml.sheet_order import SEQUENCE, place_of
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_view import clear_tab_selected
from perfeval_xl.ooxml.sheet_xml import set_cells

SELECTED = ' tabSelected="1"'
TWO_VIEWS = (
    "<sheetViews><sheetView workbookViewId='0'\n tabSelected='true'><pane/></sheetView>"
    f'<sheetView{SELECTED} workbookViewId="1"></sheetView></sheetViews>'
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
            '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
        ),
        (TWO_VIEWS, TWO_VIEWS.replace(" tabSelected='true'", "").replace(SELECTED, "")),
        ('<sheetViews><sheetView workbookViewId="0"/></sheetViews>', None),
        ("", None),
    ],
)
def test_the_selection_is_taken_away(before: str, after: str | None) -> None:
    """Only the attribute goes, from every view; what has none keeps its bytes."""
    xml = sheet("<row/>", head=before)
    expected = xml if after is None else sheet("<row/>", head=after)

    assert clear_tab_selected(xml, scan(xml)) == expected


def test_cells_that_speak_of_selection_stay() -> None:
    """Nothing outside the views changes."""
    xml = sheet('<row><c t="str"><v>tabSelected="1"</v></c></row>')

    assert clear_tab_selected(xml, scan(xml)) == xml


def test_prefixed_views() -> None:
    """Views of a prefixed sheet are found."""
    xml = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetViews><x:sheetView tabSelected="1"/>'
        "</x:sheetViews><x:sheetData/></x:worksheet>"
    ).encode()

    assert clear_tab_selected(xml, scan(xml)) == xml.replace(b' tabSelected="1"', b"")


def _full_sheet() -> bytes:
    """Return a sheet by XlsxWriter, whose order is that of Excel, with much around the rows."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.set_column("A:B", 9)
        page.merge_range("A1:B1", "x")
        page.protect("", {"objects": True})
        page.unprotect_range("C1")
        page.autofilter("A2:B3")
        page.conditional_format("A1", {"type": "blanks"})
        page.data_validation("A1", {"validate": "list", "source": ["x"]})
        page.write_url("D1", "https://example.org")
        page.hide_gridlines()
        page.print_row_col_headers()
        page.set_landscape()
        page.set_header(
            "&C&G", {"image_center": "点.png", "image_data_center": io.BytesIO(png())}
        )
        page.set_h_pagebreaks([5])
        page.set_v_pagebreaks([5])
        page.ignore_errors({"formula_range": "A1"})
        page.insert_image("E1", "点.png", {"image_data": io.BytesIO(png())})
        page.write_comment("F1", "x")
        page.set_background(io.BytesIO(png()))
        page.add_table("H1:I3")
        page.add_sparkline("K1", {"range": "A1:B1"})
        page.set_tab_color("#FF0000")
    with zipfile.ZipFile(target) as archive:
        return archive.read("xl/worksheets/sheet1.xml")


def test_the_sequence_is_that_of_excel() -> None:
    """The children that XlsxWriter writes stand in our sequence, in our order."""
    names = list(dict.fromkeys(child.name for child in scan(_full_sheet()).children))

    assert len(names) > 20
    assert names == [name for name in SEQUENCE if name in names]


@pytest.mark.parametrize("name", SEQUENCE)
def test_each_child_goes_between_its_neighbours(name: str) -> None:
    """In a sheet with all children, a new one goes right after its own kind."""
    children = "".join(f"<{child}/>" for child in SEQUENCE)
    xml = f'<worksheet xmlns="{MAIN}">{children}</worksheet>'.encode()
    at = place_of(scan(xml), name)

    assert xml[:at].endswith(f"<{name}/>".encode())


def test_no_change_keeps_the_encoding() -> None:
    """A sheet in UTF-16 becomes UTF-8 only when something in it changes."""
    wide = (
        sheet("<row/>", head="<sheetViews><sheetView/></sheetViews>").decode().encode("utf-16")
    )
    seen = scan(wide)

    assert clear_tab_selected(wide, seen) is wide
    assert set_marks(wide, seen, [], len) is wide
    assert set_cells(wide, seen, []) is wide
