"""The front door: what an edit changes, and what it leaves."""

from decimal import Decimal
from pathlib import Path

import pytest
from grafting import sheets, targets
from grafting.reading import by_openpyxl, changed_members, members, part, values
from package_lint import new_faults

from perfeval_xl.ooxml import CellWrite, Mark, Package, Refused, edit, read_properties

SHEET = "xl/worksheets/sheet1.xml"


def test_an_edit_of_nothing_changes_no_byte() -> None:
    """Without a wish the workbook comes back as it is."""
    book = targets.by_xlsxwriter()
    assert edit(book, None).content == book


def test_a_file_is_written_and_returned(tmp_path: Path) -> None:
    """The result goes to the path whole, and is returned as well."""
    (tmp_path / "in.xlsx").write_bytes(targets.minimal())
    out = tmp_path / "out.xlsx"
    result = edit(tmp_path / "in.xlsx", out, properties={"a": "1"})
    assert out.read_bytes() == result.content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.xlsx", "out.xlsx"]


def test_cells_are_set_by_sheet_name() -> None:
    """Numbers, texts, truth values and blanks, in a sheet named in any case."""
    book = targets.by_xlsxwriter()
    writes = [
        CellWrite("数据", "B1", Decimal("0.10")),
        CellWrite("数据", "B2", " 文字"),
        CellWrite("数据", "B3", value=True),
        CellWrite("数据", "A1", None),
    ]
    after = edit(book, None, writes=writes).content
    assert values(after, "数据")[:3] == [["", 0.1], [24, " 文字"], ["", True]]
    assert changed_members(book, after) == {SHEET}


def test_the_calculation_chain_goes_when_formulas_change() -> None:
    """Part, type and relationship go together, and Excel is asked to recalculate."""
    chain = f'<calcChain xmlns="{targets.MAIN}"><c r="A1" i="1"/></calcChain>'
    kind = f"{targets.OFFICE}/relationships"
    book = targets.minimal(
        more={
            "xl/calcChain.xml": chain,
            "xl/_rels/workbook.xml.rels": targets.relationships(
                ("rId1", f"{kind}/worksheet", "/xl/sheet.xml"),
                ("rId2", f"{kind}/calcChain", "calcChain.xml"),
            ),
        }
    )
    kept = edit(book, None, writes=[CellWrite("数据", "B1", 1)]).content
    assert "xl/calcChain.xml" in members(kept)
    after = edit(book, None, writes=[CellWrite("数据", "B1", 24, "A1*2")]).content
    assert "xl/calcChain.xml" not in members(after)
    assert "calcChain" not in part(after, "xl/_rels/workbook.xml.rels")
    assert '<calcPr fullCalcOnLoad="1"/></workbook>' in part(after, "xl/workbook.xml")
    assert new_faults(book, after) == []


def test_an_error_value_of_a_formula_is_an_error() -> None:
    """`#N/A` beside a formula is no text."""
    write = CellWrite("数据", "B1", "#N/A", "NA()")
    after = edit(targets.minimal(), None, writes=[write]).content
    assert '<c r="B1" t="e"><f>NA()</f><v>#N/A</v></c>' in part(after, "xl/sheet.xml")


@pytest.mark.parametrize(
    "write",
    [
        CellWrite("没有", "A1", 1),
        CellWrite("数据", "A0", 1),
        CellWrite("数据", "XFE1", 1),
        CellWrite("数据", "B1", Decimal("NaN")),
        CellWrite("数据", "B1", 1, "=A1"),
        CellWrite("数据", "B1", "x" * 32_768),
    ],
)
def test_impossible_writes_are_refused(write: CellWrite) -> None:
    """Unknown sheets, addresses outside the grid, NaN, `=` and endless texts."""
    with pytest.raises(Refused):
        edit(targets.minimal(), None, writes=[write])


def test_a_header_cell_of_a_table_is_refused() -> None:
    """Excel would repair a table whose header says something else."""
    with pytest.raises(Refused, match="Table1"):
        edit(targets.by_xlsxwriter(), None, writes=[CellWrite("汇总", "A3", "x")])


