"""A person types the source report's figures into the blank template and runs `fill`."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import office
import openpyxl
import pytest
from filling_specimens import CLEAN

from perfeval_xl import fill, generate
from perfeval_xl.model.findings import Severity

pytestmark = pytest.mark.office

EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days know no time zone
Typed = str | float | int


def typed_cells(sample: Path, template: Path) -> dict[str, dict[str, Typed]]:
    """What a person types: every constant of the sample that the template has not already."""
    filled, blank = openpyxl.load_workbook(sample), openpyxl.load_workbook(template)
    cells: dict[str, dict[str, Typed]] = {}
    for sheet in filled:
        if sheet.title == "填报说明":
            continue
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                there = blank[sheet.title][cell.coordinate].value
                formula = isinstance(value, str) and value.startswith("=")
                if value is not None and not formula and value != there:
                    cells.setdefault(sheet.title, {})[cell.coordinate] = as_typed(value)
    return cells


def as_typed(value: object) -> Typed:
    """A date as the day number that Excel makes of it; numbers and texts as they are."""
    if isinstance(value, datetime):
        return (value - EPOCH).days
    assert isinstance(value, (str, int, float))
    return value


def test_the_template_typed_into_and_filled_gives_the_report_s_figures(tmp_path: Path) -> None:
    """104 projects typed into a template prepared for 30: totals, rates, score and grade."""
    template = generate(tmp_path / "空白.xlsx", members=12)
    source = tmp_path / "填好.xlsx"
    source.write_bytes(office.typed(template, typed_cells(CLEAN, template)))

    report = fill(source)

    assert report.summary.expenditure == Decimal("11791.01")
    assert report.summary.project_count == 104
    assert report.summary.project_budget == Decimal("9103.22")
    assert report.summary.project_spent == Decimal("9096.62")
    assert report.summary.payment_rate == Decimal("0.9993")
    assert report.summary.indicator_weight == 100
    assert report.summary.score == Decimal("96.00")
    assert report.summary.grade == "优秀"
    assert [one for one in report.findings if one.severity is not Severity.INFO] == []
    assert report.output is not None
    office.assert_recalculates(Path(report.output))


def test_rows_beneath_the_prepared_ones_get_their_formulas(tmp_path: Path) -> None:
    """The template has payment rates for 30 projects; the other 74 are filled in and listed."""
    template = generate(tmp_path / "空白.xlsx", members=12)
    source = tmp_path / "填好.xlsx"
    source.write_bytes(office.typed(template, typed_cells(CLEAN, template)))

    report = fill(source)

    rates = [one.ref for one in report.filled if one.ref.sheet == "项目清单"]
    assert [ref.row for ref in rates] == list(range(37, 111))
    assert {ref.column for ref in rates} == {"J"}


def test_a_form_filled_by_a_library_that_saves_no_values_is_completed(tmp_path: Path) -> None:
    """Openpyxl keeps formulas but no results: each gets its true value, each is listed."""
    template = generate(tmp_path / "空白.xlsx", members=12)
    book = openpyxl.load_workbook(template)
    for sheet, cells in typed_cells(CLEAN, template).items():
        for a1, value in cells.items():
            book[sheet][a1] = value
    source = tmp_path / "脚本填.xlsx"
    book.save(source)

    report = fill(source)

    assert report.summary.score == Decimal("96.00")
    assert report.summary.project_spent == Decimal("9096.62")
    assert [one for one in report.findings if one.severity is not Severity.INFO] == []
    assert report.output is not None
    office.assert_recalculates(Path(report.output))
