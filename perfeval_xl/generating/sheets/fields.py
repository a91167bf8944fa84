"""基本信息: one field a row; the figures of the report beside those of the tables."""

from __future__ import annotations

from perfeval_xl.generating import palette
from perfeval_xl.generating.alerts import alert_fields
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.page import protect, set_columns, set_page, set_view, tab_colour
from perfeval_xl.generating.styles import Property
from perfeval_xl.generating.table_drawing import GUIDE, GUIDE_HEIGHT, HEADER_HEIGHT, REQUIRED
from perfeval_xl.generating.validations import validate_field
from perfeval_xl.generating.wrapping import line_count, row_height
from perfeval_xl.scheme import Field

PLAIN_HEADERS = ("序号", "项目", "填报内容", "填写要求")
STATED_HEADERS = ("序号", "项目", "自评报告所列数", "各表计算数", "是否一致")
STATED_GUIDES = (GUIDE, "", "录入", "自动", "自动")
STATED_TITLE = "自评报告所列数字（与各表核对）"
FIELD_HEIGHT = 22
# figures stand right here, whatever they do in a table
STATED: dict[str, dict[str, Property]] = {
    "count": {"align": "right", "num_format": palette.COUNT_FORMAT},
    "score": {"align": "right", "num_format": palette.SCORE_FORMAT},
    "choice": {"align": "right", "indent": 1},
}


def draw_fields(canvas: Canvas) -> None:
    """Draw the sheet."""
    set_columns(canvas)
    canvas.title(right=canvas.form_number)
    fields = canvas.submission.scheme.fields
    plain = [one for one in fields if not one.computed]
    stated = [one for one in fields if one.computed]
    _plain_header(canvas, _row(canvas, plain[0]) - 1)
    for one in plain:
        _plain(canvas, one)
    last = _row(canvas, plain[-1])
    if stated:
        _stated_header(canvas, _row(canvas, stated[0]) - 3)
        for one in stated:
            _stated(canvas, one)
        last = _row(canvas, stated[-1])
    for one in fields:
        validate_field(canvas, one)
    alert_fields(canvas)
    codes = (canvas.submission.fields[one.term].ref.a1 for one in plain if one.kind == "code")
    canvas.keep_quiet({"number_stored_as_text": " ".join(codes)})
    canvas.note(last + 1)
    canvas.signatures(last + 3)
    protect(canvas)
    set_page(canvas, last_row=last + 3)
    set_view(
        canvas,
        tab=tab_colour("fields"),
        cursor=canvas.submission.fields[plain[0].term].ref.a1,
        frozen_row=_row(canvas, plain[0]) - 1,
    )


def _row(canvas: Canvas, one: Field) -> int:
    return canvas.submission.fields[one.term].row


def _plain_header(canvas: Canvas, row: int) -> None:
    style = canvas.styles.of("header")
    for column, text in zip("ABC", PLAIN_HEADERS, strict=False):
        canvas.write(column, row, text, style)
    canvas.span("D", row, canvas.last_column, PLAIN_HEADERS[3], style)
    canvas.height(row, HEADER_HEIGHT)


def _label(canvas: Canvas, one: Field) -> None:
    cell = canvas.submission.labels[one.term]
    text = one.label + (REQUIRED if one.required else "")
    canvas.fill("A", cell.row, canvas.styles.of("fixed", "count"))
    canvas.write(cell.column, cell.row, text, canvas.styles.of("fixed", "text"))


def _plain(canvas: Canvas, one: Field) -> None:
    cell = canvas.submission.fields[one.term]
    _label(canvas, one)
    style = canvas.styles.of("input", one.kind, align="left", indent=1)
    canvas.fill(cell.column, cell.row, style)
    canvas.span("D", cell.row, canvas.last_column, one.hint, canvas.styles.of("hint"))
    lines = line_count(cell.text, canvas.width(cell.column), 11)
    canvas.height(cell.row, row_height(lines, 11, FIELD_HEIGHT))


def _stated_header(canvas: Canvas, section_row: int) -> None:
    canvas.height(section_row - 1, 12)
    canvas.section(section_row, STATED_TITLE)
    for column, header, guide in zip("ABCDE", STATED_HEADERS, STATED_GUIDES, strict=True):
        canvas.write(column, section_row + 1, header, canvas.styles.of("header"))
        canvas.write(column, section_row + 2, guide, canvas.styles.of("guide"))
    canvas.height(section_row + 1, HEADER_HEIGHT)
    canvas.height(section_row + 2, GUIDE_HEIGHT)


def _stated(canvas: Canvas, one: Field) -> None:
    cell = canvas.submission.fields[one.term]
    computed, match = canvas.submission.beside[one.term]
    more = STATED.get(one.kind, {})
    _label(canvas, one)
    canvas.fill(cell.column, cell.row, canvas.styles.of("input", one.kind, **more))
    canvas.fill(computed.column, cell.row, canvas.styles.of("derived", one.kind, **more))
    canvas.fill(match.column, cell.row, canvas.styles.of("derived", "centred"))
    canvas.height(cell.row, FIELD_HEIGHT)
