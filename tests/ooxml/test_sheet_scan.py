"""What a scan tells of a worksheet part."""

import pytest
from ooxml_packages import MAIN, sheet

from perfeval_xl.ooxml.errors import Damaged, Hostile, PackageError, Refused
from perfeval_xl.ooxml.sheet_scan import SheetScan, scan

STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def found(seen: SheetScan) -> dict[str, str | None]:
    """Return the values of all cells by address, rows in order."""
    cells = (cell for row in seen.rows.values() for cell in row.cells.values())
    return {cell.address: cell.value for cell in cells}


def test_a_cell_tells_all_its_attributes() -> None:
    """Style, type, metadata and formula stand in the cell as written."""
    seen = scan(
        sheet(
            '<row r="2"><c r="B2" s="7" t="str" cm="1" vm="3">'
            '<f t="array" ref="B2:C3">A1&amp;"&lt;"</f><v>x&#10;y</v></c></row>'
        )
    )
    cell = seen.cell(2, 2)

    assert cell is not None
    assert (cell.row, cell.column, cell.address, cell.style) == (2, 2, "B2", 7)
    assert (cell.type, cell.value, cell.formula) == ("str", "x\ny", 'A1&"<"')
    assert (cell.has_formula, cell.formula_kind, cell.formula_ref) == (True, "array", "B2:C3")
    assert (cell.cell_metadata, cell.value_metadata) == ("1", "3")


def test_shared_formulas_point_at_their_master() -> None:
    """The master has text and range, members only the index; the scan finds the master."""
    seen = scan(
        sheet(
            '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="4">B1</f><v>1</v></c></row>'
            '<row r="2"><c r="A2"><f t="shared" si="4"/><v>2</v></c></row>'
        )
    )
    member = seen.cell(2, 1)

    assert member is not None
    assert (member.has_formula, member.formula, member.shared_index) == (True, None, "4")
    assert seen.shared_master("4") == seen.cell(1, 1)
    assert seen.shared_master("5") is None


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("<v>1</v>", "1"),
        ("<v></v>", ""),
        ("<v/>", ""),
        ("", None),
        ("<v><![CDATA[a<b]]></v>", "a<b"),
        ("<v>1<!-- x -->2</v>", "12"),
        ("<v>a\r\nb</v>", "a\nb"),
        ("<v>&#x4E2D;&apos;</v>", "中'"),
        ("<is><t>a</t></is>", "a"),
        ("<is><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></is>", "a b"),
        ("<is><t>a</t><rPh sb='0' eb='1'><t>p</t></rPh></is>", "a"),
        ("<is/>", None),
        ("<extLst><ext><v>9</v></ext></extLst>", None),
    ],
)
def test_values_are_read_in_every_spelling(content: str, value: str | None) -> None:
    """The value is the text that XML means, without phonetic hints and extensions."""
    cell = scan(sheet(f'<row r="1"><c r="A1">{content}</c></row>')).cell(1, 1)

    assert cell is not None
    assert cell.value == value


def test_rows_and_cells_without_address_follow_their_predecessors() -> None:
    """Without `r` a row is the next row, a cell the next cell of its row."""
    first = "<row><c><v>1</v></c><c><v>2</v></c></row><row/>"
    data = f"{first}<row><c/><c r='D3'/><c><v>3</v></c></row>"

    assert found(scan(sheet(data))) == {
        "A1": "1",
        "B1": "2",
        "A3": None,
        "D3": None,
        "E3": "3",
    }


def test_a_row_without_number_listens_to_its_first_cell() -> None:
    """Programs that number only the cells mean the cells' row."""
    data = '<row><c r="A3"><v>1</v></c></row><row><c r="B7"><v>2</v></c></row><row><c/></row>'

    assert found(scan(sheet(data))) == {"A3": "1", "B7": "2", "A8": None}


def test_rows_and_cells_out_of_order_keep_their_addresses() -> None:
    """Order does not matter for reading."""
    data = (
        '<row r="5"><c r="C5"><v>1</v></c><c r="A5"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><v>3</v></c></row>'
    )

    assert found(scan(sheet(data))) == {"C5": "1", "A5": "2", "A2": "3"}


def test_the_last_of_repeated_cells_counts() -> None:
    """Of cells with one address the last counts, also across rows with one number."""
    data = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>'
        '<row r="1"><c r="B1"><v>4</v></c></row>'
    )

    assert found(scan(sheet(data))) == {"A1": "2", "B1": "4"}


def test_a_row_may_be_repeated_any_number_of_times() -> None:
    """Thousands of elements for one row are one row."""
    data = "".join(f'<row r="1"><c r="A1"><v>{n}</v></c></row>' for n in range(3_000))

    assert found(scan(sheet(data + '<row r="1"><c r="B1"/></row>'))) == {
        "A1": "2999",
        "B1": None,
    }


