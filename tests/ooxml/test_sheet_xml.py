"""Cells set in a sheet: the bytes that come out, and all that stays."""

from decimal import Decimal

import pytest
from ooxml_packages import MAIN, sheet

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_xml import Write, changes_formulas, set_cells


def written(data: str, *writes: Write, head: str = "", tail: str = "") -> str:
    """Return what stands in sheetData after the writes; all around it must be as before."""
    xml = sheet(data, head=head, tail=tail)
    after = set_cells(xml, scan(xml), writes)
    before_data, after_data = sheet("", head=head, tail=tail).split(b"<sheetData></sheetData>")
    assert after.startswith(before_data + b"<sheetData>")
    assert after.endswith(b"</sheetData>" + after_data)
    scan(after)
    return after[len(before_data) + 11 : -len(after_data) - 12].decode()


NUMBER = Write.at("B2", "number", Decimal("12.50"))


@pytest.mark.parametrize(
    ("write", "cell"),
    [
        (NUMBER, '<c r="B2"><v>12.50</v></c>'),
        (Write.at("B2", "number", 7), '<c r="B2"><v>7</v></c>'),
        (Write.at("B2", "number", "-1.5E-7"), '<c r="B2"><v>-1.5E-7</v></c>'),
        (Write.at("B2", "bool", value=True), '<c r="B2" t="b"><v>1</v></c>'),
        (Write.at("B2", "bool", value=False), '<c r="B2" t="b"><v>0</v></c>'),
        (Write.at("B2", "error", "#N/A"), '<c r="B2" t="e"><v>#N/A</v></c>'),
        (Write.at("B2", "blank"), '<c r="B2"/>'),
        (Write.at("B2", "text", "优秀"), '<c r="B2" t="inlineStr"><is><t>优秀</t></is></c>'),
        (
            Write.at("B2", "text", " a\n"),
            '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>',
        ),
        (
            Write.at("B2", "number", "3", 'IF(A1<2,"&",3)'),
            '<c r="B2"><f>IF(A1&lt;2,"&amp;",3)</f><v>3</v></c>',
        ),
        (
            Write.at("B2", "text", "a<b", "A1"),
            '<c r="B2" t="str"><f>A1</f><v>a&lt;b</v></c>',
        ),
        (Write.at("B2", "text", "", "A1"), '<c r="B2" t="str"><f>A1</f><v></v></c>'),
        (Write.at("B2", "blank", None, "A1"), '<c r="B2"><f>A1</f></c>'),
    ],
)
def test_each_kind_is_written_in_its_own_way(write: Write, cell: str) -> None:
    """A value takes the form that the schema has for its kind."""
    assert written("", write) == f'<row r="2">{cell}</row>'


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("=SUM(A1)", "=SUM(A1)"),
        ("a\x00b\x1f", "a_x0000_b_x001F_"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x0041", "_x0041"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ud800\uffff", "_xD800__xFFFF_"),
        ("𠮷&", "𠮷&amp;"),
    ],
)
def test_texts_are_escaped_as_excel_does(text: str, stored: str) -> None:
    """What XML cannot hold, and what looks like an escape, is escaped; text stays text."""
    space = ' xml:space="preserve"' if "\n" in stored else ""
    cell = f'<c r="A1" t="inlineStr"><is><t{space}>{stored}</t></is></c>'

    assert written("", Write.at("A1", "text", text)) == f'<row r="1">{cell}</row>'


def test_texts_may_be_as_long_as_a_cell_takes() -> None:
    """32,767 UTF-16 units are written; one more is refused."""
    assert "字" * 32_767 in written("", Write.at("A1", "text", "字" * 32_767))
    with pytest.raises(Refused, match="32767"):
        written("", Write.at("A1", "text", "𠮷" * 16_384))


