"""Same input, same bytes; what staff wrote into our sheets survives."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from filling_specimens import CLEAN, FAULTY, members, packed, sheet_part, with_strange_things

from perfeval_xl import fill

INPUTS = {
    "clean": CLEAN.read_bytes,
    "faulty": FAULTY.read_bytes,
    "strange things": lambda: with_strange_things(FAULTY),
}


def filled(source: Path) -> Path:
    """The completed workbook."""
    report = fill(source)
    assert report.output is not None
    return Path(report.output)


@pytest.mark.parametrize("which", INPUTS)
def test_filling_twice_gives_the_same_bytes(tmp_path: Path, which: str) -> None:
    """From another folder, by another name, again: not a byte differs."""
    first, second = tmp_path / "甲 处" / "表.xlsx", tmp_path / "b.xlsx"
    first.parent.mkdir()
    for path in (first, second):
        path.write_bytes(INPUTS[which]())

    assert filled(first).read_bytes() == filled(second).read_bytes()


@pytest.mark.parametrize("which", INPUTS)
def test_filling_what_was_filled_changes_nothing(tmp_path: Path, which: str) -> None:
    """fill(fill(x)) = fill(x): the file keeps its bytes, its name, and needs no backup."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(INPUTS[which]())
    done = filled(source)
    before = done.read_bytes()

    assert filled(done) == done

    assert done.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["表-完成.xlsx", "表.xlsx"]


def test_the_hour_and_the_hash_seed_do_not_matter(tmp_path: Path) -> None:
    """Two processes with different clocks' zones and hash seeds write the same bytes."""
    results = []
    for number, zone in enumerate(("Asia/Shanghai", "America/Lima")):
        source = tmp_path / f"{number}.xlsx"
        shutil.copy(FAULTY, source)
        subprocess.run(
            [sys.executable, "-m", "perfeval_xl", "fill", str(source)],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number + 1)},
            capture_output=True,
            check=False,
        )
        results.append((tmp_path / f"{number}-完成.xlsx").read_bytes())

    assert results[0] == results[1]


def explained(book: Path, code: str, text: str) -> None:
    """Write 说明 beside the first finding of a rule, as Excel would: one cell's content."""
    parts = members(book)
    workbook = openpyxl.load_workbook(book)
    sheet = workbook["核对结果"]
    heads = {
        str(cell.value): cell.column
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value in {"规则", "序号"}
    }
    column = next(
        cell.column_letter
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("说明")
    )
    row = next(
        cells[0].row for cells in sheet.iter_rows() if cells[heads["规则"] - 1].value == code
    )
    from perfeval_xl.ooxml import CellWrite, edit

    edit(packed(parts), book, writes=[CellWrite("核对结果", f"{column}{row}", text)])


def shown(book: Path, sheet: str) -> list[str]:
    """Every text of a sheet."""
    workbook = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))
    return [
        str(cell.value)
        for row in workbook[sheet].iter_rows()
        for cell in row
        if cell.value is not None
    ]


def test_an_explanation_survives_and_goes_with_its_finding(tmp_path: Path) -> None:
    """说明 is there again after the next run, and the report tells it."""
    source = tmp_path / "表.xlsx"
    shutil.copy(FAULTY, source)
    done = filled(source)
    warning = next(one for one in fill(done).findings if one.severity.value == "warning")
    explained(done, warning.code, "年中机构调整，已报财政备案")

    report = fill(done)

    told = [one.explanation for one in report.findings if one.code == warning.code]
    assert "年中机构调整，已报财政备案" in told
    assert "年中机构调整，已报财政备案" in shown(done, "核对结果")


def test_what_was_changed_after_filling_is_not_overwritten(tmp_path: Path) -> None:
    """The input is filled again beside a result that people have changed since: refused."""
    from perfeval_xl.errors import OutputExists
    from perfeval_xl.ooxml import CellWrite, edit

    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    done = filled(source)
    edit(done.read_bytes(), done, writes=[CellWrite("基本信息", "C4", "另一个单位")])
    before = done.read_bytes()

    with pytest.raises(OutputExists, match="请对它运行 fill"):
        fill(source)

    assert done.read_bytes() == before


def test_filling_beside_an_unchanged_result_keeps_its_explanations(tmp_path: Path) -> None:
    """The input run again: 说明 comes from the result that is there already."""
    source = tmp_path / "表.xlsx"
    shutil.copy(FAULTY, source)
    done = filled(source)
    code = next(one.code for one in fill(done).findings if one.severity.value == "warning")
    explained(done, code, "已向财政局说明")

    assert filled(source) == done

    assert "已向财政局说明" in shown(done, "核对结果")


def test_a_completed_workbook_that_was_corrected_is_refilled_with_a_backup(
    tmp_path: Path,
) -> None:
    """Run on the completed workbook after a correction: in place, the old one kept."""
    from perfeval_xl.ooxml import CellWrite, edit

    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    done = filled(source)
    edit(done.read_bytes(), done, writes=[CellWrite("基本信息", "C4", "更名后的单位")])
    before = done.read_bytes()

    assert filled(done) == done

    assert (tmp_path / "表-完成.xlsx.备份1").read_bytes() == before
    parts = members(done)
    assert "更名后的单位".encode() in parts[sheet_part(parts, "基本信息")]
