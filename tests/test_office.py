"""The harness itself: LibreOffice recalculates, saves again, prints, and types."""

from datetime import date
from io import BytesIO
from pathlib import Path

import office
import openpyxl
import pytest
import xlsxwriter
from office import program

pytestmark = pytest.mark.office


def book(path: Path, *, total: float = 5.0, verdict: str = "够") -> Path:
    """Write a workbook: 2 and 3, their sum and a verdict with the given saved values."""
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("预算 支出")
        sheet.write_column("A1", [2, 3])
        sheet.write_formula("A3", "=SUM(A1:A2)", value=total)
        sheet.write_formula("A4", '=IF(A3=5,"够","缺")', value=verdict)
        sheet.write_formula("A5", '=IF(A3=5,"","缺")', value="")
        sheet.write_formula("A6", "=A1/0", value="#DIV/0!")
        sheet.write_formula("A7", "=A1/A2", value=2 / 3)
    return path


def test_true_values_pass(tmp_path: Path) -> None:
    """A workbook whose saved values are those of its formulas passes."""
    office.assert_recalculates(book(tmp_path / "真.xlsx"))


def test_false_values_are_named(tmp_path: Path) -> None:
    """Every saved value that a formula does not give is named with cell and both values."""
    wrong = book(tmp_path / "b.xlsx", total=6, verdict="缺")

    with pytest.raises(AssertionError, match="2 values differ") as failure:
        office.assert_recalculates(wrong)

    assert [(one.cell, one.saved, one.recalculated) for one in office.differences(wrong)] == [
        ("A3", "6", "5"),
        ("A4", "缺", "够"),
    ]
    assert "预算 支出!A3: saved '6', recalculated '5'  =SUM(A1:A2)" in str(failure.value)


def test_a_difference_beyond_15_digits_is_none(tmp_path: Path) -> None:
    """Two values that print alike in 15 significant digits are equal, in 14 they are not."""
    assert office.differences(book(tmp_path / "a.xlsx", total=5.000000000000001)) == []
    assert len(office.differences(book(tmp_path / "b.xlsx", total=5.00000000000001))) == 1


def test_nothing_to_compare_fails(tmp_path: Path) -> None:
    """A workbook without formulas is not taken for a right one."""
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        workbook.add_worksheet().write_number("A1", 1)

    with pytest.raises(AssertionError, match="no formula"):
        office.assert_recalculates(tmp_path / "a.xlsx")


def test_many_books_keep_their_order(tmp_path: Path) -> None:
    """Books of one batch may share a name, come as bytes, and return in the order given."""
    first, second = tmp_path / "一", tmp_path / "二"
    first.mkdir()
    second.mkdir()
    right = book(first / "b.xlsx", total=7)
    with xlsxwriter.Workbook(second / "b.xlsx") as workbook:
        workbook.add_worksheet("甲").write_string("B2", "0012")

    values = office.recalculated_many([right, second / "b.xlsx", right.read_bytes()])

    sums = {"A1": 2, "A2": 3, "A3": 5, "A4": "够", "A6": "#DIV/0!", "A7": pytest.approx(2 / 3)}
    assert values == [{"预算 支出": sums}, {"甲": {"B2": "0012"}}, {"预算 支出": sums}]


def test_resaving_keeps_values_as_saved(tmp_path: Path) -> None:
    """A re-save is a new file with the same saved values, stale ones included."""
    stale = book(tmp_path / "b.xlsx", total=6)

    again = office.resaved(stale)

    assert again != stale.read_bytes()
    sheet = openpyxl.load_workbook(BytesIO(again), data_only=True)["预算 支出"]
    assert [row[0] for row in sheet.iter_rows(max_row=4, values_only=True)] == [2, 3, 6, "够"]


def test_xls_is_a_compound_file(tmp_path: Path) -> None:
    """The old format begins with the signature of a compound file."""
    assert office.to_xls(book(tmp_path / "b.xlsx")).startswith(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    )


def test_typing_changes_cells_and_what_depends_on_them(tmp_path: Path) -> None:
    """Typed values stand in their cells, formulas follow, other cells stay."""
    source = book(tmp_path / "b.xlsx")
    kept = source.read_bytes()

    result = office.typed(
        source,
        {"预算 支出": {"A2": 4.5, "B1": "0104", "B2": date(2022, 4, 29), "A1": 2, "A4": None}},
    )

    sheet = openpyxl.load_workbook(BytesIO(result), data_only=True)["预算 支出"]
    assert source.read_bytes() == kept
    assert [sheet[cell].value for cell in ("A1", "A2", "A3", "A4")] == [2, 4.5, 6.5, None]
    # 44,680 days from 1899-12-30: the cell has no date format of its own
    assert [sheet["B1"].value, sheet["B2"].value] == ["0104", 44680]


def test_a_locked_cell_cannot_be_typed_into(tmp_path: Path) -> None:
    """A cell that a person could not change is named instead of silently skipped."""
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as workbook:
        sheet = workbook.add_worksheet("甲")
        sheet.write_blank("A1", None, workbook.add_format({"locked": False}))
        sheet.protect()

    office.typed(tmp_path / "b.xlsx", {"甲": {"A1": 1}})
    with pytest.raises(office.OfficeFailed, match="甲!A2 is locked"):
        office.typed(tmp_path / "b.xlsx", {"甲": {"A2": 1}})
    with pytest.raises(office.OfficeFailed, match="no sheet 乙"):
        office.typed(tmp_path / "b.xlsx", {"乙": {"A1": 1}})


def test_pages_become_pictures(tmp_path: Path) -> None:
    """Each printed page is one picture, in order; a blank sheet prints none."""
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as workbook:
        for name in ("甲", "空", "乙"):
            sheet = workbook.add_worksheet(name)
            if name != "空":
                sheet.write_string("A1", name)

    pages = office.to_png(tmp_path / "b.xlsx", tmp_path / "pages")

    assert [page.name for page in pages] == ["page-1.png", "page-2.png"]
    assert all(page.read_bytes().startswith(b"\x89PNG") for page in pages)


def test_printing_uses_the_stand_in_fonts(tmp_path: Path) -> None:
    """宋体 is printed with the serif stand-in, 黑体 with the sans."""
    with xlsxwriter.Workbook(tmp_path / "b.xlsx") as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string("A1", "预算", workbook.add_format({"font_name": "宋体"}))
        sheet.write_string("A2", "支出", workbook.add_format({"font_name": "黑体"}))

    pdf = office.to_pdf(tmp_path / "b.xlsx")

    assert b"NotoSerifCJK" in pdf
    assert b"NotoSansCJK" in pdf


def test_what_is_no_workbook_is_refused() -> None:
    """A book that LibreOffice cannot open fails with the book's number in the batch."""
    with pytest.raises(office.OfficeFailed, match=r"books \[0\]"):
        office.recalculated(b"PK\x03\x04 cut off")


def test_a_hang_is_ended_and_leaves_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A LibreOffice that takes too long is killed, and the next one starts as ever."""
    source = book(tmp_path / "b.xlsx")
    program.office_command(recalculate=False)
    with monkeypatch.context() as hurry:
        hurry.setattr(program, "START_SECONDS", 0.2)
        hurry.setattr(program, "BOOK_SECONDS", 0)
        with pytest.raises(office.OfficeFailed, match="still ran after"):
            office.resaved(source)

    assert office.resaved(source).startswith(b"PK")


def test_a_missing_program_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without LibreOffice the tests fail with the command that installs it."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(office.OfficeMissing, match="apt-get install libreoffice-calc-nogui"):
        program.found("soffice")