@pytest.mark.parametrize("formula", ["", " ", "=A1", "A1+" * 3000 + "1", "A1&\x01"])
def test_formulas_that_excel_cannot_load_are_refused(formula: str) -> None:
    """An empty formula, an equals sign in front, excess length, control characters."""
    with pytest.raises(Refused):
        written("", Write.at("A1", "number", 1, formula))


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("number", "nan"),
        ("number", "1,000"),
        ("number", "１２"),
        ("number", ""),
        ("number", Decimal("Infinity")),
        ("number", True),
        ("number", None),
        ("text", None),
        ("text", 3),
        ("bool", 1),
        ("error", "#ERR!"),
        ("blank", ""),
    ],
)
def test_values_of_another_kind_are_a_mistake(kind: str, value: object) -> None:
    """A write whose value does not fit its kind cannot be made."""
    with pytest.raises(ValueError, match=kind):
        Write(1, 1, kind, value)  # type: ignore[arg-type]  # the mistake itself


@pytest.mark.parametrize(("row", "column"), [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385)])
def test_cells_beyond_the_sheet_are_a_mistake(row: int, column: int) -> None:
    """A write outside Excel's grid cannot be made."""
    with pytest.raises(ValueError, match=str(row)):
        Write(row, column, "blank")


REPLACED = [
    '<c r="B2" s="5" t="s"><v>3</v></c>',
    '<c r="B2" s="5"><f>A1</f><v>3</v></c>',
    '<c r="B2" s="5" t="inlineStr"><is><r><t>x</t></r></is></c>',
    '<c r="B2" s="5"/>',
    '<c r="B2" s="5"></c>',
    '<c t="str" s="5" r="B2" vm="1" cm="2"><f>A1</f><v>x</v><extLst/></c>',
    '<c r="B2" s="5" ><!-- x --><v><![CDATA[3]]></v></c >',
]


@pytest.mark.parametrize("cell", REPLACED)
def test_a_cell_keeps_its_style_and_nothing_of_its_value(cell: str) -> None:
    """Type, value, formula, inline text and the value's metadata go; the style stays."""
    before, after = '<row r="2" ht="20"><c r="A2"/>', '<c r="C2"><v>9</v></c></row>'

    assert written(before + cell + after, NUMBER) == (
        f'{before}<c r="B2" s="5"><v>12.50</v></c>{after}'
    )


def test_unknown_attributes_of_a_cell_stay() -> None:
    """Attributes that say nothing of the value are kept as written."""
    assert written("<row r='2'><c r='B2' ph='1' s='3'/></row>", NUMBER) == (
        "<row r='2'><c r=\"B2\" ph='1' s='3'><v>12.50</v></c></row>"
    )


def test_a_cell_without_address_gets_one() -> None:
    """A replaced cell says where it is; those after it still follow."""
    data = '<row r="2"><c><v>1</v></c><c s="4"><v>2</v></c><c><v>3</v></c></row>'

    assert written(data, NUMBER) == (
        '<row r="2"><c><v>1</v></c><c r="B2" s="4"><v>12.50</v></c><c><v>3</v></c></row>'
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('<row r="2"/>', '<row r="2">{}</row>'),
        ('<row r="2" ht="9" />', '<row r="2" ht="9" >{}</row>'),
        ('<row r="2"></row>', '<row r="2">{}</row>'),
        ('<row r="2"><c r="A2"/></row>', '<row r="2"><c r="A2"/>{}</row>'),
        ('<row r="2"><c r="C2"/></row>', '<row r="2">{}<c r="C2"/></row>'),
        ('<row r="2"><c/><c r="D2"/></row>', '<row r="2"><c/>{}<c r="D2"/></row>'),
        ('<row r="1"/><row/><row/>', '<row r="1"/><row>{}</row><row/>'),
        ('<row r="1"/><row r="3"/>', '<row r="1"/><row r="2">{}</row><row r="3"/>'),
        ('<row r="3"/>', '<row r="2">{}</row><row r="3"/>'),
        ('<row r="1"/>', '<row r="1"/><row r="2">{}</row>'),
        ('<row r="9"/><row r="1"/>', '<row r="2">{}</row><row r="9"/><row r="1"/>'),
        (
            '<row r="2"><c r="D2"/><c r="A2"/></row>',
            '<row r="2">{}<c r="D2"/><c r="A2"/></row>',
        ),
        ('<row r="2"/><row r="2"/>', '<row r="2"/><row r="2">{}</row>'),
    ],
)
def test_a_new_cell_goes_to_its_sorted_place(data: str, expected: str) -> None:
    """In a row that is there, or in a new row between its neighbours."""
    assert written(data, NUMBER) == expected.format('<c r="B2"><v>12.50</v></c>')


