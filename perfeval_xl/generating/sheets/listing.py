"""A list that grows: nothing stands below it, so rows may be inserted, appended and pasted."""

from __future__ import annotations

from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.growth import grow, set_bodies
from perfeval_xl.generating.page import set_page, set_view, tab_colour
from perfeval_xl.generating.remarks import quieten
from perfeval_xl.generating.table_alerts import alert_table
from perfeval_xl.generating.table_drawing import TableDrawing
from perfeval_xl.generating.validations import validate_table
from perfeval_xl.model.cells import column_number
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import TableSpec


def draw_list(canvas: Canvas) -> None:
    """Draw the sheet."""
    (table,) = (
        one for one in canvas.submission.tables.values() if one.sheet == canvas.sheet.name
    )
    spec = canvas.submission.scheme.tables[table.term]
    set_bodies(canvas, table, spec)
    canvas.title(right=canvas.form_number)
    canvas.note(table.header_row - 1)
    TableDrawing(canvas, table, spec).draw()
    validate_table(canvas, table, spec)
    alert_table(canvas, table, spec)
    grow(canvas, table, spec)
    quieten(canvas, [table])
    if spec.filtered:
        # from 填法 down: buttons cover no header, and sorting never moves the total
        area = (table.guide_row - 1, 0, table.last_row - 1, len(canvas.widths) - 1)
        canvas.worksheet.autofilter(*area)
    set_page(canvas, header_row=table.header_row)
    set_view(
        canvas,
        tab=tab_colour("list"),
        cursor=f"{_first_input(table, spec)}{table.guide_row + 1}",
        frozen_row=table.guide_row,
        frozen_columns=spec.frozen,
    )


def _first_input(table: Table, spec: TableSpec) -> str:
    """Letters of the first column that people fill in."""
    typed = (
        table.columns[column.term]
        for column in spec.columns
        if not column.formula and column.term in table.columns and column.term != "serial"
    )
    return min([*typed, *table.members], key=column_number)
