"""Figures of findings in the words of the form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from writing.reports import source_report
from writing.specimen import Form

from perfeval_xl.model.cells import CellRef
from perfeval_xl.writing.sheets.kinds import Kinds
from perfeval_xl.writing.sheets.wording import figure_text, shortened

D = Decimal


@pytest.mark.parametrize(
    ("figure", "kind", "text"),
    [
        (D("11791.01"), "amount", "11,791.01"),
        (D("9096.6"), "amount", "9,096.60"),
        (D("0.000001"), "amount", "0.000001"),
        (D("0.9993"), "rate", "99.93%"),
        (D("0.99927"), "rate", "99.927%"),
        (D(104), "count", "104"),
        (D("96"), "score", "96.00"),
        (D(2021), "year", "2021"),
        (104, "count", "104"),
        (date(2022, 4, 1), "date", "2022年4月1日"),
        ("无", "amount", "无"),
        (None, "amount", ""),
    ],
)
def test_a_figure_is_printed_as_the_form_prints_it(
    figure: Decimal | int | date | str | None, kind: str, text: str
) -> None:
    """At least the column's places, never fewer digits than there are."""
    assert figure_text(figure, kind) == text


def test_a_cell_is_of_the_kind_of_its_column() -> None:
    """Amounts, scores, counts and single cells are told apart by their place."""
    kinds = Kinds(Form(source_report()).submission())

    cells = {
        CellRef("项目清单", "I", 40): "amount",
        CellRef("项目清单", "B", 5): "count",
        CellRef("项目清单", "J", 40): "rate",
        CellRef("评委打分", "F", 12): "score",
        CellRef("基本信息", "C", 9): "date",
        CellRef("基本信息", "C", 5): "year",
        CellRef("别的表", "A", 1): "text",
    }

    assert {ref: kinds(ref) for ref in cells} == cells


def test_long_texts_are_cut_for_the_table() -> None:
    """A cell of our table shows ninety characters on one line."""
    assert shortened("一\n二  三") == "一 二 三"
    assert shortened("字" * 200) == "字" * 89 + "…"