def test_several_new_cells_stand_in_order() -> None:
    """However the writes come, rows and cells come out ascending."""
    addresses = ["C3", "A3", "B1", "D1", "A1", "B9"]
    data = '<row r="1"><c r="C1"/></row>'
    after = written(data, *(Write.at(cell, "number", 1) for cell in addresses))

    assert after == (
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"/>'
        '<c r="D1"><v>1</v></c></row>'
        '<row r="3"><c r="A3"><v>1</v></c><c r="C3"><v>1</v></c></row>'
        '<row r="9"><c r="B9"><v>1</v></c></row>'
    )


@pytest.mark.parametrize(
    ("spans", "after"),
    [
        ("1:1", "1:2"),
        ("3:9", "2:9"),
        ("1:3", "1:3"),
        ("1:1 5:6", "1:6"),
        ("x", "x"),
        ("1", "1"),
    ],
)
def test_spans_cover_the_new_cell(spans: str, after: str) -> None:
    """Excel may skip cells beyond the spans of a row, so they are widened, never narrowed."""
    for quote in "\"'":
        data = f'<row r="2" spans={quote}{spans}{quote} ht="9"/>'
        cell = '<c r="B2"><v>12.50</v></c>'

        assert written(data, NUMBER) == (
            f'<row r="2" spans={quote}{after}{quote} ht="9">{cell}</row>'
        )


@pytest.mark.parametrize(
    ("data", "head", "style"),
    [
        (
            '<row r="1"><c r="B1" s="4"/></row><row r="2"/><row r="3"><c r="B3" s="5"/></row>',
            "",
            4,
        ),
        (
            '<row r="1"><c r="B1" s="0"/></row><row r="2"/><row r="3"><c r="B3" s="5"/></row>',
            "",
            5,
        ),
        ('<row r="1"><c r="A1" s="4"/></row><row r="2" s="6" customFormat="1"/>', "", 6),
        ('<row r="2" s="6"/>', '<cols><col min="2" max="2" style="7"/></cols>', 7),
        ('<row r="2"/>', '<cols><col min="3" max="3" style="7"/></cols>', None),
        ('<row r="9"><c r="B9" s="5"/></row>', "", 5),
    ],
)
def test_a_new_cell_takes_the_style_of_its_neighbours(
    data: str, head: str, style: int | None
) -> None:
    """Nearest styled cell of the column above, then below, then row, then column."""
    attribute = "" if style is None else f' s="{style}"'
    cell = f'<c r="B2"{attribute}><v>12.50</v></c>'

    assert cell in written(data, NUMBER, head=head)


def test_styles_are_found_for_many_cells_of_a_column() -> None:
    """Each new cell looks to its own nearest neighbours, above first."""
    styled = {n: f'<c r="A{n}" s="{n}"/>' for n in (3, 6)}
    data = "".join(f'<row r="{n}">{styled.get(n, "")}</row>' for n in range(1, 9))
    writes = [Write.at(f"A{n}", "number", 0) for n in (1, 2, 4, 5, 7, 8)]
    xml = sheet(data)
    seen = scan(set_cells(xml, scan(xml), writes))
    styles = [cell.style for row in seen.rows.values() for cell in row.cells.values()]

    assert styles == [3, 3, 3, 3, 3, 6, 6, 6]


def test_an_empty_sheet_data_opens() -> None:
    """A sheet that says it has no rows takes its first one."""
    xml = sheet("").replace(b"<sheetData></sheetData>", b"<sheetData/>")

    assert set_cells(xml, scan(xml), [NUMBER]) == sheet(
        '<row r="2"><c r="B2"><v>12.50</v></c></row>'
    )


