"""Excel's green corners that would mislead: codes are texts, totals skip what is beside."""

from __future__ import annotations

from collections.abc import Iterable

from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.table_columns import lettered
from perfeval_xl.generating.validations import LAST_ROW
from perfeval_xl.model.submission import Table


def quieten(canvas: Canvas, tables: Iterable[Table]) -> None:
    """Keep Excel from remarking on the cells of these tables."""
    codes: list[str] = []
    typed: list[str] = []
    whole: list[str] = []
    for table in tables:
        spec = canvas.submission.scheme.tables[table.term]
        last = LAST_ROW if spec.growing else table.last_row
        columns = list(lettered(spec, len(table.members)))
        for column, letter in columns:
            area = f"{letter}{table.guide_row + 1}:{letter}{last}"
            if column.kind == "code":
                codes.append(area)
            if column.typed:
                typed.append(area)
        whole.append(f"{columns[0][1]}{table.header_row}:{columns[-1][1]}{last}")
    canvas.keep_quiet(
        {
            "number_stored_as_text": " ".join(codes),
            "formula_unlocked": " ".join(typed),
            "formula_range": " ".join(whole),
            "formula_differs": " ".join(whole),
        }
    )
