"""Formats carried from one style sheet to another."""

import pytest

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.number_formats import shows_date
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.style_defaults import blank
from perfeval_xl.ooxml.style_graft import StyleGraft
from perfeval_xl.ooxml.style_sheet import StyleSheet
from perfeval_xl.ooxml.theme import theme_colours

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"

SOURCE = f"""<styleSheet xmlns="{MAIN}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="0.00%;;"/>
<numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><scheme val="minor"/></font>
<font><b/><sz val="9"/><name val="宋体"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFB3261E"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="164" fontId="1" fillId="2" borderId="0" xfId="0" applyFill="1" applyFont="0">
<alignment wrapText="1"/></xf>
<xf numFmtId="165" fontId="0" fillId="1" borderId="0" xfId="0"/></cellXfs>
<dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font>
<numFmt numFmtId="170" formatCode="0.0"/></dxf></dxfs>
</styleSheet>""".encode()


def grafted(target: bytes, *indexes: int) -> tuple[Element, list[int]]:
    """Return the merged style sheet's root and the target's index of each format."""
    sheet = StyleSheet(target)
    graft = StyleGraft(sheet, StyleSheet(SOURCE))
    new = [graft.cell_format(index) for index in indexes]
    return parse(sheet.to_bytes()), new


def entries(root: Element, name: str) -> list[Element]:
    """Return the entries of a list of a style sheet."""
    container = root.first(name)
    assert container is not None
    assert container.attributes.get("count", str(len(container.children))) == str(
        len(container.children)
    )
    return container.children


def test_a_format_brings_its_font_fill_and_number_format() -> None:
    """The new cell format points at equal entries at the end of the target's lists."""
    root, (new,) = grafted(blank(MAIN), 1)
    xf = entries(root, "cellXfs")[new]
    assert new == 1
    assert xf.attributes == {
        "numFmtId": "164", "fontId": "1", "fillId": "2", "borderId": "0",
        "xfId": "0", "applyFill": "1",
    }  # fmt: skip
    assert [child.attributes for child in xf.children] == [{"wrapText": "1"}]
    font = entries(root, "fonts")[1]
    assert [(part.name, part.attributes.get("val")) for part in font.children] == [
        ("b", None),
        ("sz", "9"),
        ("name", "宋体"),
    ]
    assert entries(root, "numFmts")[0].attributes["formatCode"] == "0.00%;;"


def test_a_second_graft_changes_no_byte() -> None:
    """Everything is found again, so the style sheet does not grow."""
    sheet = StyleSheet(blank(MAIN))
    graft = StyleGraft(sheet, StyleSheet(SOURCE))
    first = [graft.cell_format(index) for index in range(3)] + [graft.differential(0)]
    once = sheet.to_bytes()
    again = StyleSheet(once)
    graft = StyleGraft(again, StyleSheet(SOURCE))
    second = [graft.cell_format(index) for index in range(3)] + [graft.differential(0)]
    assert second == first
    assert again.to_bytes() is once


def test_an_unused_style_sheet_keeps_its_bytes() -> None:
    """Reading formats adds nothing."""
    sheet = StyleSheet(SOURCE)
    assert sheet.entries("cellXfs")[1].attributes["fontId"] == "1"
    assert sheet.to_bytes() is SOURCE


def test_number_format_ids_in_use_are_not_taken() -> None:
    """A new format gets the next id, an equal code the id it has."""
    target = (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2">'
        '<numFmt numFmtId="164" formatCode="0.000"/>'
        '<numFmt numFmtId="200" formatCode="yyyy-mm-dd"/></numFmts></styleSheet>'
    ).encode()
    root, new = grafted(target, 1, 2)
    formats = entries(root, "cellXfs")
    assert [formats[index].attributes["numFmtId"] for index in new] == ["201", "200"]
    assert [item.attributes["numFmtId"] for item in entries(root, "numFmts")] == [
        "164",
        "200",
        "201",
    ]


def test_a_redefined_general_is_not_used() -> None:
    """Where the target shows id 0 as a date, General gets an id of its own."""
    target = (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="1">'
        '<numFmt numFmtId="0" formatCode="yyyy"/></numFmts></styleSheet>'
    ).encode()
    root, (new,) = grafted(target, 0)
    number = entries(root, "cellXfs")[new].attributes["numFmtId"]
    codes = {
        item.attributes["numFmtId"]: item.attributes["formatCode"]
        for item in entries(root, "numFmts")
    }
    assert codes[number] == "General"


def test_missing_lists_are_made_in_schema_order_with_their_reserved_entries() -> None:
    """An empty style sheet gets a default font, Excel's two fills, and a default format 0."""
    root, (new,) = grafted(f'<styleSheet xmlns="{MAIN}"/>'.encode(), 1)
    assert [child.name for child in root.children] == [
        "numFmts",
        "fonts",
        "fills",
        "borders",
        "cellXfs",
    ]
    assert new == 1
    patterns = [fill.children[0].attributes["patternType"] for fill in entries(root, "fills")]
    assert patterns == ["none", "gray125", "solid"]
    assert "xfId" not in entries(root, "cellXfs")[1].attributes


