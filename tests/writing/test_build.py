"""The three sheets as one workbook: deterministic, valid, in the fonts of the form."""

from __future__ import annotations

import io
import time
import zipfile

import package_lint
import pytest
from writing.drafts import DRAFTS
from writing.opening import opened
from writing.reports import CLEAN, FILLED, source_report
from writing.specimen import EMPTY, Form, workbook

from perfeval_xl.writing.sheets import SheetNames, build_sheets

NAMES = SheetNames("汇总(2)", "评价等级", "核对结果")


def built() -> bytes:
    """The sheets of the source report."""
    return build_sheets(Form(source_report()).submission(), CLEAN, FILLED, NAMES, EMPTY)


def test_the_same_input_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the hour nor the order of hashing shows."""
    first = built()
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)

    assert built() == first


def test_the_sheets_have_the_names_that_were_asked_for() -> None:
    """Where the user has a 汇总 of their own, ours points at itself by its other name."""
    book = opened(built(), values=False)

    assert book.sheetnames == ["汇总(2)", "评价等级", "核对结果"]
    assert book["汇总(2)"]._charts[0].series[0].val.numRef.f == "'汇总(2)'!$B$11:$B$17"


def test_a_formula_that_gives_nothing_says_so() -> None:
    """An empty result is saved as a text, or it would look like a formula never calculated."""
    book = workbook(Form(DRAFTS["no scores"]()), CLEAN)
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        parts = [package.read(f"xl/worksheets/sheet{n}.xml") for n in (6, 7, 8)]

    assert not any(b"<f>" in cell for part in parts for cell in _untyped_empty(part))
    assert b't="str"><f>' in parts[0]


def _untyped_empty(part: bytes) -> list[bytes]:
    cells = part.split(b"<c ")
    return [cell for cell in cells if b"<v></v>" in cell and b't="str"' not in cell]


@pytest.mark.parametrize("name", DRAFTS)
def test_excel_finds_nothing_to_repair(name: str) -> None:
    """Whatever the form looks like, the package has no fault."""
    package_lint.assert_no_faults(workbook(Form(DRAFTS[name]()), CLEAN, FILLED))


def test_only_the_fonts_of_the_form_are_used() -> None:
    """宋体 and 黑体, marked as Chinese and free of the theme, never bold or italic."""
    book = opened(built())
    fonts = {
        (cell.font.name, cell.font.charset, cell.font.family, cell.font.scheme)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.has_style
    }
    slanted = [
        cell.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.font.b or cell.font.i
    ]

    assert fonts == {("宋体", 134, 3, None), ("黑体", 134, 3, None)}
    assert slanted == []


def test_no_formula_is_volatile_or_newer_than_excel_2010() -> None:
    """Nothing changes by itself; nothing needs a prefix."""
    book = opened(workbook(Form(DRAFTS["subtotals"]()), CLEAN), values=False)
    formulas = [
        cell.value
        for name in ("汇总", "评价等级", "核对结果")
        for row in book[name].iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]

    banned = (
        "NOW(",
        "TODAY(",
        "RAND",
        "OFFSET(",
        "INDIRECT(",
        "CELL(",
        "INFO(",
        "_xlfn",
        "AGGREGATE(",
    )
    assert len(formulas) > 300
    assert [one for one in formulas if any(word in one for word in banned)] == []
