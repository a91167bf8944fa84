"""预算支出: tables under section lines, on one page."""

from __future__ import annotations

from perfeval_xl.generating.alerts import alert_totals
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.page import protect, set_columns, set_page, set_view, tab_colour
from perfeval_xl.generating.remarks import quieten
from perfeval_xl.generating.table_alerts import alert_table
from perfeval_xl.generating.table_drawing import TableDrawing
from perfeval_xl.generating.validations import validate_table


def draw_blocks(canvas: Canvas) -> None:
    """Draw the sheet."""
    set_columns(canvas)
    canvas.title(right=canvas.form_number)
    scheme = canvas.submission.scheme
    tables = [
        one for one in canvas.submission.tables.values() if one.sheet == canvas.sheet.name
    ]
    for number, table in enumerate(tables):
        spec = scheme.tables[table.term]
        if number:
            canvas.height(table.header_row - 2, 12)
        canvas.section(table.header_row - 1, spec.title)
        TableDrawing(canvas, table, spec).draw()
        validate_table(canvas, table, spec)
        alert_table(canvas, table, spec)
    alert_totals(canvas, tables)
    quieten(canvas, tables)
    last = tables[-1].last_row
    canvas.note(last + 1)
    canvas.signatures(last + 3)
    protect(canvas, rows=True)
    set_page(canvas, one_page=True, last_row=last + 3)
    set_view(
        canvas,
        tab=tab_colour("blocks"),
        cursor=f"A{tables[0].guide_row + 1}",
        frozen_row=tables[0].header_row,
    )
