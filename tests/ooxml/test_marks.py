"""Marks come, stay stable, and go without a trace."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ooxml_packages import MAIN, sheet
from ooxml_sheets import LAW, DrawnSheet, sheets

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.marks import SIGNATURE, CellMark, set_marks
from perfeval_xl.ooxml.sheet_scan import scan

DXF = {"error": 2, "warning": 3}
SIGNED = SIGNATURE.replace(">", "&gt;")


def marked(xml: bytes, *marks: CellMark) -> bytes:
    """Return the sheet with the marks."""
    return set_marks(xml, scan(xml), marks, DXF.__getitem__)


def rule(cell: str, condition: str, priority: int, dxf: int = 2) -> str:
    """Return the XML of one mark."""
    return (
        f'<conditionalFormatting sqref="{cell}"><cfRule type="expression" dxfId="{dxf}"'
        f' priority="{priority}"><formula>AND({SIGNED},{condition})</formula></cfRule>'
        "</conditionalFormatting>"
    )


FOREIGN = (
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="4">'
    "<formula>1</formula></cfRule></conditionalFormatting>"
)


def test_a_mark_is_a_conditional_format_of_its_own() -> None:
    """Each mark has a container with one rule whose formula signs and tests."""
    after = marked(
        sheet(""), CellMark(7, 2, "error", "B7=1.5"), CellMark(3, 3, "warning", "C3<2")
    )

    assert after == sheet("", tail=rule("C3", "C3&lt;2", 1, 3) + rule("B7", "B7=1.5", 2))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', ""),
        ("<phoneticPr/>", "<pageMargins/>"),
        ("", "<dataValidations/><extLst/>"),
        ('<sheetProtection sheet="1"/>', "<pageMargins/><tableParts/><extLst/>"),
        ("", '<mc:AlternateContent xmlns:mc="urn:mc"/><tableParts/>'),
        ("", "<drawing/>"),
    ],
)
def test_marks_go_to_their_place_in_the_schema(before: str, after: str) -> None:
    """After everything the schema puts before them, and before everything after."""
    mark = CellMark(1, 1, "error", "TRUE")

    assert marked(sheet("", tail=before + after), mark) == sheet(
        "", tail=before + rule("A1", "TRUE", 1) + after
    )


def test_marks_stand_after_other_formats_but_rank_before_them() -> None:
    """Rules of others keep place and rank; where numbers below theirs are free, ours show."""
    after = marked(sheet("", tail=FOREIGN + "<pageMargins/>"), CellMark(1, 1, "error"))

    assert after == sheet("", tail=FOREIGN + rule("A1", "TRUE", 1) + "<pageMargins/>")


def test_without_room_before_them_marks_rank_after_the_others() -> None:
    """Their rule has the lowest number there is: ours takes the next free one."""
    theirs = FOREIGN.replace('priority="4"', 'priority="1"')

    after = marked(sheet("", tail=theirs), CellMark(1, 1, "error"))

    assert after == sheet("", tail=theirs + rule("A1", "TRUE", 2))


def test_priorities_of_extensions_count() -> None:
    """A rule that only newer versions of Excel know has its rank as well."""
    ext = '<extLst><ext xmlns:x14="urn:x14"><x14:cfRule priority="1"/></ext></extLst>'

    assert marked(sheet("", tail=ext), CellMark(1, 1, "error")) == sheet(
        "", tail=rule("A1", "TRUE", 2) + ext
    )


def test_marking_again_gives_the_same_bytes() -> None:
    """A second run finds its own marks, and numbers do not grow."""
    marks = [CellMark(1, 1, "error"), CellMark(2, 1, "warning", "A2=0")]
    once = marked(sheet("", tail=FOREIGN), *marks)

    assert marked(once, *marks) == once


def test_other_marks_replace_earlier_ones() -> None:
    """What was mended loses its mark."""
    earlier = marked(sheet("", tail=FOREIGN), CellMark(1, 1, "error"), CellMark(2, 1, "error"))

    assert marked(earlier, CellMark(2, 1, "error")) == marked(
        sheet("", tail=FOREIGN), CellMark(2, 1, "error")
    )


def test_rules_beside_ours_in_one_container_stay() -> None:
    """Excel may join containers over the same cell; only our rules go from them."""
    theirs = '<cfRule type="expression" dxfId="0" priority="1"><formula>A1=1</formula></cfRule>'
    ours = rule("A1", "TRUE", 2).partition(">")[2].removesuffix("</conditionalFormatting>")
    opening = '<conditionalFormatting sqref="A1" pivot="0">'
    joined = sheet("", tail=f"{opening}{ours}{theirs}{ours}</conditionalFormatting>")

    assert marked(joined) == sheet("", tail=f"{opening}{theirs}</conditionalFormatting>")


@pytest.mark.parametrize(
    "formula",
    [
        SIGNED,
        SIGNED.replace('"', "&quot;"),
        SIGNED.replace("&gt;", ">"),
        f"<![CDATA[{SIGNATURE}]]>",
        f"AND({SIGNED}, $B$7=1)",
    ],
)
def test_marks_are_known_by_what_their_formula_says(formula: str) -> None:
    """The signature counts in every spelling that XML allows."""
    mark = (
        '<conditionalFormatting sqref="A1:B2 C3"><cfRule priority="7" type="expression">'
        f"<formula>{formula}</formula></cfRule></conditionalFormatting>"
    )

    assert marked(sheet("", tail=mark)) == sheet("")


@pytest.mark.parametrize(
    "tail",
    [
        FOREIGN.replace("<formula>1", '<formula>LEN("perfeval-xl")'),
        FOREIGN.replace("<formula>1", "<formula>&quot;perfeval-xl&quot;=A1"),
        "<!-- perfeval-xl -->" + FOREIGN,
    ],
)
def test_what_only_mentions_the_name_is_not_ours(tail: str) -> None:
    """A rule without the whole signature is somebody else's."""
    assert marked(sheet("", tail=tail)) == sheet("", tail=tail)


