"""Findings as a frame."""

from __future__ import annotations

from datetime import date

from filling_specimens import CLEAN, PUBLISHED

from perfeval_xl import check
from perfeval_xl.reporting import as_frame


def test_one_row_a_finding_in_cell_order() -> None:
    """As published: three dates at three cells, found as dates."""
    frame = as_frame(check(PUBLISHED))

    assert list(
        zip(frame["code"], frame["sheet"], frame["cell"], frame["found"], strict=True)
    ) == [
        ("DAT002", "基本信息", "C8", date(2021, 4, 1)),
        ("DAT002", "基本信息", "C9", date(2021, 4, 25)),
        ("DAT001", "基本信息", "C10", date(2021, 4, 29)),
    ]


def test_a_clean_form_gives_an_empty_frame_with_all_columns() -> None:
    """No finding, thirteen columns."""
    assert as_frame(check(CLEAN)).shape == (0, 13)
