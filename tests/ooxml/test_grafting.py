"""Worksheets grafted into workbooks of many makers."""

import office
import pytest
from grafting import sheets, targets
from grafting.reading import by_openpyxl, changed_members, members, names_with, part, values
from package_lint import new_faults

from perfeval_xl.ooxml import edit

TARGETS = {
    "XlsxWriter": targets.by_xlsxwriter,
    "openpyxl": targets.by_openpyxl,
    "minimal": targets.minimal,
    "LibreOffice": targets.like_libreoffice,
    "Strict": targets.strict_and_prefixed,
}
EVERY_TARGET = pytest.mark.parametrize("maker", TARGETS)
READ_BY_ALL = pytest.mark.parametrize("maker", [name for name in TARGETS if name != "Strict"])


def grafted(maker: str) -> tuple[bytes, bytes, dict[str, str]]:
    """Return a workbook, the same with the result sheets, and the names that they got."""
    book = TARGETS[maker]()
    result = edit(book, None, sheets=sheets.result_sheets(), owned=sheets.OWNED)
    return book, result.content, dict(result.sheets)


def drawings(book: bytes) -> list[str]:
    """Return the names of the drawing parts."""
    return [
        name for name in names_with(members(book), "drawings/drawing") if "_rels" not in name
    ]


@EVERY_TARGET
def test_a_second_graft_changes_no_byte(maker: str) -> None:
    """The sheets are found by their names and replaced by themselves."""
    _, once, names = grafted(maker)
    again = edit(once, None, sheets=sheets.result_sheets(), owned=sheets.OWNED)
    assert again.content == once
    assert again.sheets == names


@EVERY_TARGET
def test_only_the_parts_that_list_sheets_and_formats_change(maker: str) -> None:
    """Sheets, strings, charts and all else of the workbook keep their bytes."""
    book, after, _ = grafted(maker)
    listing = ("[Content_Types].xml", "workbook.xml", "main.xml", "app.xml", ".rels")
    formats = ("styles.xml", "format.xml")
    changed = changed_members(book, after)
    assert [name for name in changed if not name.endswith(listing + formats)] == []


@EVERY_TARGET
def test_the_lint_finds_nothing_new(maker: str) -> None:
    """Nothing is added that Excel would repair."""
    book, after, _ = grafted(maker)
    assert new_faults(book, after) == []


@READ_BY_ALL
def test_values_arrive(maker: str) -> None:
    """Texts with outer blanks, numbers, formula values and rich texts read as before."""
    _, after, names = grafted(maker)
    rows = values(after, names["汇总"])
    assert rows[0][:2] == [" 标题 ", 0.9993]
    assert rows[1][0] == "甲乙 丙"
    assert [row[:2] for row in rows[3:8]] == [[f"k{n}", n + 1] for n in range(5)]
    assert [rows[9][1], rows[10][1]] == [15, "x"]
    assert values(after, names["核对结果"])[6][:2] == ["b", 2]


@READ_BY_ALL
def test_formats_arrive(maker: str) -> None:
    """Fonts, fills and number formats of cells, columns and rows are those of the sheets."""
    _, after, names = grafted(maker)
    sheet = by_openpyxl(after)[names["汇总"]]
    head = sheet["A1"]
    assert (head.font.name, head.font.b, head.font.color.rgb) == ("宋体", True, "FFFFFFFF")
    assert head.fill.fgColor.rgb == "FFB3261E"
    assert sheet["B1"].number_format == "0.00%;;"
    assert sheet["B1"].font.name == "Calibri"
    assert sheet["C1"].number_format == "yyyy-mm-dd"
    assert sheet.column_dimensions["A"].fill.fgColor.rgb == "FFB3261E"
    assert sheet.row_dimensions[21].fill.fgColor.rgb == "FFB3261E"


@READ_BY_ALL
def test_rules_links_and_print_settings_arrive(maker: str) -> None:
    """Conditional formats with their look, validations, links and print areas follow."""
    _, after, names = grafted(maker)
    sheet = by_openpyxl(after)[names["汇总"]]
    (rule,) = sheet.conditional_formatting["B4:B8"]
    assert rule.dxf.font.color.rgb == "FFB3261E"
    assert rule.dxf.numFmt.formatCode == "0.0"
    assert sheet.data_validations.dataValidation[0].formula1 == "核对结果!$A$1:$A$3"
    assert sheet["A15"].hyperlink.location == "核对结果!A1"
    assert sheet["A16"].hyperlink.target == "https://example.com/"
    assert sheet.print_area.endswith("!$A$1:$F$20")
    assert sheet.print_title_rows == "$1:$1"


