"""The form itself, and the samples made from it."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from reading.books import form

from perfeval_xl.model.submission import Role
from perfeval_xl.reading import lock_notice, read
from perfeval_xl.scheme.shelf import shelf

TEMPLATE = shelf() / "department-2021.xlsx"
SAMPLE = Path(__file__).parents[2] / "samples" / "人社局2021.xlsx"


def test_the_blank_template_lacks_nothing_and_says_nothing() -> None:
    """Every sheet, table, column and field is found; no free line holds anything."""
    submission = read(TEMPLATE)

    assert submission.missing == ()
    assert set(submission.tables) == set(form().tables)
    assert list(submission.sheets) == [sheet.name for sheet in form().sheets]
    assert set(submission.fields) == {field.term for field in form().fields}
    assert set(submission.labels) == set(submission.fields)
    assert set(submission.texts) == {text.term for text in form().texts}
    assert set(submission.beside) == {field.term for field in form().fields if field.computed}
    assert {term: len(table.items) for term, table in submission.tables.items()} == {
        "functions": 0,
        "sources": 5,
        "kinds": 2,
        "projects": 0,
        "goals": 0,
        "indicators": 0,
        "panel": 0,
        "members": 0,
        "problems": 0,
    }
    assert all(line.label for term in ("sources", "kinds") for line in submission.items(term))


def test_prepared_rows_belong_to_their_table() -> None:
    """The last row of a block is the last that the form has prepared for it."""
    tables = read(TEMPLATE).tables

    for term in ("functions", "projects", "indicators", "panel"):
        assert tables[term].last_row == tables[term].guide_row + form().tables[term].prepared
    for term in ("sources", "kinds"):
        assert tables[term].last_row == tables[term].lines[-1].row


def test_the_template_tells_what_it_is() -> None:
    """Both stamps agree."""
    stamps = read(TEMPLATE).stamps

    assert stamps["property"] == stamps["cell"] == "department-2021/1.0"


def test_every_table_with_totals_has_its_total_and_guide() -> None:
    """合计 stands under the header, 填法 below it."""
    for term, table in read(TEMPLATE).tables.items():
        spec = form().tables[term]
        assert (table.total is not None) == bool(spec.total_label)
        assert table.guide_row > table.header_row
        if table.total is not None:
            assert table.header_row < table.total.row < table.guide_row


def test_the_source_report_is_read_as_it_says() -> None:
    """Its figures, by function class, source, kind, project, indicator and member."""
    submission = read(SAMPLE)
    functions, sources = submission.tables["functions"], submission.tables["sources"]
    spent = [line.number("spent") for line in submission.items("projects")]

    assert submission.missing == ()
    assert {line.text("class_code"): line.number("spent") for line in functions.items} == {
        "201": Decimal("585.93"),
        "208": Decimal("8726.09"),
        "210": Decimal("74.18"),
        "213": Decimal("27.46"),
        "215": Decimal("2203.48"),
        "221": Decimal("156.68"),
        "223": Decimal("17.19"),
    }
    assert {line.label: line.number("spent") for line in sources.lines} == {
        "fiscal_appropriation": Decimal("8373.63"),
        "general_budget": Decimal("8356.44"),
        "government_fund": Decimal(0),
        "state_capital": Decimal("17.19"),
        "special_account": Decimal(0),
        "other_funds": Decimal("3417.38"),
    }
    assert (len(spent), sum(filter(None, spent))) == (104, Decimal("9096.62"))
    assert len(submission.tables["panel"].members) == 12
    weights = [line.number("weight") for line in submission.items("panel")]
    assert sum(filter(None, weights)) == Decimal(100)
    assert [line.role for line in submission.tables["panel"].lines[:3]] == [Role.SUBTOTAL] * 3


def test_importing_the_room_imports_no_engine() -> None:
    """pandas, the engine and openpyxl are imported when they are used."""
    code = (
        "import sys, perfeval_xl.reading; "
        "print([name for name in ('pandas', 'numpy', 'openpyxl', 'python_calamine') "
        "if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("lock", ["~$表.xlsx", ".~表.xlsx", ".~lock.表.xlsx#"])
def test_a_lock_file_beside_the_workbook_is_worth_a_notice(lock: str, tmp_path: Path) -> None:
    """Excel, WPS and LibreOffice leave one while the workbook is open."""
    (tmp_path / lock).touch()

    assert lock_notice(tmp_path / "表.xlsx") == (
        "文件正在 Excel/WPS 中打开，未保存的修改不会被读取。"
    )


def test_without_a_lock_file_there_is_no_notice(tmp_path: Path) -> None:
    """Another workbook's lock file means nothing."""
    (tmp_path / "~$另一张.xlsx").touch()

    assert lock_notice(tmp_path / "表.xlsx") is None
