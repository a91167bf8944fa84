"""Sheets that claim, or have, far more room than content."""

from __future__ import annotations

import re

import pytest
from reading.books import drawn, form, projects, spoilt, with_rows

from perfeval_xl.model.submission import Table
from perfeval_xl.reading import read

LIST = projects("5|1|P1|引才|||||2|3\n6|2|P2|就业|||||4|5")
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def table_of(content: bytes) -> Table:
    """The projects of a workbook."""
    return read(content, scheme=form()).tables["projects"]


def sheet(rows: str) -> bytes:
    """A worksheet part with those rows."""
    return f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'.encode()


@pytest.mark.parametrize("claimed", ["A1", "A1:XFD1048576", "B2:C3", "nonsense"])
def test_the_declared_extent_is_never_believed(claimed: str) -> None:
    """WPS writes A1, others the whole sheet; what counts is the cells."""
    content = spoilt(
        drawn({"项目清单": LIST}),
        lambda _, xml: re.sub(
            b'<dimension ref="[^"]*"', b'<dimension ref="%s"' % claimed.encode(), xml
        ),
    )

    assert [line.text("project_code") for line in table_of(content).items] == ["P1", "P2"]


def test_formatted_blank_rows_are_not_data() -> None:
    """A whole column of borders makes neither lines nor a longer table."""
    blank = "".join(
        f'<row r="{row}"><c r="A{row}" s="1"/><c r="C{row}" s="1"/><c r="I{row}" s="1"/></row>'
        for row in range(7, 20_007)
    )
    table = table_of(
        with_rows(drawn({"项目清单": LIST}), "</sheetData>", blank + "</sheetData>")
    )

    assert [line.row for line in table.lines] == [5, 6]
    assert table.last_row == 206


def test_one_cell_in_the_last_corner_costs_nothing() -> None:
    """The engine would ask for a grid of 17 thousand million cells."""
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    table = table_of(with_rows(drawn({"项目清单": LIST}), "</sheetData>", far))

    assert [line.text("project_name") for line in table.items] == ["引才", "就业"]


def test_rows_and_cells_without_addresses_are_read_in_their_order() -> None:
    """Some programs leave `r` out."""
    content = spoilt(
        drawn(
            {
                "项目清单": LIST.replace(
                    "|1|P1|引才|||||2|3", "|1|P1|引才|甲|乙|丙|1|2|3"
                ).replace("|2|P2|就业|||||4|5", "|2|P2|就业|甲|乙|丙|1|4|5")
            }
        ),
        lambda name, xml: (
            re.sub(rb'<c r="[A-Z]+(\d+)"', b"<c", xml) if "sheet1" in name else xml
        ),
    )

    assert [
        (line.row, line.text("project_code"), line.text("spent"))
        for line in table_of(content).items
    ] == [(5, "P1", "3"), (6, "P2", "5")]
