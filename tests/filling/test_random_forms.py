"""Random forms, clean and dirty: LibreOffice agrees with every figure that is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import office
import pytest
from dirty_forms import dirty_book
from office.comparing import formulas, shown
from office.workbooks import saved_values
from random_forms import random_book

from perfeval_xl import fill
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.report import Report

SEEDS = range(8)
DIRTY = range(100, 116)


def completed(folder: Path, seed: int, book: Callable[[int], bytes]) -> tuple[Path, Report]:
    """A random form, filled."""
    source = folder / f"{seed}.xlsx"
    source.write_bytes(book(seed))
    report = fill(source)
    assert report.output is not None
    return Path(report.output), report


def wrong_values(books: Sequence[Path]) -> list[str]:
    """A line for each formula whose saved value is not LibreOffice's; one start for all."""
    wrong = []
    for book, oracle in zip(books, office.recalculated_many(books), strict=True):
        content = book.read_bytes()
        saved = saved_values(content)
        for sheet, cell, formula in formulas(content):
            ours = shown(saved.get(sheet, {}).get(cell))
            theirs = shown(oracle.get(sheet, {}).get(cell))
            if ours != theirs:
                wrong.append(f"{book.name} {sheet}!{cell}: {ours} ≠ {theirs} {formula}")
    return wrong


@pytest.mark.office
def test_random_clean_forms_are_silent_and_recalculate_to_what_is_saved(
    tmp_path: Path,
) -> None:
    """Eight forms of different sizes, all formulas, one start of LibreOffice."""
    books = []
    for seed in SEEDS:
        book, report = completed(tmp_path, seed, random_book)
        serious = [one for one in report.findings if one.severity is not Severity.INFO]
        assert serious == [], seed
        books.append(book)

    assert wrong_values(books) == []


@pytest.mark.office
def test_random_dirty_forms_recalculate_to_what_is_saved(tmp_path: Path) -> None:
    """Text numbers, blanks, stale and unsaved values: what is written is true all the same."""
    books = [completed(tmp_path, seed, dirty_book)[0] for seed in DIRTY]

    assert wrong_values(books) == []


@pytest.mark.parametrize("seed", DIRTY)
def test_filling_a_dirty_form_again_changes_nothing(tmp_path: Path, seed: int) -> None:
    """The completed workbook of a dirty form is filled to the same bytes."""
    done, first = completed(tmp_path, seed, dirty_book)
    before = done.read_bytes()

    again = fill(done)

    assert again.output == str(done)
    assert done.read_bytes() == before
    assert again.findings == first.findings


def test_the_dirty_forms_hold_every_kind_of_dirt(tmp_path: Path) -> None:
    """Among them are text numbers, words, blanks, and formulas that were filled in."""
    reports = [completed(tmp_path, seed, dirty_book)[1] for seed in DIRTY]

    found = {one.code for report in reports for one in report.findings}
    assert {"FRM007", "FRM010", "FRM011", "PAN002"} <= found
    assert any(report.filled for report in reports)
