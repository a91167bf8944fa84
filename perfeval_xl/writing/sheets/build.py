"""Makes the three result sheets as one workbook in memory, to be grafted into the user's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from perfeval_xl.engine import Checked
from perfeval_xl.model.report import Filled, Kept
from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets import checks, grade, summary
from perfeval_xl.writing.sheets.explicit import explicit
from perfeval_xl.writing.sheets.looks import ACCENT, DEFAULT_FONT, Looks
from perfeval_xl.writing.sheets.paper import Paper

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_format_properties": DEFAULT_FONT,
    "default_column_width": 72,  # pixels of a standard column under the Normal font 宋体 11
}
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # the same input gives the same bytes
_EMPTY_RESULT = re.compile(rb'(<c r="[A-Z]+\d+"(?: s="\d+")?)(><f>[^<]*</f><v></v></c>)')


@dataclass(frozen=True, slots=True)
class SheetNames:
    """Names of the three sheets in the user's workbook.

    Attributes:
        summary: 汇总, or another where that name is taken.
        grade: 评价等级.
        checks: 核对结果.
    """

    summary: str = "汇总"
    grade: str = "评价等级"
    checks: str = "核对结果"


def build_sheets(
    submission: Submission,
    checked: Checked,
    filled: Sequence[Filled],
    names: SheetNames,
    kept: Kept,
) -> bytes:
    """Write the three sheets as a workbook of their own.

    Its formulas name the sheets of the user's workbook, which it does not have: it is meant to
    be grafted.

    Args:
        submission: The form as completed.
        checked: Findings and how each rule went.
        filled: Cells that were filled, now or in earlier runs.
        names: Names that the sheets will have.
        kept: 说明, signatures and dates of earlier runs.

    Returns:
        The bytes of an .xlsx file; the same for the same arguments.
    """
    import xlsxwriter  # takes longer to import than most commands to run

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        book.set_properties({"created": _CREATED.replace(tzinfo=None)})
        write_sheets(book, submission, checked, filled, names, kept)
    return finished(file.getvalue())


def write_sheets(
    book: Workbook,
    submission: Submission,
    checked: Checked,
    filled: Sequence[Filled],
    names: SheetNames,
    kept: Kept,
) -> None:
    """Add the three sheets to a workbook."""
    looks = Looks(book)
    first, second, third = (
        Paper(book.add_worksheet(name), name, looks, widths)
        for name, widths in (
            (names.summary, summary.WIDTHS),
            (names.grade, grade.WIDTHS),
            (names.checks, checks.WIDTHS),
        )
    )
    for paper in (first, second):
        paper.sheet.set_tab_color(ACCENT)
    told = checks.Checks(third, submission, checked, filled, kept)
    graded = grade.write_grade(book, second, submission, kept.signatures)
    summary.write_summary(book, first, submission, graded, told.verdict(), kept.signatures)
    told.write()


def finished(workbook: bytes) -> bytes:
    """The same workbook, with what XlsxWriter leaves for a program to guess.

    Formulas that give "" are marked as giving a text: without their type they look like
    formulas without a saved value. Charts say all of their switches.
    Source: ECMA-376-1 section 18.18.11 (ST_CellType).
    """
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.infolist():
            content = old.read(member)
            if member.filename.startswith("xl/worksheets/sheet"):
                content = _EMPTY_RESULT.sub(rb'\1 t="str"\2', content)
            elif member.filename.startswith("xl/charts/chart"):
                content = explicit(content)
            new.writestr(member, content)
    return file.getvalue()
