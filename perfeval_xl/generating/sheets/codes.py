"""代码表: the lists that dropdowns and formulas take their entries from."""

from __future__ import annotations

from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.code_lists import code_lists
from perfeval_xl.generating.page import protect, set_columns, set_page, set_view, tab_colour

ENTRY_HEIGHT, HEADER_HEIGHT = 18, 24


def draw_codes(canvas: Canvas) -> None:
    """Draw the sheet."""
    set_columns(canvas)
    canvas.title(right="")
    lists = code_lists(canvas.submission.scheme)
    last = max(one.header_row + len(one.entries) for one in lists)
    for row in range(min(one.header_row for one in lists), last + 1):
        canvas.height(row, ENTRY_HEIGHT)
    for one in lists:
        canvas.write(one.column, one.header_row, one.header, canvas.styles.of("header"))
        for row, entry in enumerate(one.entries, one.header_row + 1):
            canvas.write(one.column, row, entry, canvas.styles.of("fixed", one.kind))
    canvas.height(min(one.header_row for one in lists), HEADER_HEIGHT)
    canvas.note(last + 1)
    codes = (one.range.replace("$", "") for one in lists if one.kind == "code")
    canvas.keep_quiet({"number_stored_as_text": " ".join(codes)})
    protect(canvas)
    set_page(canvas, one_page=True, last_row=last + 1)
    set_view(canvas, tab=tab_colour("codes"), cursor="A1", frozen_row=lists[0].header_row)
