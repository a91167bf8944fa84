"""One table while it is laid out: the cells of its total, its subtotals and its lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from perfeval_xl.generating.form_data import Entry, FormData
from perfeval_xl.generating.placed_cells import PlacedGrid
from perfeval_xl.generating.table_columns import lettered, name_column
from perfeval_xl.model.cells import Cell, Value
from perfeval_xl.model.submission import Line, Role
from perfeval_xl.scheme import FixedRow, Scheme, TableSpec

SUBTOTAL = "小计"


class TableDraft:
    """One table while it is laid out."""

    def __init__(
        self,
        spec: TableSpec,
        scheme: Scheme,
        data: FormData,
        grid: PlacedGrid,
        header_row: int,
        members: int,
    ) -> None:
        self.spec, self.scheme, self.data, self.grid = spec, scheme, data, grid
        self.header_row = header_row
        pairs = list(lettered(spec, members))
        self.columns: Mapping[str, str] = {
            column.term: letter for column, letter in pairs if not column.repeated
        }
        self.score_letters = [letter for column, letter in pairs if column.repeated]
        self.levels = tuple(scheme.levels) if self.score_letters else ()

    @property
    def total_row(self) -> int:
        """Excel row of the total."""
        return self.header_row + 1

    @property
    def guide_row(self) -> int:
        """Excel row of 填法."""
        return self.header_row + bool(self.spec.total_label) + len(self.levels) + 1

    @property
    def fixed(self) -> bool:
        """Whether the rows have fixed names."""
        return bool(self.spec.rows)

    def entries(self) -> list[tuple[Entry, FixedRow | None]]:
        """The lines to place; those of fixed rows in the form's order, filled or not."""
        given = list(self.data.lines(self.spec.term))
        if self.score_letters:  # a row per indicator, whose names come by formula
            return [({}, None) for _ in self.data.lines("indicators")]
        if not self.fixed:
            return [(entry, None) for entry in given]
        name = name_column(self.spec).term
        by_label = {entry.get(name): entry for entry in given}
        unknown = set(by_label) - {row.label for row in self.spec.rows}
        if unknown:
            raise ValueError(f"{self.spec.term} has no row called {unknown}")
        return [
            ({name: row.label, **by_label.get(row.label, {})}, row) for row in self.spec.rows
        ]

    def line(self, number: int, entry: tuple[Entry, FixedRow | None]) -> Line:
        """Place one line; number counts from 0."""
        values, fixed = entry
        unknown = set(values) - set(self.columns)
        if unknown:
            raise ValueError(f"{self.spec.term} has no column called {unknown}")
        row = self.guide_row + 1 + number
        serial = Decimal(number + 2 if self.fixed else number + 1)
        cells = self._row(row, {"serial": serial, **values})
        scores = self._scores(row, number)
        if fixed is not None:
            role = Role.SUBTOTAL if fixed.parts else Role.ITEM
            return Line(self.grid.sheet, row, role, cells, label=fixed.term)
        label = next((cell.text for cell in cells.values() if _subtotal(cell)), "")
        role = Role.SUBTOTAL if label else Role.ITEM
        return Line(self.grid.sheet, row, role, cells, scores, label)

    def _row(self, row: int, values: Mapping[str, Value]) -> dict[str, Cell]:
        return {
            term: self.grid.put(letter, row, values.get(term))
            for term, letter in self.columns.items()
        }

    def _scores(self, row: int, number: int) -> dict[str, Cell]:
        all_given = self.data.scores if self.score_letters else ()
        given = all_given[number] if number < len(all_given) else ()
        padded = [*given, *[None] * (len(self.score_letters) - len(given))]
        return {
            letter: self.grid.put(letter, row, score)
            for letter, score in zip(self.score_letters, padded, strict=True)
        }

    def number_rows(self, first: int, prepared: int) -> None:
        """Write 序号 into the prepared rows that hold no line yet."""
        if "serial" in self.columns:
            for number in range(first, prepared):
                row = self.guide_row + 1 + number
                self.grid.put(self.columns["serial"], row, Decimal(number + 1))

    def level_subtotals(self) -> Iterator[Line]:
        """The subtotal rows of the panel, under its total: one a level-1 indicator."""
        for row, level in enumerate(self.levels, self.total_row + 1):
            cells = self._row(row, {"level_1": level, "level_2": SUBTOTAL})
            scores = {letter: self.grid.put(letter, row) for letter in self.score_letters}
            yield Line(self.grid.sheet, row, Role.SUBTOTAL, cells, scores, level)

    def total(self) -> Line | None:
        """The total row, which says 合计 in its first column, or in the one of names."""
        if not self.spec.total_label:
            return None
        block = self.scheme.sheet(self.grid.sheet).layout == "blocks"
        named = name_column(self.spec) if block else self.spec.columns[0]
        values: dict[str, Value] = {"serial": Decimal(1)} if self.fixed else {}
        cells = self._row(self.total_row, {**values, named.term: self.spec.total_label})
        scores = {
            letter: self.grid.put(letter, self.total_row) for letter in self.score_letters
        }
        return Line(self.grid.sheet, self.total_row, Role.TOTAL, cells, scores)

    def members(self) -> dict[str, Cell]:
        """The header cells of the panel's members, filled by formula."""
        return {letter: self.grid.put(letter, self.header_row) for letter in self.score_letters}


def _subtotal(cell: Cell) -> bool:
    return isinstance(cell.value, str) and cell.value.strip().endswith(SUBTOTAL)
