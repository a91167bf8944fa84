"""Page set-up, protection and view: A4, one page wide, nothing that changes by the day."""

from __future__ import annotations

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas

A4 = 9
_CM = 1 / 2.54
_FONT = '&"宋体,Regular"'
_SIGNED = "单位负责人：　　　　　　填报人：　　　　　　日期："
_FIXED = {"format_columns": True, "format_rows": True}


def set_page(
    canvas: Canvas, *, one_page: bool = False, header_row: int = 0, last_row: int = 0
) -> None:
    """Set paper, margins, scale, print area and footer.

    Args:
        canvas: The sheet.
        one_page: Fits on one page, not only in width.
        header_row: Excel row that every page repeats on a growing sheet; 0 on a fixed one.
        last_row: Last Excel row of the print area; 0 on a growing sheet, which has none, so
            that appended rows are printed too.
    """
    worksheet, sheet = canvas.worksheet, canvas.sheet
    worksheet.set_paper(A4)
    if sheet.portrait:
        # the binding edge is left, on a landscape page above
        worksheet.set_margins(2.5 * _CM, 1.5 * _CM, 2 * _CM, 1.8 * _CM)
    else:
        worksheet.set_landscape()
        worksheet.set_margins(1.5 * _CM, 1.5 * _CM, 2.5 * _CM, 1.8 * _CM)
    worksheet.center_horizontally()
    worksheet.fit_to_pages(1, 1 if one_page else 0)
    if header_row:
        worksheet.repeat_rows(header_row - 1)
    if last_row:
        worksheet.print_area(0, 0, last_row - 1, len(canvas.widths) - 1)
    worksheet.set_footer(_footer(canvas, growing=bool(header_row)), {"margin": 0.9 * _CM})


def _footer(canvas: Canvas, *, growing: bool) -> str:
    scheme, name = canvas.submission.scheme, canvas.sheet.name
    stamp = f"{scheme.id} / {scheme.version}"
    # the size stands before the font: a text that begins with a digit would extend it
    page = f"&C&10{_FONT}— &P —"
    if growing:
        return f"&L&10{_FONT}{_SIGNED}{page}&R&9{_FONT}{name}　{stamp}"
    return f"&L&9{_FONT}{name}{page}&R&9{_FONT}{stamp}"


def set_view(
    canvas: Canvas, *, tab: str, cursor: str, frozen_row: int, frozen_columns: int = 0
) -> None:
    """Set what the screen shows.

    Args:
        canvas: The sheet.
        tab: Colour of its tab.
        cursor: Cell that is selected on opening.
        frozen_row: Last Excel row that stays in view, 0 for none.
        frozen_columns: How many columns stay in view.
    """
    worksheet = canvas.worksheet
    worksheet.hide_gridlines(2)
    worksheet.set_tab_color(tab)
    worksheet.set_selection(cursor)
    if frozen_row or frozen_columns:
        worksheet.freeze_panes(frozen_row, frozen_columns)


def protect(canvas: Canvas, *, rows: bool = False) -> None:
    """Lock what is calculated, without a password; inputs are unlocked by their style.

    Args:
        canvas: The sheet.
        rows: Rows may be inserted.
    """
    canvas.worksheet.protect("", {**_FIXED, "insert_rows": rows})


def set_columns(canvas: Canvas) -> None:
    """Set the widths; what is typed below the prepared rows takes the body's style."""
    for number, width in enumerate(canvas.widths):
        canvas.worksheet.set_column(number, number, width, canvas.styles.of("plain"))


def tab_colour(layout: str) -> str:
    """Grey for what is only read, ochre for what is filled in."""
    return palette.TAB_GUIDE if layout in {"guide", "codes"} else palette.TAB_INPUT
