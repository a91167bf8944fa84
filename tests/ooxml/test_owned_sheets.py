"""Sheets that the workbook's own names point at: replaced where they stand."""

import pytest
from grafting import sheets, targets
from grafting.reading import by_openpyxl, members, part, values

from perfeval_xl.ooxml import (
    Package,
    Refused,
    available_sheet_name,
    edit,
    owned_sheets,
)


def with_results() -> bytes:
    """Return a workbook that has the result sheets."""
    result = edit(
        targets.by_xlsxwriter(), None, sheets=sheets.result_sheets(), owned=sheets.OWNED
    )
    return result.content


def test_a_replaced_sheet_keeps_tab_id_and_name() -> None:
    """New content comes into the old place; the list of sheets keeps its bytes."""
    before = with_results()
    new = edit(before, None, sheets=sheets.one_sheet(), owned={"_perfeval.summary": "汇总"})
    assert values(new.content, "汇总(2)")[0][0] == "新汇总"
    entries = part(new.content, "xl/workbook.xml").split("<sheets>")[1].split("</sheets>")[0]
    assert entries == part(before, "xl/workbook.xml").split("<sheets>")[1].split("</sheets>")[0]
    assert new.sheets == {"汇总": "汇总(2)"}


def test_parts_that_nothing_leads_to_any_more_are_removed() -> None:
    """Chart and drawing of the old sheet go, a picture that another sheet shows stays."""
    before = with_results()
    new = edit(before, None, sheets=sheets.one_sheet(), owned={"_perfeval.summary": "汇总"})
    gone = members(before).keys() - members(new.content).keys()
    assert gone == {
        "xl/drawings/drawing2.xml",
        "xl/drawings/_rels/drawing2.xml.rels",
        "xl/charts/chart2.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
    }
    assert "drawing2.xml" not in part(new.content, "[Content_Types].xml")


def test_a_sheet_that_its_user_renamed_keeps_that_name() -> None:
    """References between the new sheets follow the user's name."""
    before = with_results()
    names = {
        "xl/workbook.xml": part(before, "xl/workbook.xml").replace("核对结果", "My 'check'")
    }
    names["xl/workbook.xml"] = names["xl/workbook.xml"].replace(
        "My 'check''!$A$1", "My ''check'''!$A$1"
    )
    renamed = targets.zipped({**members(before), **names})
    result = edit(renamed, None, sheets=sheets.result_sheets(), owned=sheets.OWNED)
    assert result.sheets["核对结果"] == "My 'check'"
    summary = by_openpyxl(result.content)["汇总(2)"]
    assert summary["B11"].value == "='My ''check'''!A1"
    assert summary["A15"].hyperlink.location == "'My ''check'''!A1"


def test_print_names_of_the_old_sheet_go_with_it() -> None:
    """The new sheet has no print area, so the name of the old one is removed."""
    new = edit(
        with_results(), None, sheets=sheets.one_sheet(), owned={"_perfeval.summary": "汇总"}
    )
    workbook = part(new.content, "xl/workbook.xml")
    assert "Print_Area" not in workbook
    assert "_xlnm._FilterDatabase" in workbook


def test_a_name_that_points_nowhere_is_set_anew() -> None:
    """After its sheet was deleted the name gets the added sheet."""
    name = '<definedName name="_P.Summary">#REF!$A$1</definedName>'
    book = targets.minimal(
        workbook=targets.workbook_part(f"<definedNames>{name}</definedNames>")
    )
    result = edit(book, None, sheets=sheets.one_sheet(), owned={"_p.summary": "汇总"})
    assert owned_sheets(Package.open(result.content)) == {"_p.summary": "汇总"}


def test_a_smaller_graft_after_a_larger_one_is_a_fixed_point_too() -> None:
    """Other sheets than the first time replace them, and replace themselves again."""
    owned = {"_perfeval.summary": "汇总"}
    once = edit(with_results(), None, sheets=sheets.one_sheet(), owned=owned).content
    assert edit(once, None, sheets=sheets.one_sheet(), owned=owned).content == once


def test_going_back_and_forth_does_not_grow_the_styles() -> None:
    """Formats of earlier rounds are found again."""
    one, both = sheets.one_sheet(), sheets.result_sheets()
    book = with_results()
    first = members(book)["xl/styles.xml"]
    for _ in range(2):
        book = edit(book, None, sheets=one, owned={"_perfeval.summary": "汇总"}).content
        book = edit(book, None, sheets=both, owned=sheets.OWNED).content
    assert members(book)["xl/styles.xml"] == first


def test_the_name_to_be_is_known_before_the_graft() -> None:
    """A free name, a numbered one, or that of the sheet that will be replaced."""
    package = Package.open(with_results())
    assert available_sheet_name(package, "新表") == "新表"
    assert available_sheet_name(package, "汇总") == "汇总(3)"
    assert available_sheet_name(package, "x", replacing="_PERFEVAL.summary") == "汇总(2)"
    assert available_sheet_name(package, "x", replacing="_none") == "x"


@pytest.mark.parametrize(
    ("wanted", "used", "name"),
    [
        ("Sheet", ["SHEET"], "Sheet(2)"),
        ("汇总", ["汇总", "汇总(2)"], "汇总(3)"),
        ("年" * 31, ["年" * 31], "年" * 28 + "(2)"),
        ("𠮷" * 15, ["𠮷" * 15], "𠮷" * 14 + "(2)"),
    ],
)
def test_names_are_numbered_within_31_units(wanted: str, used: list[str], name: str) -> None:
    """Case does not tell names apart, and length counts UTF-16 units."""
    body = "".join(
        f'<sheet name="{text}" sheetId="{number}"/>' for number, text in enumerate(used, 2)
    )
    book = targets.minimal(
        workbook=f'<workbook xmlns="{targets.MAIN}"><sheets>{body}</sheets></workbook>'
    )
    assert available_sheet_name(Package.open(book), wanted) == name


def test_an_owned_sheet_that_is_not_among_the_sheets_is_refused() -> None:
    """The mapping names sheets of the workbook to graft."""
    with pytest.raises(Refused, match="没有这张"):
        edit(targets.minimal(), None, sheets=sheets.one_sheet(), owned={"_p.a": "没有这张"})
