"""Where one table's header, total, 填法, lines and prepared rows stand."""

from __future__ import annotations

from perfeval_xl.generating.extent import Extent
from perfeval_xl.generating.form_data import FormData
from perfeval_xl.generating.placed_cells import PlacedGrid
from perfeval_xl.generating.table_draft import TableDraft
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import Scheme, TableSpec


def place_table(
    spec: TableSpec,
    scheme: Scheme,
    data: FormData,
    grid: PlacedGrid,
    header_row: int,
    extent: Extent,
) -> Table:
    """Lay out one table.

    Args:
        spec: The table.
        scheme: The form.
        data: What it is filled with.
        grid: Its sheet, which the cells are put on.
        header_row: Excel row of the headers.
        extent: How many rows and members are prepared.

    Raises:
        ValueError: A line names a column or a fixed row that the table does not have.
    """
    draft = TableDraft(spec, scheme, data, grid, header_row, extent.members)
    subtotals = list(draft.level_subtotals())
    entries = draft.entries()
    prepared = len(spec.rows) or extent.prepared(scheme, spec.term, len(entries))
    lines = [draft.line(number, entry) for number, entry in enumerate(entries)]
    if not spec.rows:
        draft.number_rows(len(entries), prepared)
    members = draft.members()
    return Table(
        spec.term,
        grid.sheet,
        header_row,
        draft.columns,
        members,
        (*subtotals, *lines),
        draft.total(),
        draft.guide_row,
        draft.guide_row + prepared,
        tuple(members),
    )
