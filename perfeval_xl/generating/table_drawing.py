"""Draws one table: header, total, subtotals, 填法, lines and prepared rows."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.generating import palette
from perfeval_xl.generating.canvas import Canvas
from perfeval_xl.generating.styles import Property
from perfeval_xl.generating.table_columns import lettered
from perfeval_xl.generating.wrapping import line_count, row_height
from perfeval_xl.model.submission import Line, Role, Table
from perfeval_xl.scheme import Column, FixedRow, TableSpec

GUIDE = "填法"
REQUIRED = "＊"
HEADER_HEIGHT, TALL_HEADER = 30, 46
TOTAL_HEIGHT, SUBTOTAL_HEIGHT, GUIDE_HEIGHT, ROW_HEIGHT = 24, 22, 17, 21


class TableDrawing:
    """One table on its sheet."""

    def __init__(self, canvas: Canvas, table: Table, spec: TableSpec) -> None:
        self.canvas, self.table, self.spec = canvas, table, spec
        self.columns = list(lettered(spec, len(table.members)))
        self._lines = {line.row: line for line in table.lines}
        self._fixed = {row.term: row for row in spec.rows}

    def draw(self) -> None:
        """Draw all of it."""
        self._header()
        if self.table.total is not None:
            self._total(self.table.total.row, TOTAL_HEIGHT)
        for line in self.table.lines:
            if line.row < self.table.guide_row:
                self._total(line.row, SUBTOTAL_HEIGHT)
        self._guide()
        for row in range(self.table.guide_row + 1, self.table.last_row + 1):
            self._row(row)

    def _header(self) -> None:
        style = self.canvas.styles.of("header")
        for column, letter in self.columns:
            if column.repeated:  # the members' names come by formula
                self.canvas.fill(letter, self.table.header_row, style)
                continue
            text = column.header + (REQUIRED if column.required else "")
            self.canvas.write(letter, self.table.header_row, text, style)
        height = TALL_HEADER if self.table.members else HEADER_HEIGHT
        self.canvas.height(self.table.header_row, height)

    def _total(self, row: int, height: float) -> None:
        counted = {term for term, how in self.spec.totals if how == "count"}
        for column, letter in self.columns:
            style = self.canvas.styles.of_column("total", column)
            if column.term in counted:
                style = self.canvas.styles.of(
                    "total", "centred", num_format=palette.ITEMS_FORMAT
                )
            elif column.kind in {"text", "choice"} or column.term == "serial":
                kind = "centred" if column.term == "serial" else "text"
                style = self.canvas.styles.of("total", kind)
            self.canvas.fill(letter, row, style)
        self.canvas.height(row, height)

    def _guide(self) -> None:
        style = self.canvas.styles.of("guide")
        for number, (column, letter) in enumerate(self.columns):
            text = column.guide
            if number == 0:
                text = f"{GUIDE}　{text}" if text else GUIDE
            elif column.repeated:
                text = "录入"
            self.canvas.write(letter, self.table.guide_row, text, style)
        self.canvas.height(self.table.guide_row, GUIDE_HEIGHT)

    def _row(self, row: int) -> None:
        line = self._lines.get(row)
        fixed = self._fixed.get(line.label) if line else None
        for column, letter in self.columns:
            role = self._role(column, line)
            more: dict[str, Property] = {}
            if fixed is not None and column is self.spec.columns[1]:
                more["indent"] = fixed.level + 1
            style = self.canvas.styles.of_column(role, column, **more)
            self.canvas.fill(letter, row, style)
        if fixed is not None or not self.spec.growing:
            self.canvas.height(row, ROW_HEIGHT)
        elif line is not None or self.spec.row_height:
            self.canvas.height(row, self._height(row))

    def _role(self, column: Column, line: Line | None) -> str:
        if column.term == "serial":
            return "fixed"
        if line is not None and line.role is Role.SUBTOTAL:
            fixed = self._fixed.get(line.label)
            return "total" if fixed is None else self._part_role(column, fixed)
        if self._fixed and column is self.spec.columns[1]:
            return "fixed"
        return "derived" if column.formula and not column.typed else "input"

    def _part_role(self, column: Column, fixed: FixedRow) -> str:
        return "derived" if fixed.parts else "fixed" if column.kind == "text" else "input"

    def _height(self, row: int) -> float:
        """Tall enough for the longest wrapped text; blank prepared rows stay to be fitted."""
        least = self.spec.row_height or ROW_HEIGHT
        return max(
            (
                row_height(line_count(text, width, size), size, least)
                for text, width, size in self._texts(row)
            ),
            default=least,
        )

    def _texts(self, row: int) -> Iterator[tuple[str, float, float]]:
        for column, letter in self.columns:
            cell = self.canvas.grid.cell(letter, row)
            text = cell.text
            one = self.canvas.derived.get(cell.ref)
            if one is not None and isinstance(one.value, str):
                text = one.value
            if text and column.kind in {"text", "choice", "code", "figure"}:
                yield text, self.canvas.width(letter), column.size or 11
