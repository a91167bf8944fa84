"""Parts that come along with a grafted sheet, and those that cannot."""

import pytest
from grafting import sheets, targets
from grafting.reading import by_openpyxl, members, part, values
from package_lint import new_faults

from perfeval_xl.ooxml import Refused, edit

KIND = f"{targets.OFFICE}/relationships"
SHEET_RELS = "xl/_rels/sheet.xml.rels"


def source(*entries: tuple[str, str, str], inside: str = "", **more: str) -> bytes:
    """Return a workbook of one sheet 数据 with relationships and something inside."""
    sheet = (
        f'<worksheet xmlns="{targets.MAIN}" xmlns:r="{KIND}"><sheetData/>{inside}</worksheet>'
    )
    relationships = targets.relationships(*entries)
    return targets.minimal(more={"xl/sheet.xml": sheet, SHEET_RELS: relationships, **more})


def test_a_dangling_relationship_is_left_out() -> None:
    """In the target its target would mean a part of the user's."""
    new = source(("r1", f"{KIND}/drawing", "drawings/drawing1.xml"))
    after = edit(targets.by_xlsxwriter(), None, sheets=new).content
    assert "xl/worksheets/_rels/sheet3.xml.rels" not in members(after)


@pytest.mark.parametrize("kind", ["pivotTable", "slicer", "timeline"])
def test_what_hangs_on_the_workbook_is_refused(kind: str) -> None:
    """Pivot tables and their like live half in the workbook part."""
    new = source(("r1", f"{KIND}/{kind}", "x/y1.xml"), **{"xl/x/y1.xml": "<a/>"})
    with pytest.raises(Refused):
        edit(targets.minimal(), None, sheets=new)


def test_threaded_comments_stay_behind_with_a_note() -> None:
    """They name persons of the other workbook; the plain comment is complete without them."""
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    new = source(("r1", kind, "t/t1.xml"), **{"xl/t/t1.xml": "<a/>"})
    result = edit(targets.minimal(), None, sheets=new)
    assert len(result.notes) == 1
    assert "xl/t/t1.xml" not in members(result.content)


def test_unknown_parts_are_carried_with_their_type() -> None:
    """Whatever a sheet leads to is copied byte for byte, its own relationships followed."""
    new = source(
        ("r1", "urn:x", "odd/thing7.bin"),
        **{
            "[Content_Types].xml": targets.content_types({"bin": "application/x-odd"}),
            "xl/odd/thing7.bin": "odd",
            "xl/odd/_rels/thing7.bin.rels": targets.relationships(
                ("q", "urn:y", "/xl/deep.bin")
            ),
            "xl/deep.bin": "deep",
        },
    )
    after = edit(targets.by_openpyxl(), None, sheets=new).content
    assert members(after)["xl/odd/thing1.bin"] == b"odd"
    assert members(after)["xl/deep1.bin"] == b"deep"
    assert 'Target="../deep1.bin"' in part(after, "xl/odd/_rels/thing1.bin.rels")
    assert '<Override PartName="/xl/odd/thing1.bin" ContentType="application/x-odd"/>' in part(
        after, "[Content_Types].xml"
    )


def test_internal_links_of_shapes_follow_a_renamed_sheet() -> None:
    """A link target `#汇总!A1` is no part."""

    def write(book: object, sheet: object) -> None:
        del book
        sheet.insert_textbox("B2", "去", {"url": "internal:汇总!A1"})  # type: ignore[attr-defined] # XlsxWriter has no types
        sheet.insert_textbox("B9", "", {"textlink": "=汇总!$A$1"})  # type: ignore[attr-defined] # the same

    new = sheets.one_sheet(write=write)
    after = edit(targets.by_xlsxwriter(), None, sheets=new).content
    relationships = part(after, "xl/drawings/_rels/drawing2.xml.rels")
    assert "Target=\"#'汇总(2)'!A1\"" in relationships
    assert "textlink=\"'汇总(2)'!$A$1\"" in part(after, "xl/drawings/drawing2.xml")