def test_prefixes_are_kept() -> None:
    """New elements carry the prefix of the row, or of the sheet, they go into."""
    xml = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row>'
        "<x:row r='2'/></x:sheetData></x:worksheet>"
    ).encode()
    writes = [Write.at(cell, "text", "a") for cell in ("A1", "B1", "B2", "B3")]
    after = set_cells(xml, scan(xml), writes)
    inner = 't="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>'

    assert after.decode() == (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" {inner}'
        f'<x:c r="B1" {inner}</x:row><x:row r=\'2\'><x:c r="B2" {inner}</x:row>'
        f'<x:row r="3"><x:c r="B3" {inner}</x:row></x:sheetData></x:worksheet>'
    )


def test_a_self_closing_prefixed_sheet_data_opens() -> None:
    """The end tag that is added has the prefix of the start tag."""
    xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData /></x:worksheet>'.encode()
    after = set_cells(xml, scan(xml), [Write.at("A1", "number", 1)])

    assert (
        b'<x:sheetData ><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>'
        in after
    )


def test_no_writes_change_nothing() -> None:
    """Without writes the very bytes come back."""
    xml = sheet("<row><c/></row>")

    assert set_cells(xml, scan(xml), []) is xml


def test_writing_twice_is_writing_once() -> None:
    """The same writes over their own result give the same bytes."""
    xml = sheet('<row r="2" spans="3:3"><c r="C2" s="3"/></row>')
    writes = [NUMBER, Write.at("C2", "text", " x", "A1"), Write.at("Z9", "blank")]
    once = set_cells(xml, scan(xml), writes)

    assert set_cells(once, scan(once), writes) == once


def test_the_last_write_to_a_cell_counts() -> None:
    """Two writes to one cell make one cell."""
    assert written("", Write.at("B2", "number", 1), NUMBER) == (
        '<row r="2"><c r="B2"><v>12.50</v></c></row>'
    )


def test_the_cell_that_is_read_is_the_one_written() -> None:
    """Of doubles, the last is replaced."""
    data = '<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>'

    assert written(data, NUMBER) == data.replace("<v>2</v>", "<v>12.50</v>")


def test_cells_under_a_merge_are_refused() -> None:
    """Only the first cell of a merge shows what it holds."""
    tail = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'

    assert '<c r="A1"><v>1</v></c>' in written("", Write.at("A1", "number", 1), tail=tail)
    with pytest.raises(Refused, match="B2 被合并"):
        written("", NUMBER, tail=tail)


def test_a_chart_sheet_takes_no_cells() -> None:
    """A sheet without sheetData is refused."""
    xml = f'<chartsheet xmlns="{MAIN}"><sheetViews/></chartsheet>'.encode()
    with pytest.raises(Refused, match="图表"):
        set_cells(xml, scan(xml), [NUMBER])


def test_utf_16_sheets_become_utf_8() -> None:
    """Bytes can only be spliced in one encoding; the content stays."""
    xml = sheet("<row r='2'><c r='A2' t='str'><v>中</v></c></row>")
    wide = xml.decode().encode("utf-16")

    assert set_cells(wide, scan(wide), [NUMBER]) == set_cells(xml, scan(xml), [NUMBER])


FORMULA = '<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    ("write", "changes"),
    [
        (Write.at("A1", "number", 1), True),
        (Write.at("A1", "blank"), True),
        (Write.at("B1", "number", 1), False),
        (Write.at("C9", "number", 1), False),
        (Write.at("C9", "number", 1, "A1"), True),
        (Write.at("A1", "number", 1, "C1"), True),
    ],
)
def test_the_calculation_chain_is_told_of_formulas(write: Write, *, changes: bool) -> None:
    """A formula that comes or goes outdates the chain; a plain value does not."""
    assert changes_formulas(scan(sheet(FORMULA)), [write]) is changes
