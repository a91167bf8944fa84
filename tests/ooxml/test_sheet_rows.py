"""Rows of a grafted sheet: formats, strings, formulas, dates."""

import pytest

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.references import Renaming
from perfeval_xl.ooxml.shared_strings import SharedStrings
from perfeval_xl.ooxml.sheet_rows import RowWriter, Surroundings
from perfeval_xl.ooxml.style_defaults import blank
from perfeval_xl.ooxml.style_graft import StyleGraft
from perfeval_xl.ooxml.style_sheet import StyleSheet

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
XF = '<xf numFmtId="{}" fontId="0" fillId="0" borderId="0"/>'
SOURCE = (
    f'<styleSheet xmlns="{MAIN}"><fonts><font><sz val="9"/></font></fonts><cellXfs>'
    f"{XF.format(0)}{XF.format(14)}{XF.format(10)}</cellXfs></styleSheet>"
).encode()
STRINGS = (
    f'<sst xmlns="{MAIN}"><si><t>plain</t></si><si/><si><r><t xml:space="preserve">a </t></r>'
    '<r><rPr><b/></rPr><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
).encode()


def surroundings(renaming: Renaming | None = None, days: int = 0) -> Surroundings:
    """Return a target where the first format used becomes 1, the next one 2."""
    styles = StyleGraft(StyleSheet(blank(MAIN)), StyleSheet(SOURCE))
    return Surroundings(styles, SharedStrings(STRINGS), renaming or Renaming(), days=days)


def rows(xml: str, prefix: str = "", **options: object) -> str:
    """Return rows as the target has them."""
    return RowWriter(surroundings(**options), prefix).rows(xml.encode()).decode()  # type: ignore[arg-type] # options of surroundings


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<c r="A1"><v>1</v></c>', '<c r="A1" s="1"><v>1</v></c>'),
        ('<c r="A1" s="0"/>', '<c r="A1" s="1"/>'),
        ("<c/>", '<c s="1"/>'),
        ("<c r='A1' s='2' t='b'><v>1</v></c>", "<c r='A1' s=\"1\" t='b'><v>1</v></c>"),
        ('<row r="1" s="2" customFormat="1">', '<row r="1" s="1" customFormat="1">'),
        ('<row r="1">', '<row r="1">'),
        ('<c r="A1" cm="1" vm="2"><v>1</v></c>', '<c r="A1" s="1"><v>1</v></c>'),
    ],
)
def test_formats_are_counted_in_the_target(before: str, after: str) -> None:
    """Cells and rows get the new index; a cell without one keeps its own default font."""
    assert rows(before) == after


def test_a_sheet_whose_default_is_the_targets_is_left_as_it_is() -> None:
    """Without a difference a cell gets no format."""
    styles = StyleGraft(StyleSheet(blank(MAIN)), StyleSheet(blank(MAIN)))
    at = Surroundings(styles, SharedStrings(None), Renaming())
    xml = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    assert RowWriter(at, "").rows(xml) == xml


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('t="s"><v>0</v>', 't="inlineStr"><is><t>plain</t></is>'),
        ('t="s"><v> 0 </v>', 't="inlineStr"><is><t>plain</t></is>'),
        ('t="s"><v>1</v>', 't="inlineStr"><is></is>'),
        ('t="s"><v>99</v>', ">"),
        ('t="s"><v>-1</v>', ">"),
        ('t="s"><f>A2</f><v>2</v>', 't="str"><f>A2</f><v>a b</v>'),
        ('t="s"><f>A2</f><v>99</v>', 't="str"><f>A2</f><v></v>'),
        ('t="str"><f>A2</f><v>x</v>', 't="str"><f>A2</f><v>x</v>'),
    ],
)
def test_shared_strings_become_inline(before: str, after: str) -> None:
    """The text goes into the cell; under a formula it is the formula's value."""
    result = rows(f'<c r="A1" s="0" {before}</c>')
    assert result.replace(' s="1"', "").replace(" >", ">") == f'<c r="A1" {after}</c>'.replace(
        " >", ">"
    )