def test_many_marks_share_a_rule_for_each_style() -> None:
    """Beyond two hundred marks one rule for each style names all its cells."""
    marks = [CellMark(n, 1, "error" if n % 2 else "warning", f"A{n}=1") for n in range(1, 202)]
    after = marked(sheet(""), *marks)
    errors = " ".join(f"A{n}" for n in range(1, 202, 2))
    warnings = " ".join(f"A{n}" for n in range(2, 202, 2))
    joined = rule(errors, "", 1) + rule(warnings, "", 2, 3)

    assert after == sheet("", tail=joined.replace(f"AND({SIGNED},)", SIGNED))
    assert marked(after) == sheet("")
    assert marked(sheet(""), *marks[:200]).count(b"<cfRule") == 200


def test_a_rule_names_a_thousand_cells_at_most() -> None:
    """Very many cells of one style are shared out over several rules."""
    after = marked(sheet(""), *(CellMark(n, 1, "error") for n in range(1, 2502)))
    sqrefs = [part.split(b'"')[1].count(b" ") + 1 for part in after.split(b"sqref=")[1:]]

    assert sqrefs == [1000, 1000, 501]


def test_the_last_mark_of_a_cell_counts() -> None:
    """A cell has one mark."""
    after = marked(sheet(""), CellMark(1, 1, "warning"), CellMark(1, 1, "error"))

    assert after == sheet("", tail=rule("A1", "TRUE", 1))


def test_prefixed_sheets_get_prefixed_marks() -> None:
    """Marks are written, and found again, under the sheet's prefix."""
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData/></x:worksheet>'.encode()
    after = marked(xml, CellMark(1, 1, "error"))

    assert b'<x:conditionalFormatting sqref="A1"><x:cfRule' in after
    assert b"</x:formula></x:cfRule></x:conditionalFormatting></x:worksheet>" in after
    assert marked(after) == xml


def test_only_worksheets_are_marked() -> None:
    """A chart sheet is refused a mark, and let through without one."""
    xml = f'<chartsheet xmlns="{MAIN}"><sheetViews/></chartsheet>'.encode()

    assert marked(xml) == xml
    with pytest.raises(Refused, match="图表"):
        marked(xml, CellMark(1, 1, "error"))


def test_an_endless_condition_gives_way_to_the_signature() -> None:
    """A formula longer than Excel takes is not written; the mark then stays until cleared."""
    after = marked(sheet(""), CellMark(1, 1, "error", "A1=" + "1" * 8_200))

    assert f"<formula>{SIGNED}</formula>".encode() in after


MARKS = st.lists(
    st.builds(
        CellMark,
        st.integers(1, 99),
        st.integers(1, 99),
        st.sampled_from(list(DXF)),
        st.sampled_from(["TRUE", 'A1="<&>"']),
    ),
    max_size=5,
)


@LAW
@given(sheets(), MARKS, MARKS)
def test_clearing_gives_back_the_bytes(
    drawn: DrawnSheet, first: list[CellMark], second: list[CellMark]
) -> None:
    """Law: whatever was marked, once or twice, a sheet without marks is the sheet before."""
    once = marked(drawn.xml, *first)

    assert marked(once) == drawn.xml
    assert marked(once, *second) == marked(drawn.xml, *second)
    assert marked(once, *first) == once
