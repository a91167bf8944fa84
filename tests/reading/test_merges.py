"""Merged ranges, as readers of labels and tables ask about them."""

from ooxml_packages import sheet

from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.reading.facts import Merges


def test_a_merge_tells_its_width_and_what_it_hides() -> None:
    """Where it begins it spans three columns; beside it every cell spans one."""
    tail = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("F2:F9", "B2:D3", "C0:C4"))
    merges = Merges(scan(sheet("", tail=f"<mergeCells>{tail}</mergeCells>")))

    assert [merges.width(2, column) for column in (1, 2, 3, 6, 7)] == [1, 3, 1, 1, 1]
    assert [merges.hides(3, column) for column in (1, 2, 4, 5)] == [False, True, True, False]
    assert list(merges.starting_in(2)) == [(2, 2, 3, 4), (2, 6, 9, 6)]
    assert list(merges.starting_in(3)) == []