def test_comments_and_cdata_do_not_deceive() -> None:
    """A tag in a comment is none, and text in CDATA is the text."""
    xml = '<row><!-- <c s="9"> --><c t="str"><f><![CDATA["</c>"&A1]]></f><v>x</v></c></row>'
    assert (
        rows(xml)
        == '<row><c t="str" s="1"><f>&quot;&lt;/c&gt;&quot;&amp;A1</f><v>x</v></c></row>'
    )


def test_rich_text_keeps_runs_blanks_and_phonetics() -> None:
    """The whole content of the string moves."""
    text = (
        '<is><r><t xml:space="preserve">a </t></r><r><rPr><b/></rPr><t>b</t></r>'
        '<rPh sb="0" eb="1"><t>x</t></rPh></is>'
    )
    assert rows('<c t="s"><v>2</v></c>') == f'<c t="inlineStr" s="1">{text}</c>'


def test_strings_take_the_prefix_of_the_sheet() -> None:
    """A prefixed sheet gets prefixed strings from a table without prefix."""
    after = '<x:c t="inlineStr" s="1"><x:is><x:t>plain</x:t></x:is></x:c>'
    assert rows('<x:c t="s"><x:v>0</x:v></x:c>', "x") == after


def test_formulas_follow_renamed_sheets() -> None:
    """Entities are read and written; other formulas keep their bytes."""
    renaming = Renaming({"a&b": "汇总"})
    assert rows("<c s=\"0\"><f>'A&amp;B'!A1&lt;1</f></c>", renaming=renaming) == (
        "<c s=\"1\"><f>'汇总'!A1&lt;1</f></c>"
    )
    same = '<c s="1"><f t="shared" ref="A1:A2" si="0">B1&gt;Sheet9!C1</f></c>'
    assert rows(same.replace('s="1"', 's="0"'), renaming=renaming) == same


def test_formulas_over_missing_sheets_are_noted() -> None:
    """A sheet that neither workbook has is named; the others are not."""
    at = surroundings()
    at.sheets = frozenset(("数据",))
    RowWriter(at, "").rows("<c><f>数据!A1+缺表!B1</f><v>1</v></c>".encode())
    assert at.left_out == {"新增工作表的公式引用了“缺表”，工作簿里没有这张表。"}


def test_formulas_over_other_workbooks_leave_their_value() -> None:
    """`[1]` would mean another file in the target; members of a shared formula go as well."""
    at = surroundings()
    writer = RowWriter(at, "")
    xml = b'<c><f t="shared" si="3" ref="A1:A2">[1]S!A1</f><v>5</v></c>'
    assert writer.rows(xml) == b'<c s="1"><v>5</v></c>'
    assert writer.rows(b'<c><f t="shared" si="3"/><v>6</v></c>') == b'<c s="1"><v>6</v></c>'
    assert at.left_out == {"新增工作表中引用其他工作簿的公式只保留了数值。"}
    assert not writer.has_formulas


@pytest.mark.parametrize(
    ("before", "days", "after"),
    [
        ('<c s="1"><v>46024</v></c>', -1462, '<c s="1"><v>44562</v></c>'),
        ('<c s="1"><v>44562.5</v></c>', 1462, '<c s="1"><v>46024.5</v></c>'),
        ('<c s="2"><v>46024</v></c>', -1462, '<c s="1"><v>46024</v></c>'),
        ('<c s="1" t="d"><v>2026-01-02</v></c>', -1462, '<c s="1" t="d"><v>2026-01-02</v></c>'),
    ],
)
def test_dates_are_moved_between_date_systems(before: str, days: int, after: str) -> None:
    """Only numbers shown as dates move, by the days between 1900 and 1904."""
    result = rows(before, days=days)
    assert result.replace('s="2"', 's="1"') == after


def test_a_date_before_the_targets_calendar_is_refused() -> None:
    """1904 cannot show what came before it."""
    with pytest.raises(Refused, match="1904"):
        rows('<c s="1"><v>100</v></c>', days=-1462)