def test_lists_go_before_extensions_and_empty_lists_are_filled() -> None:
    """The empty list of dxfs takes the first one, numFmts come first, extLst stays last."""
    target = (
        f'<styleSheet xmlns="{MAIN}"><fonts/><cellXfs count="0"></cellXfs>'
        '<dxfs count="0"/><extLst><ext uri="{x}"/></extLst></styleSheet>'
    ).encode()
    sheet = StyleSheet(target)
    graft = StyleGraft(sheet, StyleSheet(SOURCE))
    assert graft.differential(0) == 0
    graft.cell_format(1)
    root = parse(sheet.to_bytes())
    assert [child.name for child in root.children] == [
        "numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs", "extLst",
    ]  # fmt: skip
    assert len(entries(root, "dxfs")) == 1


def test_fill_zero_and_one_are_never_found_as_colours() -> None:
    """Excel ignores what the first two fills say, so an equal colour there is not reused."""
    solid = (
        '<fill><patternFill patternType="solid"><fgColor rgb="FFB3261E"/></patternFill></fill>'
    )
    target = f'<styleSheet xmlns="{MAIN}"><fills count="2">{solid}{solid}</fills></styleSheet>'
    root, (coloured, dotted) = grafted(target.encode(), 1, 2)
    formats = entries(root, "cellXfs")
    assert formats[coloured].attributes["fillId"] == "2"
    assert formats[dotted].attributes["fillId"] == "1"


THEME = b"""<a:theme xmlns:a="d"><a:clrScheme><a:dk1><a:sysClr val="windowText"
 lastClr="0a0b0c"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1></a:clrScheme></a:theme>"""


def test_theme_colours_are_counted_as_excel_counts_them() -> None:
    """Index 0 is the light colour, index 1 the dark one, though the theme lists dark first."""
    assert theme_colours(THEME) == {"0": "FFFFFFFF", "1": "FF0A0B0C"}
    assert theme_colours(None) == {}


def test_fonts_and_colours_that_follow_another_theme_are_written_out() -> None:
    """With different themes the font keeps its name and its colour, tint included."""
    source = SOURCE.replace(
        b'<name val="Calibri"/>', b'<color theme="1" tint="0.5"/><name val="Calibri"/>'
    )
    sheet = StyleSheet(blank(MAIN))
    new = StyleGraft(sheet, StyleSheet(source), theme_colours(THEME)).cell_format(0)
    root = parse(sheet.to_bytes())
    font = entries(root, "fonts")[int(entries(root, "cellXfs")[new].attributes["fontId"])]
    assert [(part.name, part.attributes) for part in font.children] == [
        ("sz", {"val": "11"}),
        ("color", {"rgb": "FF0A0B0C", "tint": "0.5"}),
        ("name", {"val": "Calibri"}),
    ]


def test_entries_take_the_targets_prefix_and_namespace() -> None:
    """In a prefixed Strict style sheet what is added is prefixed and Strict."""
    target = f'<x:styleSheet xmlns:x="{STRICT}"><x:fonts count="0"/></x:styleSheet>'
    root, _ = grafted(target.encode(), 1)
    elements = list(root.walk())
    assert {element.prefix for element in elements} == {"x"}
    assert {element.namespace for element in elements} == {STRICT}


def test_a_dxf_number_format_has_the_id_of_its_code() -> None:
    """Number formats inside conditional formats share the workbook's ids."""
    sheet = StyleSheet(blank(MAIN))
    graft = StyleGraft(sheet, StyleSheet(SOURCE))
    assert graft.differential(0) == 0
    assert graft.differential(7) is None
    root = parse(sheet.to_bytes())
    (dxf,) = entries(root, "dxfs")
    number = dxf.first("numFmt")
    assert number is not None
    assert number.attributes == {"numFmtId": "164", "formatCode": "0.0"}


def test_a_format_past_the_list_means_the_first() -> None:
    """A damaged index shows as Excel's repair would show it."""
    root, (wrong, first) = grafted(blank(MAIN), 99, 0)
    assert wrong == first
    assert len(entries(root, "cellXfs")) == 2


def test_a_full_list_is_refused() -> None:
    """Beyond 65,000 formats nothing is added, in one sentence."""
    xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    target = f'<styleSheet xmlns="{MAIN}"><cellXfs>{xf * 65_000}</cellXfs></styleSheet>'
    with pytest.raises(Refused, match="格式"):
        grafted(target.encode(), 1)


@pytest.mark.parametrize(
    ("number", "code", "answer"),
    [
        (14, None, True),
        (31, None, True),
        (32, None, False),
        (0, None, False),
        (20, None, False),
        (0, "yyyy", True),
        (164, 'yyyy"年"m"月"', True),
        (164, "m/d", True),
        (164, "[h]:mm", False),
        (164, "h:mm AM/PM", False),
        (164, '#,##0.00"day"', False),
        (164, "[Red]0.00E+00", False),
        (164, "General;-General", False),
        (164, "[$-F800]dddd", True),
    ],
)
def test_dates_are_told_from_times_and_numbers(
    number: int,
    code: str | None,
    answer: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Only formats that show a day, month or year count as dates."""
    assert shows_date(number, code) is answer
