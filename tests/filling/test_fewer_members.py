"""A template prepared for twelve members, used by fewer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import office
import openpyxl
import pytest
from random_forms import random_form

from perfeval_xl import fill
from perfeval_xl.generating import generate
from perfeval_xl.model.findings import Severity
from perfeval_xl.scheme import find_scheme


def with_room(seed: int, members: int) -> bytes:
    """A random clean form whose panel has more columns than members."""
    form = random_form(seed)
    return generate(find_scheme(), data=replace(form), members=members)


@pytest.mark.parametrize("saved", [True, False], ids=["as saved", "without saved values"])
def test_unused_columns_are_neither_findings_nor_lost(tmp_path: Path, saved: bool) -> None:  # noqa: FBT001 - a case
    """Means take in all prepared columns; the unused ones stay, and nothing is found."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(with_room(3, 15))
    if not saved:
        openpyxl.load_workbook(source).save(source)

    report = fill(source)

    assert [one for one in report.findings if one.severity is not Severity.INFO] == []
    assert report.output is not None
    office.assert_recalculates(Path(report.output))
