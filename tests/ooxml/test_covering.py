"""Which cells rectangles cover, and that it costs little to ask among many."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from ooxml_packages import sheet
from ooxml_sheets import LAW

from perfeval_xl.ooxml.covering import Area, Covering, hidden_by, merged_areas
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_xml import Write, set_cells

if TYPE_CHECKING:
    from collections.abc import Callable

ENDS = st.tuples(st.integers(1, 20), st.integers(1, 20)).map(sorted)
AREAS = st.lists(st.tuples(ENDS, ENDS).map(lambda it: (it[0][0], it[1][0], it[0][1], it[1][1])))
PLACES = [(row, column) for row in range(1, 23) for column in range(1, 23)]


def steps(call: Callable[[], object]) -> int:
    """Count the lines of code that a call runs."""
    count = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 - as sys wants
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


@LAW
@given(AREAS)
def test_a_cell_is_covered_when_a_rectangle_holds_it(areas: list[Area]) -> None:
    """Overlapping ones, too, and no other cell."""
    covering = Covering(areas)
    held = {
        (row, column)
        for top, left, bottom, right in areas
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }
    assert {place for place in PLACES if place in covering} == held


@LAW
@given(AREAS)
def test_merges_hide_all_cells_but_their_first(areas: list[Area]) -> None:
    """A first cell that another merge covers is hidden by that one."""
    hidden = hidden_by(areas)
    held = {
        (row, column)
        for top, left, bottom, right in areas
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    assert {place for place in PLACES if place in hidden} == held


def test_the_largest_sheet_has_its_corners() -> None:
    """The last row and column that Excel knows lie in a merge of everything."""
    hidden = hidden_by(merged_areas(["A1:XFD1048576", "no range"]))

    assert (1, 1) not in hidden
    assert [place in hidden for place in ((1, 2), (2, 1), (1_048_576, 16_384))] == [True] * 3


def test_many_merges_cost_no_more_than_in_proportion() -> None:
    """Twice the merges and cells are about twice the work, not four times."""

    def work(count: int) -> int:
        areas = merged_areas(f"B{row}:D{row}" for row in range(1, count + 1))
        hidden = hidden_by(areas)
        return steps(lambda: [(row, 5) in hidden for row in range(1, count + 1)])

    assert work(800) < 3 * work(400)


def test_writing_many_new_rows_into_many_merges_costs_no_more_than_in_proportion() -> None:
    """Neither merges nor rows are gone through again for every cell that is written."""

    def work(count: int) -> int:
        rows = "".join(
            f'<row r="{2 * row}"><c r="A{2 * row}"/></row>' for row in range(1, count)
        )
        merges = "".join(f'<mergeCell ref="C{row}:D{row}"/>' for row in range(1, count))
        xml = sheet(rows, tail=f"<mergeCells>{merges}</mergeCells>")
        writes = [Write.at(f"B{2 * row + 1}", "number", 1) for row in range(1, count)]
        seen = scan(xml)
        return steps(lambda: set_cells(xml, seen, writes))

    assert work(800) < 3 * work(400)
