"""Merged cells in the way of calculated ones."""

from __future__ import annotations

from pathlib import Path

from filling_specimens import CLEAN, members, packed, sheet_part, with_cell
from package_lint import assert_no_new_faults

from perfeval_xl import fill


def test_a_calculated_cell_hidden_by_a_merge_is_left_alone(tmp_path: Path) -> None:
    """Two projects share one merged rate: the hidden cell stays blank, the rest is filled."""
    book = with_cell(CLEAN, "项目清单", "J21", "<c {r}{s}/>")
    book = with_cell(book, "项目清单", "J30", "<c {r}{s}/>")
    parts = members(book)
    sheet = sheet_part(parts, "项目清单")
    one, two = b'<mergeCells count="1">', b'<mergeCells count="2"><mergeCell ref="J20:J21"/>'
    assert one in parts[sheet]
    parts[sheet] = parts[sheet].replace(one, two)
    source = tmp_path / "表.xlsx"
    source.write_bytes(packed(parts))

    report = fill(source)

    assert [str(one.ref) for one in report.filled] == ["项目清单!J30"]
    assert report.output is not None
    assert_no_new_faults(source, Path(report.output))
