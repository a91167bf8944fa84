"""What lets a list grow: rows below the prepared ones look like them once typed in."""

from __future__ import annotations

from itertools import groupby

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.table_columns import lettered
from perfeval_xl.generating.validations import LAST_ROW
from perfeval_xl.model.cells import column_number
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import Column, TableSpec

_FILLS = {"input": palette.INPUT, "derived": palette.DERIVED, "fixed": palette.WHITE}


def set_bodies(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Give columns their body style, which a cell below the prepared rows takes when typed."""
    for column, letter in lettered(spec, len(table.members)):
        number = column_number(letter) - 1
        style = canvas.styles.of_column("plain", column)
        canvas.worksheet.set_column(number, number, canvas.width(letter), style)


def grow(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Give rows beyond the prepared ones border and fill; after the alerts, which go before."""
    columns = list(lettered(spec, len(table.members)))
    first = table.last_row + 1
    inputs = [letter for column, letter in columns if _role((column, letter)) == "input"]
    filled = f"=COUNTA(${inputs[0]}{first}:${inputs[-1]}{first})>0"
    for role, run in groupby(columns, _role):
        letters = [letter for _, letter in run]
        style = canvas.styles.rule(bg_color=_FILLS[role], border=1, border_color=palette.BORDER)
        canvas.worksheet.conditional_format(
            f"{letters[0]}{first}:{letters[-1]}{LAST_ROW}",
            {"type": "formula", "criteria": filled, "format": style},
        )


def _role(pair: tuple[Column, str]) -> str:
    column, _ = pair
    if column.term == "serial":
        return "fixed"
    return "derived" if column.formula and not column.typed else "input"
