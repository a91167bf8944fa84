"""Filled cells written as runs come back one by one, exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from perfeval_xl.model.cells import CellRef, column_letters
from perfeval_xl.model.report import Filled
from perfeval_xl.writing.sheets.filled_runs import MOST, cells_of, runs_of
from perfeval_xl.writing.sheets.packing import packed, unpacked


def filled(row: int, formula: str, value: str = "1") -> Filled:
    """A cell of one column."""
    return Filled(CellRef("项目清单", "J", row), Decimal(value), formula, "支出÷预算")


def restored(cells: list[Filled]) -> list[Filled]:
    """The cells after having been written and read."""
    return [
        cell
        for run in runs_of(cells)
        for cell in cells_of(run.place, run.formula, run.values, run.before, run.cells[0].basis)
    ]


def test_neighbours_with_the_same_formula_make_a_run() -> None:
    """Rows 7 to 12 differ in the row number only; row 14 stands apart."""
    cells = [filled(row, f"ROUND(I{row}/H{row},4)") for row in (*range(7, 13), 14)]

    assert [(run.place, run.formula) for run in runs_of(cells)] == [
        ("项目清单!J7:J12", "ROUND(I{行}/H{行},4)"),
        ("项目清单!J14", "ROUND(I14/H14,4)"),
    ]


def test_fewer_than_six_cells_are_listed_one_by_one() -> None:
    """A short list shows every value."""
    cells = [filled(row, f"I{row}") for row in range(7, 12)]

    assert [run.place for run in runs_of(cells)] == [f"项目清单!J{row}" for row in range(7, 12)]


def test_another_formula_ends_a_run() -> None:
    """A number that is not the row, and one that merely begins like it, stay."""
    cells = [filled(row, f"ROUND(I{row}/H{row},4)+A70+B99") for row in range(7, 13)]
    cells += [filled(row, f"I{row}*2") for row in range(13, 19)]

    assert [run.place for run in runs_of(cells)] == ["项目清单!J7:J12", "项目清单!J13:J18"]
    assert restored(cells) == cells


def test_a_long_column_is_cut_into_runs() -> None:
    """A run holds no more cells than one text can carry."""
    cells = [filled(row, f"I{row}") for row in range(7, 7 + MOST + 10)]

    runs = runs_of(cells)

    assert [len(run.cells) for run in runs] == [MOST, 10]
    assert restored(cells) == cells


def test_texts_that_do_not_fit_each_other_give_nothing() -> None:
    """A damaged place, count or value loses its run and raises nothing."""
    assert cells_of("J7", "I7", "n1", "", "x") == ()
    assert cells_of("项目清单!J7:J9", "I{行}", "n1;n2", "", "x") == ()
    assert cells_of("项目清单!J7", "I7", "n一", "", "x") == ()
    assert cells_of("项目清单!J7", "I7", "n1", "n1;n2", "x") == ()
    assert cells_of("项目清单!7", "I7", "n1", "", "x") == ()


NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4)
DAYS = st.dates(date(1900, 3, 1), date(2100, 1, 1))
TEXTS = st.text(max_size=20)


@given(st.lists(st.one_of(NUMBERS, DAYS, TEXTS, st.none()), min_size=1, max_size=8))
def test_packed_values_come_back(values: list[Decimal | date | str | None]) -> None:
    """Semicolons, backslashes and line ends in texts separate nothing."""
    assert unpacked(packed(values)) == values


@st.composite
def _cells(draw: st.DrawFn) -> Filled:
    row, letters = draw(st.integers(1, 30)), column_letters(draw(st.integers(1, 3)))
    formulas = [f"I{row}", f"SUM(I{row}:I1{row})", "I7", "{行}", f'A{row}&"{row}"']
    return Filled(
        CellRef(draw(st.sampled_from(["甲", "乙!b"])), letters, row),
        draw(st.one_of(NUMBERS, TEXTS)),
        draw(st.sampled_from(formulas)),
        draw(st.sampled_from(["一", "二"])),
        draw(st.one_of(NUMBERS, DAYS, TEXTS, st.none())),
    )


@given(st.lists(_cells(), max_size=60, unique_by=lambda one: one.ref))
def test_any_list_of_cells_comes_back(cells: list[Filled]) -> None:
    """Every cell returns once with its own value, formula and former value."""
    assert sorted(restored(cells), key=lambda one: one.ref.place) == sorted(
        cells, key=lambda one: one.ref.place
    )