def test_marks_have_the_three_colours_and_test_what_was_found() -> None:
    """Each severity has its look, and each mark the condition that the cell is unchanged."""
    marks = [
        Mark("数据", "A1"),
        Mark("数据", "A2", "warning"),
        Mark("数据", "B9", "info"),
        Mark("汇总", "A1", "info", "A1=1"),
    ]
    book = targets.by_xlsxwriter()
    after = edit(book, None, marks=marks).content
    found = by_openpyxl(after)
    looks = {}
    for sheet in (found["数据"], found["汇总"]):
        for area in sheet.conditional_formatting:
            (rule,) = area.rules
            assert 'LEN("perfeval-xl")>0' in rule.formula[0]
            look = (rule.dxf.font.color.rgb, rule.dxf.font.b, rule.dxf.fill.bgColor.rgb)
            looks[sheet.title, str(area.sqref)] = look
    assert looks == {
        ("数据", "A1"): ("FFFFFFFF", True, "FFB3261E"),
        ("数据", "A2"): ("FF000000", True, "FFF4B740"),
        ("数据", "B9"): ("FF12436D", False, "FFE3EDF8"),
        ("汇总", "A1"): ("FF12436D", False, "FFE3EDF8"),
    }
    assert found["数据"].conditional_formatting["A1"][0].formula[0].endswith("A1=12)")
    assert new_faults(book, after) == []


def test_marks_are_cleared_before_new_ones_are_set() -> None:
    """After marks on one sheet and then none, every sheet has its first bytes."""
    book = targets.by_xlsxwriter()
    marked = edit(book, None, marks=[Mark("数据", "A1"), Mark("汇总", "A1")]).content
    assert edit(marked, None, marks=[Mark("数据", "A1"), Mark("汇总", "A1")]).content == marked
    cleared = edit(marked, None).content
    assert changed_members(book, cleared) == {"xl/styles.xml"}


def test_properties_are_made_with_part_type_and_relationship() -> None:
    """A workbook without docProps gets one part, one type, one relationship."""
    book = targets.minimal()
    after = edit(book, None, properties={"perfeval.stamp": "2021", "none": None}).content
    assert read_properties(Package.open(after)) == {"perfeval.stamp": "2021"}
    assert changed_members(book, after) == {"[Content_Types].xml", "_rels/.rels"}
    assert new_faults(book, after) == []
    assert edit(book, None, properties={"none": None}).content == book


def test_names_are_set_for_the_whole_workbook() -> None:
    """The name is added once and replaced afterwards."""
    once = edit(targets.minimal(), None, names={"合计": "数据!$A$1"}).content
    again = edit(once, None, names={"合计": "数据!$A$2"}).content
    assert ">数据!$A$2</definedName></definedNames>" in part(again, "xl/workbook.xml")
    assert part(again, "xl/workbook.xml").count("<definedName ") == 1
    with pytest.raises(Refused):
        edit(once, None, names={"A1": "数据!$A$1"})


def test_the_workbook_opens_on_one_selected_sheet() -> None:
    """The new sheet is active and selected, the one selected before is not."""
    book = targets.by_xlsxwriter()
    result = edit(book, None, sheets=sheets.result_sheets(), open_on="核对结果")
    found = by_openpyxl(result.content)
    assert found.active.title == "核对结果"
    assert [sheet.sheet_view.tabSelected for sheet in found] == [None, None, None, True]
    assert changed_members(book, result.content) >= {SHEET}
    assert new_faults(book, result.content) == []


def test_a_grafted_sheet_is_not_selected_by_itself() -> None:
    """Two selected tabs are a group; typing would go into both."""
    result = edit(targets.by_xlsxwriter(), None, sheets=sheets.result_sheets())
    found = by_openpyxl(result.content)
    assert [bool(sheet.sheet_view.tabSelected) for sheet in found] == [
        True,
        False,
        False,
        False,
    ]


def test_a_workbook_in_a_foreign_namespace_is_refused() -> None:
    """Test versions of Excel wrote namespaces that no later one reads."""
    book = targets.minimal(workbook='<workbook xmlns="urn:beta"><sheets/></workbook>')
    with pytest.raises(Refused, match="命名空间"):
        edit(book, None)


def test_a_hidden_sheet_is_not_opened_on() -> None:
    """The view stays as it is, and a note says why."""
    hidden = targets.workbook_part().replace(
        "<sheets>", '<sheets><sheet name="藏" state="hidden"/>'
    )
    book = targets.minimal(workbook=hidden)
    result = edit(book, None, open_on="藏")
    assert result.content == book
    assert result.notes == ("工作表“藏”已被隐藏，打开工作簿时仍显示原来的工作表。",)
    with pytest.raises(Refused):
        edit(book, None, open_on="没有")


def test_a_locked_structure_and_a_signature_are_noted() -> None:
    """Both are allowed; the person is told."""
    kind = (
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    )
    locked = '<workbookProtection lockStructure="1"/>'
    book = targets.minimal(
        workbook=targets.workbook_part(before=locked),
        more={
            "_rels/.rels": targets.relationships(
                ("r1", f"{targets.OFFICE}/relationships/officeDocument", "xl/workbook.xml"),
                ("r2", kind, "_xmlsignatures/origin.sigs"),
            )
        },
    )
    notes = edit(book, None, sheets=sheets.one_sheet()).notes
    assert [note[:8] for note in notes] == ["工作簿结构设有保", "工作簿带有数字签"]