@pytest.mark.parametrize(
    "data",
    [
        '<row r="1"><c r="A2"/></row>',
        '<row r="1"><c r="A0"/></row>',
        '<row r="1"><c r="XFE1"/></row>',
        '<row r="1"><c r="1A"/></row>',
        '<row r="1"><c r=""/></row>',
        '<row r="1"><!-- x --><c r="A2"/></row>',
        '<row r="0"/>',
        '<row r="1048577"/>',
        '<row r="-1"/>',
        '<row r="x"/>',
    ],
)
def test_impossible_addresses_are_damage(data: str) -> None:
    """A cell in another row than it says, or beyond Excel's limits, is refused."""
    with pytest.raises(Damaged, match="文件已损坏"):
        found(scan(sheet(data)))


def test_the_dimension_is_not_believed() -> None:
    """Cells beyond the dimension are found; an endless dimension makes no cells."""
    data = '<row r="9"><c r="C9"><v>1</v></c></row>'
    for ref in ("A1", "A1:XFD1048576", "nonsense"):
        assert found(scan(sheet(data, head=f'<dimension ref="{ref}"/>'))) == {"C9": "1"}


def test_hidden_rows_and_columns() -> None:
    """Hidden by flag, by no height, or by no width; all others are shown."""
    seen = scan(
        sheet(
            '<row r="1" hidden="1"/><row r="2" ht="0" customHeight="1"/><row r="3" ht="15"/>'
            '<row r="4" hidden="true"/><row r="5" hidden="0"/>',
            head='<cols><col min="2" max="3" width="9" hidden="1"/>'
            '<col min="5" max="5" width="0"/><col min="6" max="16384" width="8.4" style="3"/>'
            "</cols>",
        )
    )

    assert [n for n in range(1, 8) if seen.is_row_hidden(n)] == [1, 2, 4]
    assert [(it.first, it.last) for it in seen.columns if it.is_hidden] == [(2, 3), (5, 5)]


def test_rows_without_element_may_be_hidden() -> None:
    """With zeroHeight only rows that are written are shown."""
    seen = scan(sheet('<row r="2"/>', head='<sheetFormatPr zeroHeight="1"/>'))

    assert [n for n in range(1, 4) if seen.is_row_hidden(n)] == [1, 3]


def test_merges_are_told_as_written() -> None:
    """All of them, whatever the count says and whatever stands before."""
    seen = scan(
        sheet(
            "",
            tail='<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:C9"/>'
            '<mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D5"/>'
            "</mergeCells>",
        )
    )

    assert seen.merges == ["A1:B2", "D4:D5"]


def test_nothing_is_told_that_is_not_there() -> None:
    """An empty sheet has no cells, merges or column settings."""
    seen = scan(sheet(""))

    assert (seen.rows, seen.merges, seen.columns, seen.priorities) == ({}, [], [], [])


def test_priorities_count_extensions() -> None:
    """Priorities of conditional formats are found in x14 extensions as well."""
    tail = (
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"/>'
        '</conditionalFormatting><extLst><ext xmlns:x14="urn:x14"><x14:conditionalFormattings>'
        '<x14:conditionalFormatting><x14:cfRule priority="8"/></x14:conditionalFormatting>'
        "</x14:conditionalFormattings></ext></extLst>"
    )

    assert scan(sheet("", tail=tail)).priorities == [3, 8]


def test_children_have_their_spans() -> None:
    """Each child of the root is told with the bytes it stands on, foreign ones nameless."""
    head = '<sheetPr/><mc:AlternateContent xmlns:mc="urn:mc"><sheetPr/></mc:AlternateContent>'
    xml = sheet("<row/>", head=head, tail="<pageMargins left='>'></pageMargins >")
    seen = scan(xml)

    assert [(child.name, xml[child.start : child.end].decode()) for child in seen.children] == [
        ("sheetPr", "<sheetPr/>"),
        ("", head.removeprefix("<sheetPr/>")),
        ("sheetData", "<sheetData><row/></sheetData>"),
        ("pageMargins", "<pageMargins left='>'></pageMargins >"),
    ]
    assert xml[seen.root.tag_end : seen.root.content_end].startswith(b"<sheetPr/>")
    assert seen.root.end == len(xml)


@pytest.mark.parametrize("main", [MAIN, STRICT_MAIN])
@pytest.mark.parametrize("prefix", ["", "x:", "工作表:"])
def test_prefixes_and_both_namespaces(main: str, prefix: str) -> None:
    """Documents with a prefix and Strict documents are read as others are."""
    p = prefix
    declared = f"xmlns:{p[:-1]}" if p else "xmlns"
    xml = (
        f'<{p}worksheet {declared}="{main}"><{p}sheetData><{p}row r="4"><{p}c r="B4">'
        f"<{p}v>5</{p}v></{p}c></{p}row></{p}sheetData></{p}worksheet>"
    )
    seen = scan(xml.encode())

    assert found(seen) == {"B4": "5"}
    assert (seen.prefix, seen.namespace, seen.is_plain) == (prefix, main, True)


def test_a_prefix_that_changes_inside_is_followed() -> None:
    """Rows and cells may declare the namespace anew under another prefix."""
    data = (
        f'<y:row xmlns:y="{MAIN}" r="1"><y:c r="A1"><y:v>1</y:v></y:c></y:row>'
        f'<row r="2"><z:c xmlns:z="{MAIN}" r="A2"><z:v>2</z:v></z:c></row>'
        '<row r="3" xmlns="urn:other"><c r="A3"><v>3</v></c></row>'
    )

    assert found(scan(sheet(data))) == {"A1": "1", "A2": "2"}