@READ_BY_ALL
def test_charts_pictures_comments_and_tables_arrive(maker: str) -> None:
    """What hangs on a sheet by relationships comes along, and the user's own stays."""
    _, after, names = grafted(maker)
    book = by_openpyxl(after)
    summary, checks = book[names["汇总"]], book[names["核对结果"]]
    assert len(summary._charts) == 1
    pictures = [part(after, name).count("r:embed=") for name in drawings(after)]
    assert sum(pictures) == 2
    (name,) = names_with(members(after), "media/")
    assert members(after)[name] == sheets.picture()
    assert checks["A1"].comment.text == "批注"
    (table,) = checks.tables.values()
    assert table.ref == "A5:B7"
    assert checks["D6"].value == f"=SUM({table.displayName}[数])"


@pytest.mark.office
@pytest.mark.parametrize("maker", ["XlsxWriter", "minimal"])
def test_libreoffice_works_out_the_values_that_are_saved(maker: str) -> None:
    """Formulas over renamed sheets and tables give what they gave in their own workbook."""
    _, after, _ = grafted(maker)
    office.assert_recalculates(after)


@pytest.mark.office
def test_libreoffice_reads_a_grafted_strict_workbook() -> None:
    """Sheets, texts and the chart are there when LibreOffice saves the workbook again."""
    _, after, _ = grafted("Strict")
    found = by_openpyxl(office.resaved(after))
    assert found.sheetnames == ["数据", "汇总", "核对结果"]
    assert (found["数据"]["A1"].value, found["汇总"]["A1"].value) == (12, " 标题 ")
    assert len(found["汇总"]._charts) == 1


def test_a_taken_name_is_changed_wherever_it_is_written() -> None:
    """Beside a user's 汇总 ours is 汇总(2) in chart, print area and names, quoted."""
    _, after, names = grafted("XlsxWriter")
    assert names == {"汇总": "汇总(2)", "核对结果": "核对结果"}
    assert by_openpyxl(after).sheetnames == ["数据", "汇总", "汇总(2)", "核对结果"]
    assert "<c:f>'汇总(2)'!$B$4:$B$8</c:f>" in part(after, "xl/charts/chart2.xml")
    workbook = part(after, "xl/workbook.xml")
    assert ">'汇总(2)'!$A$1:$F$20</definedName>" in workbook
    assert "<definedName name=\"_perfeval.summary\">'汇总(2)'!$A$1</definedName>" in workbook
    assert values(after, "汇总")[0][0] == "用户的汇总"


def test_a_taken_table_name_is_changed_in_formulas_too() -> None:
    """Table1 of the user stays, ours gets another name and the next id."""
    _, after, _ = grafted("XlsxWriter")
    ours = part(after, "xl/tables/table2.xml")
    assert 'id="2" name="Table1_2" displayName="Table1_2"' in ours
    assert "<f>SUM(Table1_2[数])</f>" in part(after, "xl/worksheets/sheet4.xml")


def test_a_strict_workbook_stays_strict() -> None:
    """No Transitional namespace or relationship type gets into a Strict workbook."""
    _, after, _ = grafted("Strict")
    assert [
        name
        for name, content in members(after).items()
        if b"openxmlformats.org/spreadsheetml/" in content
        or b"openxmlformats.org/officeDocument/" in content
        or b"openxmlformats.org/drawingml/" in content
    ] == []
    assert '<x:sheet name="汇总" sheetId="4" q:id="rId1"/>' in part(after, "book/main.xml")


def test_new_parts_lie_in_the_folder_of_the_workbook() -> None:
    """A workbook part in an odd place draws the new parts to itself."""
    book, after, _ = grafted("Strict")
    new = members(after).keys() - members(book).keys()
    assert {name.split("/")[0] for name in new} == {"book"}


def test_a_workbook_without_styles_gets_a_style_sheet() -> None:
    """Part, type and relationship are made together, and cells without style keep theirs."""
    _, after, _ = grafted("minimal")
    book = by_openpyxl(after)
    assert book["数据"]["A1"].font.name == "Calibri"
    assert book["数据"]["A1"].fill.fill_type is None


def test_titles_in_the_document_properties_follow() -> None:
    """The list of sheet names and its counts grow together."""
    _, after, _ = grafted("XlsxWriter")
    app = part(after, "docProps/app.xml")
    assert "<vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>4</vt:i4>" in app
    assert "<vt:lpstr>汇总(2)</vt:lpstr><vt:lpstr>核对结果</vt:lpstr>" in app


def test_sheets_are_appended_each_time_without_names() -> None:
    """Sheets that no name stands for never replace anything."""
    book = targets.by_openpyxl()
    for expected in ("汇总", "汇总(2)", "汇总(3)"):
        result = edit(book, None, sheets=sheets.one_sheet())
        assert result.sheets == {"汇总": expected}
        book = result.content
    assert by_openpyxl(book).sheetnames == ["数据", "汇总", "汇总(2)", "汇总(3)"]