def test_names_of_the_workbook_come_along() -> None:
    """A name means the same as before: for the workbook if free, else for the new sheet."""

    def fill(book: object) -> None:
        book.add_worksheet("甲").write_formula("A1", "=Rate*2", None, 1)  # type: ignore[attr-defined] # XlsxWriter has no types
        book.define_name("Rate", "=甲!$B$1")  # type: ignore[attr-defined] # the same

    new = sheets.made(fill)
    free = part(edit(targets.minimal(), None, sheets=new).content, "xl/workbook.xml")
    assert '<definedName name="Rate">甲!$B$1</definedName>' in free
    taken = targets.workbook_part(
        '<definedNames><definedName name="rate">0.5</definedName></definedNames>'
    )
    book = targets.minimal(workbook=taken)
    after = part(edit(book, None, sheets=new).content, "xl/workbook.xml")
    assert '<definedName name="rate">0.5</definedName>' in after
    assert '<definedName name="Rate" localSheetId="1">甲!$B$1</definedName>' in after


def test_what_belongs_to_the_other_workbook_is_taken_off_the_sheet() -> None:
    """Selected tab, second view, macro name and custom views stay behind."""
    before = (
        f'<worksheet xmlns="{targets.MAIN}"><sheetPr codeName="Tabelle1">'
        '<tabColor rgb="FF00FF00"/></sheetPr><sheetViews><sheetView tabSelected="1" '
        'workbookViewId="3"><pane xSplit="1"/>'
        '</sheetView><sheetView workbookViewId="1"/></sheetViews><sheetData/>'
        '<customSheetViews><customSheetView guid="{0}"/></customSheetViews></worksheet>'
    )
    new = targets.minimal(more={"xl/sheet.xml": before})
    book = targets.by_openpyxl()
    after = edit(book, None, sheets=new).content
    assert part(after, "xl/worksheets/sheet2.xml") == (
        f'<worksheet xmlns="{targets.MAIN}"><sheetPr><tabColor rgb="FF00FF00"/>'
        '</sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1"/>'
        "</sheetView></sheetViews><sheetData/></worksheet>"
    )
    assert new_faults(book, after) == []


def test_dates_keep_their_day_in_a_workbook_that_counts_from_1904() -> None:
    """2026-01-02 stays 2026-01-02."""
    workbook = targets.workbook_part(before='<workbookPr date1904="1"/>')
    after = edit(
        targets.minimal(workbook=workbook), None, sheets=sheets.result_sheets()
    ).content
    assert str(by_openpyxl(after)["汇总"]["C1"].value) == "2026-01-02 00:00:00"


def test_chart_sheets_are_not_added_and_positions_still_fit() -> None:
    """Only worksheets are grafted; a print area behind a chart sheet finds its sheet."""

    def fill(book: object) -> None:
        first = book.add_worksheet("甲")  # type: ignore[attr-defined] # XlsxWriter has no types
        chart = book.add_chart({"type": "line"})  # type: ignore[attr-defined] # the same
        chart.add_series({"values": "=甲!$A$1:$A$2"})
        book.add_chartsheet("图").set_chart(chart)  # type: ignore[attr-defined] # the same
        book.add_worksheet("乙").print_area("A1:B2")  # type: ignore[attr-defined] # the same
        first.write_string("A1", "甲")

    result = edit(targets.minimal(), None, sheets=sheets.made(fill))
    assert result.sheets == {"甲": "甲", "乙": "乙"}
    assert result.notes == ("图表工作表等没有单元格的工作表没有加入。",)
    assert values(result.content, "甲")[0][0] == "甲"
    workbook = part(result.content, "xl/workbook.xml")
    assert 'name="_xlnm.Print_Area" localSheetId="2">乙!$A$1:$B$2<' in workbook


def test_a_workbook_of_sheets_without_worksheets_is_refused() -> None:
    """There is nothing to add."""
    empty = f'<workbook xmlns="{targets.MAIN}"><sheets/></workbook>'
    with pytest.raises(Refused):
        edit(targets.minimal(), None, sheets=targets.minimal(workbook=empty))
