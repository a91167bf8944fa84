"""A division's name merged over its projects: each of them counts, though one cell holds it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import office
import pytest
from office.comparing import formulas, shown
from office.workbooks import saved_values
from openpyxl import Workbook
from writing.draft import Draft
from writing.opening import opened, places
from writing.reports import CLEAN, source_report
from writing.specimen import Form, workbook

from perfeval_xl.model.submission import Line


def merged(draft: Draft, term: str = "division") -> Form:
    """The form with each run of equal names in one cell, carried to the rows below it."""
    form = Form(draft)
    table, top = form.tables["projects"], None
    sheet, lines = form.sheets[table.sheet], list[Line]()
    for line in table.lines:
        if top is not None and line[term].text == top.text:
            sheet.put(table.columns[term], line.row, None)
            lines.append(line.with_cell(term, top))
        else:
            top = line[term]
            lines.append(line)
    form.tables["projects"] = replace(table, lines=tuple(lines))
    return form


def _rows(book: Workbook) -> list[list[object]]:
    sheet = book["汇总"]
    top = int(places(sheet, "主管处室")[-1].lstrip("A"))
    return [[sheet.cell(top + n, column).value for column in range(1, 7)] for n in range(1, 13)]


@pytest.fixture(scope="module")
def book() -> bytes:
    """The source report, divisions merged."""
    return workbook(merged(source_report()), CLEAN)


def test_merged_divisions_have_the_figures_of_unmerged_ones(book: bytes) -> None:
    """Merging cells changes no amount and no count."""
    plain = workbook(Form(source_report()), CLEAN)

    assert _rows(opened(book)) == _rows(opened(plain))


def test_a_merged_division_is_summed_over_its_rows(book: bytes) -> None:
    """办公室 has twelve projects from row 7 on; no condition is asked of the merged column."""
    rows = {row[0]: row for row in _rows(opened(book, values=False))}

    name, count, budget, *_ = rows["办公室"]
    cells = "'项目清单'!H7:H18"

    assert name == "办公室"
    assert count == "=COUNTA('项目清单'!C7:C18)"
    assert budget == f'=IFERROR(IF(COUNT({cells})=0,"",ROUND(SUM({cells}),6)),"")'


def test_a_division_in_too_many_places_has_plain_figures() -> None:
    """Excel refuses more than 255 runs: figures that do not follow are still true."""
    draft = source_report()
    draft.projects = [
        (f"项目{n}", ("甲处", "乙处", "乙处")[n % 3], Decimal(2), Decimal(1))
        for n in range(900)
    ]

    rows = {row[0]: row for row in _rows(opened(workbook(merged(draft), CLEAN), values=False))}

    assert rows["甲处"][1:4] == ["=300", "=600", "=300"]
    assert rows["乙处"][1:4] == ["=600", "=1200", "=600"]


@pytest.mark.office
def test_merged_divisions_and_names_recalculate_to_what_is_saved(book: bytes) -> None:
    """LibreOffice sees the same empty cells and comes to the same sums; so with names."""
    draft = replace(source_report(), totals=False)
    for n in (3, 4, 5):
        draft.projects[n] = ("三行一个项目", *draft.projects[n][1:])

    for content in (book, workbook(merged(draft, "project_name"), CLEAN)):
        saved, oracle = saved_values(content), office.recalculated(content)
        differences = [
            (sheet, cell)
            for sheet, cell, _ in formulas(content)
            if shown(saved[sheet].get(cell)) != shown(oracle[sheet].get(cell))
        ]
        assert differences == []
