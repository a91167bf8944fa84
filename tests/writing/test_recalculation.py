"""LibreOffice gives every formula of ours the value that is saved with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import office
import pytest
from office.comparing import Difference, formulas, shown
from office.workbooks import Values, saved_values
from openpyxl import Workbook
from writing.drafts import DRAFTS
from writing.opening import opened, places
from writing.reports import CLEAN, FILLED, finding, source_report
from writing.specimen import Form, workbook

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.report import Explanation, Kept

pytestmark = pytest.mark.office


def test_every_kind_of_form_recalculates_to_what_is_saved() -> None:
    """Blanks, text numbers, errors, odd names, no panel, forty divisions: no value differs."""
    books = [workbook(Form(draft()), CLEAN, FILLED) for draft in DRAFTS.values()]

    differences = [
        (name, difference)
        for name, book, oracle in zip(
            DRAFTS, books, office.recalculated_many(books), strict=True
        )
        for difference in _differences(book, oracle)
    ]

    assert differences == []


def _differences(book: bytes, oracle: Values) -> Iterator[Difference]:
    saved = saved_values(book)
    for sheet, cell, formula in formulas(book):
        ours, theirs = (shown(one.get(sheet, {}).get(cell)) for one in (saved, oracle))
        if ours != theirs:
            yield Difference(sheet, cell, formula, ours, theirs)


CELLS = (
    ("项目清单", "I", 8, "PRJ006"),  # a number
    ("预算支出", "B", 9, "FUN002"),  # a text
    ("基本信息", "C", 9, "DAT003"),  # a date
    ("项目清单", "K", 8, "PRJ009"),  # blank
)


def _checked(severity: Severity) -> Checked:
    findings = [
        finding(code, CellRef(sheet, letters, row), severity, "x")
        for sheet, letters, row, code in CELLS
    ]
    return Checked(tuple(findings), CLEAN.outcomes)


def _states(book: bytes) -> list[object]:
    values = office.recalculated(book)["核对结果"]
    return [values[f"J{row}"] for row in range(10, 14)]


def _mended() -> Form:
    """The same form after staff have corrected each of the cells."""
    form = Form(source_report())
    form.sheets["项目清单"].put("I", 8, Decimal("29.71"))
    form.sheets["预算支出"].put("B", 9, "资源勘探信息等支出")
    form.sheets["基本信息"].put("C", 9, date(2022, 4, 29))
    form.sheets["项目清单"].put("K", 8, "年中调整")
    return form


def test_a_problem_is_open_while_its_cell_holds_what_was_found() -> None:
    """Numbers, texts, dates and blank cells all count as unchanged."""
    assert _states(workbook(Form(source_report()), _checked(Severity.ERROR))) == ["待处理"] * 4


def test_a_mended_cell_changes_the_state_at_once() -> None:
    """As soon as staff correct a cell its problem reads 已修改，待核对; no run is needed."""
    book = workbook(Form(source_report()), _checked(Severity.WARNING), mended=_mended())

    assert _states(book) == ["已修改，待核对"] * 4
    assert office.recalculated(book)["核对结果"]["J6"] == "0 处"


def test_new_words_settle_a_warning_at_once() -> None:
    """Typing into 说明 turns 待处理 and 数值已变 into 已说明."""
    checked = _checked(Severity.WARNING)
    one = checked.findings[1]
    kept = Kept({one.key: Explanation(one.key, "沿用", "别的值", one.code, "B9")}, {}, ())
    book = workbook(Form(source_report()), checked, kept=kept)

    assert _states(book) == ["待处理", "数值已变，请复核", "待处理", "待处理"]
    assert _states(_typed(book, {"I10": "原因", "I11": "沿用到明年"})) == [
        "已说明",
        "已说明",
        "待处理",
        "待处理",
    ]


def _typed(book: bytes, cells: dict[str, str]) -> bytes:
    return office.typed(book, {"核对结果": cells})


def test_figures_follow_the_users_cells() -> None:
    """A division's new spending reaches its line, the cards and the headings."""
    form, mended = Form(source_report()), Form(source_report())
    row = next(
        line.row for line in form.tables["projects"].items if line.text("division") == "仲裁院"
    )
    mended.sheets["项目清单"].put("I", row, Decimal("0.00"))
    before = form.sheets["项目清单"].cell("I", row).value
    values = office.recalculated(workbook(form, CLEAN, mended=mended))["汇总"]

    assert isinstance(before, Decimal)
    assert values["C6"] == pytest.approx(float(Decimal("9096.62") - before))
    assert (
        values["A26"]
        == f"二、项目支付：104 项，支付率 {_rate(before)}，未支付 {_unpaid(before)} 万元"
    )


def _rate(less: Decimal) -> str:
    return f"{(Decimal('9096.62') - less) / Decimal('9103.22') * 100:.2f}%"


def _unpaid(more: Decimal) -> str:
    return f"{Decimal('6.60') + more:.2f}"


def test_an_added_project_counts_in_its_division() -> None:
    """A project appended below the list reaches the sums, which reach to the sheet's end."""
    form = Form(source_report())
    draft = source_report()
    mended = Form(
        replace(
            draft, projects=[*draft.projects, ("新项目", "仲裁院", Decimal(10), Decimal(9))]
        )
    )
    book = workbook(form, CLEAN, mended=mended)
    row = places(_sheet(book), "仲裁院")[-1].lstrip("A")

    values = office.recalculated(book)["汇总"]

    assert [values[f"{letter}{row}"] for letter in "BCD"] == [8, 194.38, 191]


def _sheet(book: bytes) -> Workbook:
    return opened(book)["汇总"]