def test_names_of_another_namespace_are_no_cells() -> None:
    """Only elements of the sheet's own namespace are rows and cells."""
    data = '<row r="1"><o:c r="A1"><o:v>1</o:v></o:c><c r="B1"><o:v>2</o:v></c></row>'

    assert found(scan(sheet(data, root=' xmlns:o="urn:other"'))) == {"B1": None}


def test_a_chart_sheet_has_no_cells() -> None:
    """Sheets of other kinds are told by their kind, and are empty."""
    seen = scan(f'<chartsheet xmlns="{MAIN}"><sheetViews/></chartsheet>'.encode())

    assert (seen.kind, seen.rows) == ("chartsheet", {})


def test_a_foreign_root_is_refused() -> None:
    """A part in another namespace is no sheet."""
    with pytest.raises(Refused, match="命名空间"):
        scan(b'<worksheet xmlns="urn:other"/>')


BROKEN = {
    "cut": sheet("<row><c><v>1</v></c></row>")[:-20],
    "unbalanced": sheet("<row><c></row></c>"),
    "row closed twice": sheet("<row></row></row>"),
    "data closed inside": sheet("<row></sheetData><sheetData></row>"),
    "entity": sheet("<row><c><v>&nbsp;</v></c></row>"),
    "control character": sheet("<row><c><v>\x01</v></c></row>"),
    "two attributes": sheet('<row r="1" r="1"/>'),
    "undeclared prefix": sheet("<x:row/>"),
    "not utf-8": sheet("").replace(b"<sheetData>", b"<sheetData>\xff"),
    "nothing": b"",
    "text": b"abc",
    "text after": sheet("") + b"x",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_not_well_formed_is_damage(kind: str) -> None:
    """XML with any error is refused, never read up to the error."""
    with pytest.raises(PackageError) as caught:
        scan(BROKEN[kind])

    assert type(caught.value) is Damaged


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
DTDS = {
    "entities": f'<!DOCTYPE w [<!ENTITY e0 "ha">{BOMB}]>',
    "external": '<!DOCTYPE w SYSTEM "http://example.org/w.dtd">',
    "after a comment": "<!-- --><!-- <x> --><?pi?> <!DOCTYPE w>",
    "after a declaration": '<?xml version="1.0"?>\n<!DOCTYPE w>',
}


@pytest.mark.parametrize("kind", DTDS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_dtds_are_hostile(kind: str, encoding: str) -> None:
    """A DTD is refused whatever it declares, before any entity is expanded."""
    xml = DTDS[kind] + sheet("<row><c><v>&e9;</v></c></row>").decode()
    with pytest.raises(Hostile):
        scan(xml.encode(encoding))


def test_a_doctype_in_a_text_is_text() -> None:
    """The word in a comment or a CDATA section declares nothing."""
    data = "<row><c><v><![CDATA[<!DOCTYPE x>]]></v></c></row>"

    assert found(scan(b"<!-- <!DOCTYPE x> -->" + sheet(data))) == {"A1": "<!DOCTYPE x>"}


@pytest.mark.parametrize("noise", ["", "<!-- x -->"])
def test_endless_nesting_is_hostile(noise: str) -> None:
    """Elements a thousand deep are refused, inside the rows as well as outside."""
    deep = "<c>" * 1000 + "</c>" * 1000
    for xml in (sheet("", tail=deep + noise), sheet(f"<row>{deep}</row>{noise}")):
        with pytest.raises(Hostile):
            found(scan(xml))


def test_a_million_blank_rows_are_quick() -> None:
    """Rows without cells cost no cells: a formatted column of blank rows stays cheap."""
    data = "".join(f'<row r="{n}" spans="1:2"/>' for n in range(1, 50_001))
    seen = scan(sheet(data + '<row r="60000"><c r="A60000"><v>1</v></c></row>'))

    assert len(seen.rows) == 50_001
    assert seen.cell(60_000, 1) is not None


def test_quotes_and_angles_in_attributes_do_not_mislead() -> None:
    """Attribute values may hold what looks like a tag or the other kind of quotes."""
    data = """<row r="1" x:note='<"'><c r="A1" x:note="/>'"><v>1</v></c><c x:note='"'/></row>"""
    data = data.replace("'<\"'", "'&lt;\"'")
    seen = scan(sheet(data, root=' xmlns:x="urn:x"'))

    assert found(seen) == {"A1": "1", "B1": None}
    first = seen.cell(1, 1)
    assert first is not None
    assert seen.xml[first.start : first.end] == b"""<c r="A1" x:note="/>'"><v>1</v></c>"""


def test_a_scan_knows_its_part() -> None:
    """Offsets are only given out for the bytes that were scanned."""
    xml = sheet("<row/>")
    seen = scan(xml)

    assert seen.of(bytes(bytearray(xml))) == xml
    with pytest.raises(ValueError, match="another version"):
        seen.of(xml + b" ")
