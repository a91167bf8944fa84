"""The package lint finds what it should, only that, and nothing in sound workbooks."""

import os
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from broken_variants import TOLERATED, VARIANTS, Variant, specimen
from broken_variants.surgery import Edit, rezip, swap, together, unzip
from office import resaved_many
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from package_lint import CATALOGUE, Fault, assert_no_new_faults, lint, new_faults

PROJECTS, SUMMARY = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
ONLY_BESIDE_THE_INPUT = (
    "carried-type-changed",
    "dangling-id-taken",
    "root-changed",
    "strictness-changed",
)
BAD_STYLE = swap(PROJECTS, '<c r="B2" s="1">', '<c r="B2" s="9">')


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.slug}: {one.says}")
def test_a_broken_variant_breaks_one_assertion(variant: Variant, tmp_path: Path) -> None:
    """Each broken variant is reported under its assertion and under no other."""
    before = variant.before(specimen())
    path = tmp_path / variant.file
    path.write_bytes(variant.edit(before))
    assert {one.assertion for one in new_faults(before, path)} == {variant.slug}


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.slug}: {one.says}")
def test_a_stranger_may_do_what_excel_tolerates(variant: Variant, tmp_path: Path) -> None:
    """Alone, a broken workbook is reported unless Excel tolerates what breaks it."""
    path = tmp_path / variant.file
    path.write_bytes(variant.edit(variant.before(specimen())))
    silent = CATALOGUE[variant.slug].ours or variant.slug in ONLY_BESIDE_THE_INPUT
    assert {one.assertion for one in lint(path)} == (set() if silent else {variant.slug})


def test_every_assertion_has_a_variant() -> None:
    """No assertion of the catalogue goes without a workbook that breaks it."""
    assert {variant.slug for variant in VARIANTS} == set(CATALOGUE)


def test_the_specimen_is_sound() -> None:
    """XlsxWriter's workbook with some of everything has no fault, even as our own work."""
    assert lint(specimen(), ours=True) == []


@pytest.mark.parametrize("edit", TOLERATED.values(), ids=TOLERATED)
def test_what_excel_tolerates_is_no_fault(edit: Edit) -> None:
    """What Excel opens without a word is not reported in a stranger's workbook."""
    assert lint(edit(specimen())) == []


def test_an_openpyxl_workbook_is_sound() -> None:
    """A workbook by openpyxl, with the order of its fonts, has no fault."""
    assert lint(written_by_openpyxl()) == []


@pytest.mark.office
def test_a_workbook_saved_by_libreoffice_is_sound() -> None:
    """Workbooks that LibreOffice has saved again, without theme, have no fault."""
    saved = resaved_many([specimen(), written_by_openpyxl()])
    assert [lint(book) for book in saved] == [[], []]


def written_by_openpyxl() -> bytes:
    """Return a workbook with what openpyxl writes in its own way."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "项目"
    sheet.append(["编码", "预算"])
    sheet.append(["A1", 12.5])
    sheet["B3"] = "=SUM(B2:B2)"
    sheet["B3"].font = Font(bold=True, name="宋体")
    sheet["A2"].comment = Comment("附注", "审核")
    sheet["A3"].hyperlink = "https://example.gov.cn/"
    sheet.merge_cells("A5:B5")
    sheet.conditional_formatting.add(
        "B2:B3", CellIsRule(operator="lessThan", formula=["0"], font=Font(bold=True))
    )
    sheet.conditional_formatting.add("B2:B3", DataBarRule("min", None, "max", None, "FF638EC6"))
    choice = DataValidation(type="list", formula1='"是,否"')
    choice.add("C2:C9")
    sheet.add_data_validation(choice)
    sheet.add_table(Table(displayName="projects", ref="A1:B2"))
    sheet.print_area = "A1:C9"
    sheet.protection.sheet = True
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_fault_names_its_cell() -> None:
    """A fault says group, assertion, part, cell, and what was found."""
    found = lint(BAD_STYLE(specimen()))
    assert found == [Fault(8, "cell-style-range", PROJECTS, "B2", "9 of 4")]
    assert str(found[0]) == " 8 cell-style-range: xl/worksheets/sheet1.xml B2: 9 of 4"


def test_a_fault_of_the_input_is_not_new() -> None:
    """The output may keep the input's faults, even where a count in the text has changed."""
    before = BAD_STYLE(specimen())
    grown = together(
        swap("xl/styles.xml", "</cellXfs>", '<xf numFmtId="0" fontId="0"/></cellXfs>'),
        swap("xl/styles.xml", '<cellXfs count="4">', '<cellXfs count="5">'),
    )
    assert lint(grown(before))[0].text == "9 of 5"
    assert new_faults(before, grown(before)) == []


