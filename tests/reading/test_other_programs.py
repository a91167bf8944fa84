"""The same form saved by other programs reads the same."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from office.workbooks import resaved
from reading.test_form import SAMPLE, TEMPLATE

from perfeval_xl.model.cells import Cell, Kind
from perfeval_xl.model.submission import Submission
from perfeval_xl.reading import read


def meanings(submission: Submission) -> dict[str, object]:
    """Everything that was understood, by term and row, formulas aside."""
    found: dict[str, object] = {}
    for term, cell in (*submission.fields.items(), *submission.texts.items()):
        found[term] = _meaning(cell)
    for term, table in submission.tables.items():
        found[term] = (table.header_row, table.guide_row, dict(table.columns))
        found[f"{term} members"] = [_meaning(cell) for cell in table.members.values()]
        for line in (*table.lines, *([table.total] if table.total else [])):
            found[f"{term} {line.row}"] = (
                line.role,
                line.label,
                [_meaning(cell) for cell in (*line.cells.values(), *line.scores.values())],
            )
    return found


def _meaning(cell: Cell) -> tuple[object, ...]:
    # LibreOffice gives a cell that it takes for empty no text of its own.
    kind = Kind.BLANK if cell.blank and not cell.text else cell.kind
    return (cell.ref, kind, cell.value, cell.text, cell.remark)


@pytest.mark.office
@pytest.mark.parametrize("path", [SAMPLE, TEMPLATE], ids=["sample", "template"])
def test_a_form_saved_by_libreoffice_reads_the_same(path: Path) -> None:
    """Other XML, other styles, other shared strings, the same meaning."""
    before, after = read(path), read(resaved(path))

    assert meanings(after) == meanings(before)
    assert after.missing == ()
    assert after.stamps == before.stamps


def test_a_form_saved_by_openpyxl_has_lost_its_saved_values_only() -> None:
    """What was typed is there; every formula says that it has no saved value."""
    book = openpyxl.load_workbook(SAMPLE)
    stream = io.BytesIO()
    book.save(stream)
    submission = read(stream.getvalue())
    projects = submission.tables["projects"]

    assert submission.missing == ()
    assert len(projects.items) == 104
    assert sum(filter(None, (line.number("spent") for line in projects.items))) == Decimal(
        "9096.62"
    )
    rates = [line["payment_rate"] for line in projects.items]
    assert {(cell.kind, cell.saved) for cell in rates} == {(Kind.BLANK, False)}
    assert len(submission.items("functions")) == 7
