"""A table that stands on two sheets is said to, so that nobody wonders which one was taken."""

from __future__ import annotations

import pytest
from reading.books import projects, reading
from reading.drawn_blocks import BLOCKS

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.submission import Missing, Submission

LIST = projects("5|1|P1|引才|||||2|3")
COPY = projects("5|1|P9|旧|||||9|9")


def doubles(submission: Submission) -> list[Missing]:
    """What stands twice."""
    return [one for one in submission.missing if one.what == "double"]


@pytest.mark.parametrize("name", ["项目清单 (2)", "旧项目清单", "项目清单_2", "项目明细"])
def test_a_filled_copy_of_a_table_is_listed(name: str) -> None:
    """The sheet of the right name is read, the other one is named with its first cell."""
    submission = reading({name: COPY, "项目清单": LIST})

    assert submission.tables["projects"].sheet == "项目清单"
    assert doubles(submission) == [Missing("double", "projects", name, CellRef(name, "A", 1))]


def test_each_table_of_a_copied_sheet_is_listed() -> None:
    """预算支出 has three of them."""
    submission = reading({"预算支出": BLOCKS, "预算支出 (2)": BLOCKS})

    assert [(one.term, one.name) for one in doubles(submission)] == [
        ("functions", "预算支出 (2)"),
        ("sources", "预算支出 (2)"),
        ("kinds", "预算支出 (2)"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        projects("5|1"),
        projects("5|1|||||||||=IF(H5=0,0,I5/H5) -> 0"),
        "1|项目清单的说明\n3|请按处室填报",
    ],
    ids=["blank", "prepared", "without the table"],
)
def test_a_copy_without_data_is_not_listed(other: str) -> None:
    """A blank copy, or a sheet about the list, can be mistaken for nothing."""
    assert doubles(reading({"项目清单": LIST, "项目清单 (2)": other})) == []


def test_fixed_rows_alone_are_no_data() -> None:
    """Their names stand in every blank form; a figure beside them counts."""
    head = "4|行次|支出类别|年初预算数|全年预算数|全年支出数|执行率\n5|1|基本支出|||"
    blank, filled = head + "\n6|2|项目支出", head + "\n6|2|项目支出|1|2|3"

    assert doubles(reading({"预算支出": filled, "预算支出 (2)": blank})) == []
    assert [
        one.term for one in doubles(reading({"预算支出": blank, "预算支出 (2)": filled}))
    ] == ["kinds"]
