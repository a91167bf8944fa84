"""Splices of the workbook part."""

import pytest

from perfeval_xl.ooxml.active_sheet import activate
from perfeval_xl.ooxml.defined_names import (
    DefinedName,
    defined_names,
    refuse_unfit,
    with_names,
)
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.workbook_reading import (
    SheetEntry,
    counts_from_1904,
    has_locked_structure,
    sheet_entries,
)
from perfeval_xl.ooxml.workbook_xml import add_sheets, recalculate_on_load

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(inside: str, more: str = "") -> bytes:
    """Return a workbook part with the given children."""
    return f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"{more}>{inside}</workbook>'.encode()


ONE = '<sheets><sheet name="A" sheetId="7" r:id="rId1"/></sheets>'


def test_a_sheet_is_added_last_with_a_new_id() -> None:
    """The new element follows the others, its sheetId is the largest plus one."""
    part = add_sheets(book(ONE), [("汇总 & 表", "rId9"), ("B", "rId10")])
    assert part == book(
        '<sheets><sheet name="A" sheetId="7" r:id="rId1"/>'
        '<sheet name="汇总 &amp; 表" sheetId="8" r:id="rId9"/>'
        '<sheet name="B" sheetId="9" r:id="rId10"/></sheets>'
    )


def test_prefixes_and_strict_are_kept() -> None:
    """A prefixed Strict workbook gets a prefixed element and the Strict relationship id."""
    strict = "http://purl.oclc.org/ooxml"
    part = (
        f'<x:workbook xmlns:x="{strict}/spreadsheetml/main"><x:sheets>'
        f'<x:sheet xmlns:q="{strict}/officeDocument/relationships" name="A" sheetId="1" '
        'q:id="rId1"/></x:sheets></x:workbook>'
    ).encode()
    root = parse(add_sheets(part, [("B", "rId2")]))
    added = root.children[0].children[1]
    assert added.prefix == "x"
    assert added.attributes == {
        "name": "B",
        "sheetId": "2",
        f"{{{strict}/officeDocument/relationships}}id": "rId2",
    }


def test_the_highest_sheet_id_is_not_passed() -> None:
    """After 65534 the smallest free id is taken."""
    sheets = '<sheets><sheet name="A" sheetId="65534" r:id="a"/></sheets>'
    root = parse(add_sheets(book(sheets), [("B", "b")]))
    assert root.children[0].children[1].attributes["sheetId"] == "1"


def test_a_workbook_without_sheets_is_refused() -> None:
    """There is nothing to add to."""
    with pytest.raises(Refused):
        add_sheets(book(""), [("B", "b")])


def test_sheets_are_listed_with_position_and_visibility() -> None:
    """Hidden sheets and sheets without relationship are told."""
    sheets = '<sheets><sheet name="A" r:id="a" state="veryHidden"/><sheet name="B"/></sheets>'
    assert sheet_entries(parse(book(sheets))) == [
        SheetEntry("A", "a", 0, visible=False),
        SheetEntry("B", "", 1, visible=True),
    ]


def test_recalculation_is_asked_for_once() -> None:
    """The flag goes into calcPr, which is made in its place before extLst if missing."""
    missing = recalculate_on_load(book(ONE + "<extLst/>"))
    assert missing == book(ONE + '<calcPr fullCalcOnLoad="1"/><extLst/>')
    assert recalculate_on_load(missing) is missing
    there = recalculate_on_load(book(ONE + '<calcPr calcId="1" fullCalcOnLoad="0"/>'))
    assert there == book(ONE + '<calcPr calcId="1" fullCalcOnLoad="1"/>')


def test_flags_of_the_workbook_are_read() -> None:
    """Date system and structure lock default to 1900 and unlocked."""
    assert not counts_from_1904(parse(book(ONE)))
    assert counts_from_1904(parse(book('<workbookPr date1904="true"/>')))
    assert not has_locked_structure(parse(book(ONE)))
    assert has_locked_structure(parse(book('<workbookProtection lockStructure="1"/>')))


