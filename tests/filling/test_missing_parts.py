"""Sheets that a form may do without."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from filling_specimens import CLEAN, members, packed
from package_lint import assert_no_new_faults

from perfeval_xl import fill


@pytest.mark.parametrize("name", ["报告文字", "绩效目标", "工作组名单", "问题与改进", "代码表"])
def test_a_sheet_that_is_not_needed_is_a_warning(tmp_path: Path, name: str) -> None:
    """The workbook is completed, the missing sheet told once, and nothing links to it."""
    parts = members(CLEAN)
    book = parts["xl/workbook.xml"].decode()
    parts["xl/workbook.xml"] = re.sub(rf'<sheet name="{name}"[^>]*/>', "", book).encode()
    source = tmp_path / "表.xlsx"
    source.write_bytes(packed(parts))

    report = fill(source)

    assert [(one.code, str(one.cell)) for one in report.findings] == [("FRM001", f"{name}!A1")]
    assert report.output is not None
    assert_no_new_faults(source, Path(report.output))


def test_the_guide_may_be_gone(tmp_path: Path) -> None:
    """It is for filling in, not for reading."""
    name = "填报说明"
    parts = members(CLEAN)
    book = parts["xl/workbook.xml"].decode()
    parts["xl/workbook.xml"] = re.sub(rf'<sheet name="{name}"[^>]*/>', "", book).encode()
    source = tmp_path / "表.xlsx"
    source.write_bytes(packed(parts))

    assert fill(source).findings == ()
