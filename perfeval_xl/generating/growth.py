"""What lets a list grow: rows below the prepared ones get border and fill once they are typed in."""

from __future__ import annotations

from itertools import groupby

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.table_layout import lettered
from perfeval_xl.generating.validations import LAST_ROW
from perfeval_xl.model.cells import column_number
from perfeval_xl.model.submission import Table
from perfeval_xl.scheme import Column, TableSpec

_FILLS = {"input": palette.INPUT, "derived": palette.DERIVED, "fixed": palette.WHITE}


def grow(canvas: Canvas, table: Table, spec: TableSpec) -> None:
    """Give columns their body style, and rows beyond the prepared ones their look."""
    columns = list(lettered(spec, len(table.members)))
    for column, letter in columns:
        number = column_number(letter) - 1
        style = canvas.styles.of_column("plain", column)
        canvas.worksheet.set_column(number, number, canvas.width(letter), style)
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