def test_a_fault_of_a_renumbered_part_is_not_new() -> None:
    """A sheet's faults stay known when its part gets another number."""
    before = BAD_STYLE(specimen())
    assert new_faults(before, renumbered(before)) == []


def renumbered(raw: bytes) -> bytes:
    """Call the first sheet's part sheet7.xml, wherever it is named."""
    return rezip(
        {
            name.replace("sheet1.xml", "sheet7.xml"): content.replace(
                b"sheet1.xml", b"sheet7.xml"
            )
            for name, content in unzip(raw).items()
        }
    )


def test_one_more_of_a_known_fault_is_new() -> None:
    """A fault that the input has once is new where the output has it twice."""
    again = swap(PROJECTS, 'priority="3"', 'priority="1"')
    before = swap(PROJECTS, 'priority="4"', 'priority="1"')(specimen())
    found = new_faults(before, again(before))
    assert [(one.assertion, one.place) for one in found] == [("cf-priority-twice", "B2:B4")]


def test_the_same_fault_in_another_sheet_is_new() -> None:
    """A fault that one sheet of the input has is new in another sheet of the output."""
    before = swap(PROJECTS, '<c r="I2">', '<c r="I2" s="9">')(specimen())
    after = swap(SUMMARY, '<c r="A1">', '<c r="A1" s="9">')(before)
    assert [(one.part, one.place) for one in new_faults(before, after)] == [(SUMMARY, "A1")]


def test_the_assertion_shows_each_fault_on_a_line() -> None:
    """A failing test shows how many faults there are, and each."""
    says = (
        r"the output has faults that the input lacks \(1\):\n"
        r"   8 cell-style-range: xl/worksheets/sheet1\.xml B2: 9 of 4$"
    )
    with pytest.raises(AssertionError, match=says):
        assert_no_new_faults(specimen(), BAD_STYLE(specimen()))
    assert_no_new_faults(specimen(), specimen())


@pytest.mark.parametrize(
    ("edit", "options", "status", "lines"),
    [
        (together(), ["--ours"], 0, []),
        (BAD_STYLE, [], 1, [" 8 cell-style-range: xl/worksheets/sheet1.xml B2: 9 of 4"]),
        (BAD_STYLE, ["--before", "after.xlsx"], 0, []),
        (BAD_STYLE, ["--before", "absent.xlsx"], 2, []),
    ],
)
def test_the_command_prints_faults(
    edit: Edit, options: list[str], status: int, lines: list[str], tmp_path: Path
) -> None:
    """The command prints a line a fault and exits 0, 1, or 2 where it cannot read."""
    (tmp_path / "after.xlsx").write_bytes(edit(specimen()))
    done = subprocess.run(
        [sys.executable, "-m", "package_lint", "after.xlsx", *options],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent), "PYTHONUTF8": "1"},
    )
    assert (done.returncode, done.stdout.splitlines()) == (status, lines)


def test_a_form_of_fourteen_sheets_is_read_in_half_a_second() -> None:
    """The lint is quick enough to run over every output of the tests."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        for number in range(14):
            sheet = book.add_worksheet(f"表{number}")
            for row in range(104 if number == 2 else 40):
                sheet.write_row(row, 0, [f"A{row}", "项目", *range(9)])
                sheet.write_formula(row, 11, f"=SUM(C{row + 1}:K{row + 1})", None, 36)
    start = time.process_time()
    assert lint(stream.getvalue(), ours=True) == []
    assert time.process_time() - start < 0.5
