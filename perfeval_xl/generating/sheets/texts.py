"""报告文字: a titled cell for each chapter, tall enough for what it holds."""

from __future__ import annotations

from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.page import set_columns, set_page, set_view, tab_colour
from perfeval_xl.generating.table_drawing import GUIDE, GUIDE_HEIGHT, HEADER_HEIGHT
from perfeval_xl.generating.validations import validate_text
from perfeval_xl.generating.wrapping import line_count, row_height
from perfeval_xl.scheme import Text

HEADERS = ("章节", "内容", "填写要求")
LEAST_HEIGHT = 78  # room for a few lines to be read on paper
SIZE = 10


def draw_texts(canvas: Canvas) -> None:
    """Draw the sheet."""
    set_columns(canvas)
    canvas.title(right=canvas.form_number)
    texts = canvas.submission.scheme.texts
    first = canvas.submission.texts[texts[0].term].row
    header = first - 2
    canvas.note(header - 1)
    longest = max(one.limit for one in texts)
    for column, text, guide in zip(
        "ABC", HEADERS, (GUIDE, f"录入，不超过 {longest} 字", ""), strict=True
    ):
        canvas.write(column, header, text, canvas.styles.of("header"))
        canvas.write(column, header + 1, guide, canvas.styles.of("guide"))
    canvas.height(header, HEADER_HEIGHT)
    canvas.height(header + 1, GUIDE_HEIGHT)
    for one in texts:
        _text(canvas, one)
        validate_text(canvas, one)
    set_page(canvas, header_row=header)
    set_view(canvas, tab=tab_colour("texts"), cursor=f"B{first}", frozen_row=header + 1)


def _text(canvas: Canvas, one: Text) -> None:
    cell = canvas.submission.texts[one.term]
    canvas.write("A", cell.row, one.title, canvas.styles.of("fixed", "centred"))
    style = canvas.styles.of("input", "text", font_size=SIZE, valign="top")
    canvas.fill(cell.column, cell.row, style)
    canvas.write("C", cell.row, one.hint, canvas.styles.of("hint"))
    lines = line_count(cell.text, canvas.width(cell.column), SIZE)
    canvas.height(cell.row, row_height(lines, SIZE, LEAST_HEIGHT))
