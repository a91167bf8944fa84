"""填报说明: steps, legend and list of sheets, on one page."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.page import protect, set_columns, set_page, set_view, tab_colour
from perfeval_xl.generating.sheets import guide_text
from perfeval_xl.generating.wrapping import line_count

LETTERS = "ABCD"
FIRST_SECTION = 4  # title, head and notes stand above
ROW_HEIGHT, HEADER_HEIGHT = 21, 22


def draw_guide(canvas: Canvas, notes: Sequence[str]) -> None:
    """Draw the sheet.

    Args:
        canvas: The sheet.
        notes: Sentences to show under the head, such as that figures are invented.
    """
    set_columns(canvas)
    scheme = canvas.submission.scheme
    canvas.title(right=f"模板　{scheme.id} / {scheme.version}", size=20)
    _notes(canvas, "".join(notes))
    row = _steps(canvas, FIRST_SECTION)
    row = _legend(canvas, row)
    last = _contents(canvas, row)
    protect(canvas)
    set_page(canvas, one_page=True, last_row=last)
    set_view(canvas, tab=tab_colour("guide"), cursor="A1", frozen_row=0)


def _notes(canvas: Canvas, text: str) -> None:
    row = FIRST_SECTION - 1
    canvas.height(row, 8)
    if text:
        canvas.span("A", row, "D", text, canvas.styles.of("calm"))
        canvas.height(row, 18 * line_count(text, canvas.width("A", "D"), 11) + 6)


def _headed(canvas: Canvas, row: int, title: str, headers: Sequence[str]) -> int:
    """Draw section line and header; the row after them."""
    canvas.section(row, title)
    for letter, header in zip(LETTERS, headers, strict=True):
        canvas.write(letter, row + 1, header, canvas.styles.of("header"))
    canvas.height(row + 1, HEADER_HEIGHT)
    return row + 2


def _gap(canvas: Canvas, row: int) -> int:
    canvas.height(row, 10)
    return row + 1


def _line(canvas: Canvas, row: int, texts: Sequence[str]) -> None:
    """Draw name, explanation and remark, as high as they need."""
    name, *long = texts
    canvas.write("B", row, name, canvas.styles.of("fixed", "centred"))
    for letter, text in zip("CD", long, strict=True):
        canvas.write(letter, row, text, canvas.styles.of("fixed", "text"))
    lines = max(
        line_count(text, canvas.width(letter), 11)
        for letter, text in zip("CD", long, strict=True)
    )
    canvas.height(row, max(ROW_HEIGHT, 16 * lines + 6))


def _steps(canvas: Canvas, row: int) -> int:
    row = _headed(canvas, row, guide_text.STEPS_TITLE, guide_text.STEP_HEADERS)
    for number, step in enumerate(guide_text.STEPS, 1):
        canvas.write("A", row, Decimal(number), canvas.styles.of("fixed", "count"))
        _line(canvas, row, step)
        row += 1
    return _gap(canvas, row)


def _legend(canvas: Canvas, row: int) -> int:
    row = _headed(canvas, row, guide_text.LEGEND_TITLE, guide_text.LEGEND_HEADERS)
    for one in guide_text.LEGEND:
        # the sample is a picture of an input cell, not one
        canvas.write("A", row, one.text, canvas.styles.of(one.role, "centred", locked=True))
        _line(canvas, row, (one.name, one.meaning, one.printed))
        row += 1
    return _gap(canvas, row)


def _contents(canvas: Canvas, row: int) -> int:
    """Draw the list of sheets; its last row."""
    row = _headed(canvas, row, guide_text.CONTENTS_TITLE, guide_text.CONTENTS_HEADERS)
    listed = [sheet for sheet in canvas.submission.scheme.sheets if sheet.layout != "guide"]
    for number, sheet in enumerate(listed, 1):
        canvas.write("A", row, Decimal(number), canvas.styles.of("fixed", "count"))
        _line(canvas, row, (sheet.name, sheet.content, sheet.how))
        target = sheet.name.replace("'", "''")
        style = canvas.styles.of("link")
        canvas.worksheet.write_url(
            f"B{row}", f"internal:'{target}'!A1", style, sheet.name, f"转到 {sheet.name}"
        )
        row += 1
    return row - 1
