"""Pages: what belongs together stays together, and nothing is wider than the paper."""

from __future__ import annotations

import io

import pytest
import xlsxwriter
from writing.drafts import DRAFTS
from writing.opening import opened
from writing.reports import CLEAN, source_report
from writing.specimen import Form, workbook

from perfeval_xl.writing.sheets import checks, grade, summary
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.looks import Looks
from perfeval_xl.writing.sheets.pages import Pages
from perfeval_xl.writing.sheets.paper import Paper


def paper() -> Paper:
    """A sheet of 87 characters, as wide as 汇总."""
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    return Paper(book.add_worksheet("汇总"), "汇总", Looks(book), (26, *[12.2] * 5))


def test_a_page_takes_what_its_scale_leaves() -> None:
    """A narrower sheet is printed larger, so fewer rows fit; never larger than life."""
    wide = Pages(paper(), portrait=True)
    narrow = paper()
    narrow.widths = (10.0,)

    assert wide.capacity > Pages(narrow, portrait=True).capacity
    assert Pages(narrow, portrait=True).capacity == pytest.approx(730, abs=1)


def test_a_block_that_does_not_fit_begins_a_page() -> None:
    """Ten rows of 80 points leave too little for a block of 100; the next page has room."""
    sheet = paper()
    for row in range(1, 11):
        sheet.tall(row, 80)
    pages = Pages(sheet, portrait=True)

    pages.keep(11, 100)
    pages.keep(12, 100)

    assert pages.broken
    assert pages.left(11) == pages.capacity


def test_a_block_that_fits_breaks_nothing() -> None:
    """Room that suffices is used."""
    pages = Pages(paper(), portrait=True)

    pages.keep(5, 100)

    assert not pages.broken


@pytest.mark.parametrize(
    ("widths", "limit"), [(summary.WIDTHS, 883), (grade.WIDTHS, 883), (checks.WIDTHS, 1387)]
)
def test_columns_stay_legible_on_one_page(widths: tuple[float, ...], limit: int) -> None:
    """Text of 11 points prints with at least 8 when a sheet is scaled to the paper's width."""
    assert sum(8 * width + 5 for width in widths) <= limit


def test_the_first_page_ends_before_the_divisions() -> None:
    """The half minute fits one page; 三 begins the next."""
    sheet = opened(workbook(Form(source_report()), CLEAN))["汇总"]
    third = next(row for row in range(1, 90) if str(sheet.cell(row, 1).value)[:2] == "三、")

    assert [one.id for one in sheet.row_breaks.brk] == [third - 1]
    assert sum(sheet.row_dimensions[row].height for row in range(1, third)) <= 890


def test_every_sheet_is_set_up_for_paper() -> None:
    """A4, one page wide, a print area, and a footer with the template's version."""
    book = opened(workbook(Form(DRAFTS["many"]()), CLEAN))

    for name, orientation in (
        ("汇总", "portrait"),
        ("评价等级", "portrait"),
        ("核对结果", "landscape"),
    ):
        sheet = book[name]
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, orientation)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_area.startswith(f"'{name}'!$A$1:")
        assert sheet.oddFooter.right.text == "department-2021 / 1.0"
        assert sheet.oddFooter.center.text == "— &P —"


def test_wrapped_text_gets_the_lines_that_it_takes() -> None:
    """A Chinese character is twice as wide as a digit; every line end counts."""
    assert lines("一二三四五六七八", 10, 11) == 2
    assert lines("12345678", 10, 11) == 1
    assert lines("一\n二\n三", 10, 11) == 3
    assert height(400, 10) == 409