def test_names_are_made_before_calc_pr() -> None:
    """A missing definedNames element is put at its place in the schema."""
    part = with_names(book(ONE + '<calcPr calcId="1"/>'), [DefinedName("_p.a", "'A'!$A$1")])
    assert part == book(
        f"{ONE}<definedNames><definedName name=\"_p.a\">'A'!$A$1</definedName>"
        '</definedNames><calcPr calcId="1"/>'
    )


NAMES = (
    '<definedNames><definedName name="Rate">0.5</definedName>'
    '<definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</definedName></definedNames>'
)


def test_a_name_is_replaced_in_place_whatever_its_case() -> None:
    """Case and the built-in prefix do not make another name; the scope does."""
    names = [
        DefinedName("RATE", "0.6"),
        DefinedName("Print_Area", "A!$B$2", 0),
        DefinedName("Rate", "1", 0),
    ]
    part = with_names(book(ONE + NAMES), names)
    assert [(name.name, name.text, name.scope) for name in defined_names(parse(part))] == [
        ("RATE", "0.6", None),
        ("Print_Area", "A!$B$2", 0),
        ("Rate", "1", 0),
    ]


def test_equal_names_change_no_byte() -> None:
    """Setting what is there leaves the part alone."""
    part = book(ONE + NAMES)
    assert with_names(part, [DefinedName("Rate", "0.5")]) == part
    assert with_names(part, []) == part


def test_names_of_an_emptied_sheet_go() -> None:
    """Other names of the sheet are removed, and an empty container with them."""
    part = with_names(book(ONE + NAMES), [], emptied=[0])
    assert [name.name for name in defined_names(parse(part))] == ["Rate"]
    only = '<definedName name="a" localSheetId="0">A!$A$1</definedName>'
    part = book(f"{ONE}<definedNames>{only}</definedNames>")
    assert with_names(part, [], emptied=[0]) == book(ONE)


@pytest.mark.parametrize(
    ("name", "text"),
    [("A1", "1"), ("a b", "1"), ("R1C1", "1"), ("x" * 256, "1"), ("ok", ""), ("ok", "=1")],
)
def test_unfit_names_are_refused(name: str, text: str) -> None:
    """Names like cells, with blanks, too long, and empty or `=` texts are refused."""
    with pytest.raises(Refused):
        refuse_unfit(DefinedName(name, text))


@pytest.mark.parametrize("name", ["_perfeval.summary", "合计", "_xlnm.Print_Area", "a.b\\c"])
def test_fit_names_pass(name: str) -> None:
    """Names of ours, Chinese ones and built-in ones are fine."""
    refuse_unfit(DefinedName(name, "'A'!$A$1"))


TWO = '<sheets><sheet name="A" r:id="a" state="hidden"/><sheet name="B" r:id="b"/></sheets>'


@pytest.mark.parametrize(
    ("views", "after"),
    [
        ("", '<bookViews><workbookView activeTab="1"/></bookViews>'),
        ("<bookViews/>", '<bookViews><workbookView activeTab="1"/></bookViews>'),
        (
            '<bookViews><workbookView activeTab="-1" firstSheet="1"/></bookViews>',
            '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
        ),
        (
            '<bookViews><workbookView firstSheet="9"/></bookViews>',
            '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>',
        ),
        (
            '<bookViews><workbookView/><workbookView activeTab="0"/></bookViews>',
            (
                '<bookViews><workbookView activeTab="1" firstSheet="1"/>'
                '<workbookView activeTab="0"/></bookViews>'
            ),
        ),
    ],
)
def test_the_workbook_opens_on_a_visible_sheet(views: str, after: str) -> None:
    """The active tab is set and the first tab shown is never hidden or missing."""
    assert activate(book(views + TWO), 1) == book(after + TWO)
