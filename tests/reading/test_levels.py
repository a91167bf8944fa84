"""Merged and repeated level names of indicators."""

from __future__ import annotations

import io

import openpyxl
from reading.books import drawn, form, reading

from perfeval_xl.model.cells import Kind
from perfeval_xl.model.submission import Table
from perfeval_xl.reading import read

HEAD = "4|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|完成率|分值|偏差原因\n"


def merged(rows: str, *areas: str) -> Table:
    """The indicators of a drawn sheet after merging ranges with openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(drawn({"绩效指标": HEAD + rows})))
    for area in areas:
        book["绩效指标"].merge_cells(area)
    stream = io.BytesIO()
    book.save(stream)
    return read(stream.getvalue(), scheme=form()).tables["indicators"]


def names(table: Table) -> list[tuple[str, str, str]]:
    """Level 1, level 2 and the address of the cell that says level 1."""
    return [
        (line.text("level_1"), line.text("level_2"), line["level_1"].ref.a1)
        for line in table.items
    ]


def test_a_merged_level_counts_in_every_row() -> None:
    """Each line shows the name of the merged cell, under the address where it is written."""
    rows = "5|产出指标|数量指标|甲|≥|1||1||10\n6|||乙|≥|1||1||10\n7||质量指标|丙|≥|1||1||10"
    table = merged(rows, "A5:A7", "B5:B6")

    assert names(table) == [
        ("产出指标", "数量指标", "A5"),
        ("产出指标", "数量指标", "A5"),
        ("产出指标", "质量指标", "A5"),
    ]


def test_a_level_left_blank_repeats_the_one_above() -> None:
    """Without merging, too; a new level 1 does not take over the old level 2."""
    rows = """
    5|产出指标|数量指标|甲|≥|1||1||10
    6|||乙|≥|1||1||10
    7|效益指标||丙|≥|1||1||10
    8||社会效益指标|丁|≥|1||1||10
    """
    table = reading({"绩效指标": HEAD + rows}).tables["indicators"]

    assert names(table) == [
        ("产出指标", "数量指标", "A5"),
        ("产出指标", "数量指标", "A5"),
        ("效益指标", "", "A7"),
        ("效益指标", "社会效益指标", "A7"),
    ]


def test_a_merged_level_makes_no_indicator_of_an_empty_row() -> None:
    """A row that only lies inside the merged cell says nothing."""
    table = merged("5|产出指标|数量指标|甲|≥|1||1||10\n6||", "A5:A9")

    assert [line.row for line in table.items] == [5]


def test_merged_figures_count_once() -> None:
    """One weight merged over two indicators stands in the first row only."""
    rows = "5|产出指标|数量指标|甲|≥|1||1||10\n6|||乙|≥|1||1||"
    table = merged(rows, "I5:I6")

    assert [line["weight"].kind for line in table.items] == [Kind.NUMBER, Kind.BLANK]


def test_the_other_names_are_carried_down_only_when_merged() -> None:
    """A blank comparator is blank, not the one above."""
    rows = "5|产出指标|数量指标|甲|≥|1||1||10\n6|||乙||1||1||10\n7|||丙||1||1||10"
    table = merged(rows, "D6:D7")

    assert [line.text("comparator") for line in table.items] == ["≥", "", ""]


def test_a_grid_tells_the_cell_itself() -> None:
    """Asked by address, the lower cell of a merged range is blank."""
    rows = "5|产出指标|数量指标|甲|≥|1||1||10\n6|||乙|≥|1||1||10"
    submission = reading({"绩效指标": HEAD + rows})

    assert submission.grids["绩效指标"].cell("A", 6).kind is Kind.BLANK
