"""What a sheet is beside its values: hidden parts, errors, merges, formulas."""

from __future__ import annotations

import io

import openpyxl
from reading.books import drawn, form, projects, reading, with_rows

from perfeval_xl.model.cells import CellRef, Kind
from perfeval_xl.model.submission import Submission
from perfeval_xl.reading import read

LIST = projects("5|1|P1|引才|||||2|3\n6|2|P2|就业|||||2|#REF!\n7|3|P3|社保|||||2|3")


def changed(change: object) -> Submission:
    """What is read after openpyxl has changed the sheet."""
    assert callable(change)
    book = openpyxl.load_workbook(io.BytesIO(drawn({"项目清单": LIST})))
    change(book["项目清单"])
    stream = io.BytesIO()
    book.save(stream)
    return read(stream.getvalue(), scheme=form())


def test_hidden_rows_and_columns_are_told_and_read() -> None:
    """A filtered row counts like any other; its being hidden is a fact."""

    def hide(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.row_dimensions[6].hidden = True
        sheet.column_dimensions["G"].hidden = True

    submission = changed(hide)
    facts = submission.sheets["项目清单"]

    assert (facts.hidden_rows, facts.hidden_columns) == (frozenset({6}), frozenset({"G"}))
    assert [line.row for line in submission.items("projects")] == [5, 6, 7]


def test_a_row_without_height_is_hidden() -> None:
    """Dragged shut, it is as invisible as a filtered one."""
    content = with_rows(drawn({"项目清单": LIST}), '<row r="7"', '<row r="7" ht="0"')
    facts = read(content, scheme=form()).sheets["项目清单"]

    assert facts.hidden_rows == frozenset({7})


def test_nothing_is_hidden_in_a_plain_sheet() -> None:
    """No row and no column is told as hidden without reason."""
    facts = reading({"项目清单": LIST}).sheets["项目清单"]

    assert (facts.visible, facts.hidden_rows, facts.hidden_columns) == (
        True,
        frozenset(),
        frozenset(),
    )


def test_every_error_value_of_a_sheet_is_told() -> None:
    """Wherever on the sheet it stands, outside of the table, too."""
    text = LIST + "\n9||||||||||||||#N/A"
    errors = reading({"项目清单": text}).sheets["项目清单"].errors

    assert [(cell.ref, cell.kind, cell.text) for cell in errors] == [
        (CellRef("项目清单", "I", 6), Kind.ERROR, "#REF!"),
        (CellRef("项目清单", "N", 9), Kind.ERROR, "#N/A"),
    ]


def test_the_grid_gives_any_cell_by_its_place() -> None:
    """In a table as the table understands it, elsewhere as it stands, else blank."""
    text = projects("5|1|'0012|引才|||||99.5|9万元||\n9||||||||||||12.5|@2021-4-29|99.93%|x")
    grid = reading({"项目清单": text}).grids["项目清单"]

    assert grid.cell("B", 5).value == "0012"
    assert grid.cell("I", 5).number == 9
    assert [grid.cell(letter, 9).text for letter in "LMNOP"] == [
        "12.5",
        "2021年4月29日",
        "99.93%",
        "x",
        "",
    ]
    assert grid.cell("AB", 500) == grid.cell("AB", 500)._replace(kind=Kind.BLANK)


def test_the_grid_gives_every_formula_in_order() -> None:
    """By row and column, those in tables and those beside them."""
    text = projects('5|1|P1|引才|||||2|=1+1 -> 2|=I5/H5 -> 1|\n3|=A1&"" ->||||||||||||=Z9')
    grid = reading({"项目清单": text}).grids["项目清单"]

    assert [(cell.ref.a1, cell.formula, cell.saved) for cell in grid.formula_cells()] == [
        ("A3", 'A1&""', True),
        ("M3", "Z9", False),
        ("I5", "1+1", True),
        ("J5", "I5/H5", True),
    ]


def test_members_of_a_shared_formula_have_formulas_of_their_own() -> None:
    """Excel writes the text once when a formula is filled down; references move along."""
    content = drawn(
        {
            "项目清单": projects(
                '5|1|P1|甲|||||2|3|=ROUND(I5/H$5,4)&"I5" -> a\n'
                "6|2|P2|乙|||||2|3|=1 -> b\n"
                "7|3|P3|丙|||||2|3|=2 -> c"
            )
        }
    )
    master = '<f t="shared" ref="J5:J7" si="0">ROUND(I5/H$5,4)&amp;"I5"</f>'
    content = with_rows(content, '<f>ROUND(I5/H$5,4)&amp;"I5"</f>', master)
    content = with_rows(content, "<f>1</f>", '<f t="shared" si="0"/>')
    content = with_rows(content, "<f>2</f>", '<f t="shared" si="0"/>')
    table = read(content, scheme=form()).tables["projects"]

    assert [line["payment_rate"].formula for line in table.items] == [
        'ROUND(I5/H$5,4)&"I5"',
        'ROUND(I6/H$5,4)&"I5"',
        'ROUND(I7/H$5,4)&"I5"',
    ]


def test_a_member_whose_master_is_gone_has_an_empty_formula() -> None:
    """A careless program may leave it behind; the cell is still calculated, not typed."""
    content = drawn({"项目清单": projects("5|1|P1|甲|||||2|3|=1 -> 5")})
    content = with_rows(content, "<f>1</f>", '<f t="shared" si="7"/>')
    rate = read(content, scheme=form()).tables["projects"].items[0]["payment_rate"]

    assert (rate.formula, rate.text) == ("", "5")
