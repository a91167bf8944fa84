"""A form as a workbook: the one place that opens and closes XlsxWriter's book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, cast

from perfeval_xl.completing import derive
from perfeval_xl.errors import SchemeError
from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.form_data import FormData
from perfeval_xl.generating.layout import lay_out
from perfeval_xl.generating.names import defined_names
from perfeval_xl.generating.placed_cells import PlacedGrid
from perfeval_xl.generating.sheets.blocks import draw_blocks
from perfeval_xl.generating.sheets.codes import draw_codes
from perfeval_xl.generating.sheets.fields import draw_fields
from perfeval_xl.generating.sheets.guide import draw_guide
from perfeval_xl.generating.sheets.listing import draw_list
from perfeval_xl.generating.sheets.texts import draw_texts
from perfeval_xl.generating.styles import Styles
from perfeval_xl.generating.table_columns import lettered
from perfeval_xl.model.ownership import STAMP
from perfeval_xl.model.submission import Submission
from perfeval_xl.scheme import Scheme, Sheet

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook


def generate(
    scheme: Scheme,
    *,
    department: str = "",
    year: int | None = None,
    members: int | None = None,
    rows: int | None = None,
    data: FormData | None = None,
) -> bytes:
    """Make the workbook of a form: blank, or filled with `data`. Same arguments, same bytes.

    Args:
        scheme: The form.
        department: 单位名称, unless data says another.
        year: 预算年度, the scheme's when None and data says none.
        members: Panel members to prepare for, None for the scheme's number.
        rows: Projects to prepare for, None for the scheme's number.
        data: What it is filled with.

    Raises:
        SchemeError: The form asks for what a workbook cannot hold.
        ValueError: The data names a term that the form does not have.
    """
    given = data or FormData()
    head = {
        "unit_name": department or None,
        "fiscal_year": Decimal(year or scheme.fiscal_year),
    }
    given = replace(given, fields={**head, **given.fields})
    submission = lay_out(scheme, given, members=members, rows=rows)
    return _drawn(submission, given)


def _drawn(submission: Submission, data: FormData) -> bytes:
    # imported here, since it takes 80 ms
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import XlsxWriterException

    out = BytesIO()
    try:
        _write(Workbook(out, _options()), submission, data)
    except XlsxWriterException as error:
        scheme = submission.scheme
        raise SchemeError(f"模板 {scheme.id} 不能生成工作簿：{error}") from error
    return out.getvalue()


FIRST_ALERT = 1001
"""Priority of the first live alert of a sheet: marks of findings go before it."""


def _write(book: Workbook, submission: Submission, data: FormData) -> None:
    scheme = submission.scheme
    styles = Styles(book)
    derived = {one.ref: one for one in derive(submission, every_row=True)}
    for sheet in scheme.sheets:
        worksheet = book.add_worksheet(sheet.name)
        worksheet.dxf_priority = FIRST_ALERT
        canvas = Canvas(
            worksheet,
            styles,
            sheet,
            submission,
            cast("PlacedGrid", submission.grids[sheet.name]),
            derived,
            _widths(submission, sheet),
            data.error_value,
        )
        _draw(canvas, data)
    for name, place in defined_names(submission):
        book.define_name(name, f"={place}")
    _sign(book, scheme, data.saved or date(scheme.fiscal_year, 12, 31))
    book.close()


def _options() -> dict[str, object]:
    return {
        "in_memory": True,
        "strings_to_numbers": False,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": dict(palette.NORMAL),  # XlsxWriter adds to it
        "default_column_width": palette.NORMAL_COLUMN_PIXELS,
        "default_row_height": palette.NORMAL_ROW_PIXELS,
    }


def _draw(canvas: Canvas, data: FormData) -> None:
    drawings: Mapping[str, Callable[[Canvas], None]] = {
        "fields": draw_fields,
        "blocks": draw_blocks,
        "list": draw_list,
        "texts": draw_texts,
        "codes": draw_codes,
    }
    if canvas.sheet.layout == "guide":
        draw_guide(canvas, data.notes)
    else:
        drawings[canvas.sheet.layout](canvas)


def _widths(submission: Submission, sheet: Sheet) -> tuple[float, ...]:
    """The sheet's own widths, else those of its table's columns."""
    if sheet.widths:
        return sheet.widths
    (table,) = (one for one in submission.tables.values() if one.sheet == sheet.name)
    spec = submission.scheme.tables[table.term]
    return tuple(column.width for column, _ in lettered(spec, len(table.members)))


def _sign(book: Workbook, scheme: Scheme, saved: date) -> None:
    """Stamp the workbook: title, fixed dates, and the form it is for."""
    book.set_properties(
        {
            "title": f"{scheme.title}表",
            "subject": f"{scheme.fiscal_year} 年度",
            "created": datetime(saved.year, saved.month, saved.day, tzinfo=UTC),
        }
    )
    book.set_custom_property(STAMP, f"{scheme.id}/{scheme.version}", "text")
