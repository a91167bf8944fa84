"""Random clean forms: no finding, and LibreOffice agrees with every figure."""

from __future__ import annotations

from pathlib import Path

import office
import pytest
from office.comparing import formulas, shown
from office.workbooks import saved_values
from random_forms import random_book

from perfeval_xl import fill
from perfeval_xl.model.findings import Severity

SEEDS = range(8)


def completed(folder: Path, seed: int) -> Path:
    """A random form, filled; clean, or the test fails."""
    source = folder / f"{seed}.xlsx"
    source.write_bytes(random_book(seed))
    report = fill(source)
    serious = [one for one in report.findings if one.severity is not Severity.INFO]
    assert serious == [], seed
    assert report.output is not None
    return Path(report.output)


@pytest.mark.office
def test_random_clean_forms_are_silent_and_recalculate_to_what_is_saved(
    tmp_path: Path,
) -> None:
    """Eight forms of different sizes, all formulas, one start of LibreOffice."""
    books = [completed(tmp_path, seed) for seed in SEEDS]

    wrong = []
    for book, oracle in zip(books, office.recalculated_many(books), strict=True):
        content = book.read_bytes()
        saved = saved_values(content)
        for sheet, cell, formula in formulas(content):
            ours = shown(saved.get(sheet, {}).get(cell))
            theirs = shown(oracle.get(sheet, {}).get(cell))
            if ours != theirs:
                wrong.append(f"{book.name} {sheet}!{cell}: {ours} ≠ {theirs} {formula}")
    assert wrong == []
