"""What the file stores, whatever the grid shows: blank, "", errors, unsaved formulas."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reading.books import drawn, form, project_table, projects, with_rows

from perfeval_xl.model.cells import Cell, Kind, Remark
from perfeval_xl.reading import read

TERMS = ("initial_budget", "budget", "spent", "payment_rate")


def test_blank_empty_text_error_and_unsaved_formula_are_four_things() -> None:
    """All four read as '' through the engine; the scan tells them apart."""
    table = project_table('7|1|P1|甲|||||=B1&"" ->|#REF!|=I7/H7|')
    (line,) = table.items
    blank, empty, error, unsaved = (line[term] for term in TERMS)

    assert blank == Cell("项目清单", "G", 7, Kind.BLANK)
    assert empty == Cell("项目清单", "H", 7, Kind.TEXT, None, "", 'B1&""')
    assert error == Cell("项目清单", "I", 7, Kind.ERROR, None, "#REF!", "1")
    assert unsaved == Cell("项目清单", "J", 7, Kind.BLANK, None, "", "I7/H7", saved=False)
    assert [cell.blank for cell in (blank, empty, error, unsaved)] == [True, True, False, True]


def test_an_empty_value_of_a_number_formula_is_no_saved_value() -> None:
    """Programs such as openpyxl write `<v></v>` for a formula that nobody has calculated."""
    content = drawn({"项目清单": projects("7|1|P1|甲|||||5|3|=I7/H7 -> 0.6|")})
    content = with_rows(content, "<v>0.6</v>", "<v></v>")
    rate = read(content, scheme=form()).tables["projects"].items[0]["payment_rate"]

    assert (rate.kind, rate.saved, rate.formula) == (Kind.BLANK, False, "I7/H7")


def test_zero_blank_and_dash_are_three_things() -> None:
    """0 is a figure, a blank none, a dash is understood as said on purpose."""
    line = project_table("7|1|P1|甲||||0||—||").items[0]

    assert [line[term].number for term in ("initial_budget", "budget", "spent")] == [
        Decimal(0),
        None,
        None,
    ]
    assert [line[term].blank for term in ("initial_budget", "budget", "spent")] == [
        False,
        True,
        True,
    ]
    assert line["spent"].remark is Remark.PLACEHOLDER
    assert line["budget"].remark is None


def test_a_number_typed_as_text_is_understood_but_not_counted() -> None:
    """Excel's SUM skips it, so `counted` does."""
    line = project_table("7|1|P1|甲|||||'1,234.56|9096.62万元||").items[0]

    assert line.number("budget") == Decimal("1234.56")
    assert line.number("spent") == Decimal("9096.62")
    assert [line[term].counted for term in ("budget", "spent")] == [None, None]
    assert line["spent"].text == "9096.62万元"


def test_a_form_may_count_in_yuan() -> None:
    """The scheme says what amounts are in; a unit that is typed is converted to it."""
    yuan = replace(form(), money_unit="元")
    content = drawn({"项目清单": projects("7|1|P1|甲|||||'5|9096.62万元||")})
    line = read(content, scheme=yuan).tables["projects"].items[0]

    assert (line.number("budget"), line.number("spent")) == (Decimal(5), Decimal(90966200))


def test_a_code_keeps_its_text() -> None:
    """Leading zeros of a text stay; a number has no .0."""
    table = project_table("7|1|'0012|甲|||||5|3||\n8|2|306001|乙|||||5|3||")

    assert [line["project_code"].value for line in table.items] == ["0012", "306001"]


def test_a_number_is_taken_from_its_raw_digits() -> None:
    """Excel stores 17 digits and shows 15; the engine's float would keep the noise."""
    content = drawn({"项目清单": projects("7|1|P1|甲|||||555|3||")})
    content = with_rows(content, "<v>555</v>", "<v>9103.2199999999993</v>")
    line = read(content, scheme=form()).tables["projects"].items[0]

    assert (line["budget"].value, line["budget"].text) == (Decimal("9103.22"), "9103.22")


def test_characters_that_xml_cannot_hold_are_read_as_excel_shows_them() -> None:
    """A carriage return is stored as _x000D_, and a typed _x000D_ as _x005F_x000D_."""
    content = drawn({"项目清单": projects("7|1|P1|甲|||||5|3||前后")})
    changed = with_rows(content, "前后", "前_x000D_后_x005F_x000D_", part="sharedStrings.xml")
    line = read(changed, scheme=form()).tables["projects"].items[0]

    assert line["reason"].text == "前\r后_x000D_"


def test_every_value_knows_its_cell() -> None:
    """Sheet, column and row are attached to blank cells, too."""
    line = project_table("12|1|P1|甲||||||||").items[0]

    assert {str(cell.ref) for cell in line.cells.values()} == {
        f"项目清单!{letter}12" for letter in "ABCDEFGHIJK"
    }
