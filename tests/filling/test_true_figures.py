"""Figures that are written are true whatever stands in the columns that they take in."""

from __future__ import annotations

from pathlib import Path

import office
import openpyxl
import pytest
from filling_specimens import CLEAN, with_cell

from perfeval_xl import check, fill

pytestmark = pytest.mark.office


def edited(folder: Path, sheet: str, cells: dict[str, object], *, saved: bool = True) -> Path:
    """The clean sample with cells typed in, saved by LibreOffice or by a library."""
    source = folder / "表.xlsx"
    if saved:
        source.write_bytes(office.typed(CLEAN, {sheet: cells}))  # type: ignore[dict-item]  # values as typed
        return source
    book = openpyxl.load_workbook(CLEAN)
    for a1, value in cells.items():
        book[sheet][a1] = value
    book.save(source)
    return source


def recalculates(source: Path) -> None:
    """Fill and let LibreOffice judge every figure."""
    report = fill(source)
    assert report.output is not None
    office.assert_recalculates(Path(report.output))


def test_a_signature_line_beneath_the_list(tmp_path: Path) -> None:
    """It names people in the column of project names: 104 projects stay 104."""
    source = edited(tmp_path, "项目清单", {"C112": "填表人：张三    审核人：李四"})

    report = check(source)
    recalculates(source)

    assert report.summary.project_count == 104
    assert report.findings == ()


def test_own_totals_whose_values_nobody_saved(tmp_path: Path) -> None:
    """Sums over cells without a saved value are left for Excel to calculate."""
    totals = {"A111": "合计", "H111": "=SUM(H7:H110)", "I111": "=SUM(I7:I110)"}
    source = edited(tmp_path, "项目清单", dict(totals), saved=False)

    report = fill(source)

    assert not {"H5", "I5"} & {
        one.ref.a1 for one in report.filled if one.ref.sheet == "项目清单"
    }


def test_an_error_in_the_unit_s_name_is_one_finding(tmp_path: Path) -> None:
    """The head lines show it too; they are no faults of their own, and nothing is written."""
    book = with_cell(CLEAN, "基本信息", "C4", '<c {r}{s} t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    source = tmp_path / "表.xlsx"
    source.write_bytes(office.resaved(book))

    report = fill(source)
    assert report.output is not None
    before = Path(report.output).read_bytes()
    fill(report.output)

    assert [(one.code, str(one.cell)) for one in report.findings] == [("FRM009", "基本信息!C4")]
    assert [one.ref.a1 for one in report.filled] == []
    assert Path(report.output).read_bytes() == before


def test_a_sum_that_cannot_be_told_is_unknown(tmp_path: Path) -> None:
    """One amount typed as text: the list's sum and rate are null, the others stand."""
    source = tmp_path / "表.xlsx"
    text = '<c {r}{s} t="inlineStr"><is><t>12.5</t></is></c>'
    source.write_bytes(with_cell(CLEAN, "项目清单", "I20", text))

    summary = check(source).summary

    assert (summary.project_spent, summary.payment_rate) == (None, None)
    assert str(summary.project_budget) == "9103.22"
