"""A filled form (填报件): fields and tables whose every value knows its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from perfeval_xl.model.cells import Cell, CellRef, Kind
from perfeval_xl.scheme import Scheme


class Role(StrEnum):
    """What a line of a table is."""

    ITEM = "item"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table.

    Attributes:
        sheet: Sheet name.
        row: Excel row from 1.
        role: Item, subtotal (小计) or total (合计).
        cells: Term → cell; every column that the table has, blank cells included.
        scores: Column letters → cell, for the columns of panel members; empty elsewhere.
        label: The row's fixed name in a table with fixed rows (term of the row), or the
            label of a subtotal; "" for an ordinary item.
        plain: True when it is known that no cell carries a remark, as in nearly every line.
    """

    sheet: str
    row: int
    role: Role
    cells: Mapping[str, Cell]
    scores: Mapping[str, Cell] = field(default_factory=dict)
    label: str = ""
    plain: bool = False

    def __getitem__(self, term: str) -> Cell:
        """The cell in that column; a blank one without address where there is no column."""
        return self.cells.get(term) or Cell(self.sheet, "", self.row, Kind.BLANK)

    def number(self, term: str) -> Decimal | None:
        """The figure in the column of that term, None when blank or not understood."""
        return self[term].number

    def text(self, term: str) -> str:
        """The text in the column of that term, trimmed; "" when blank."""
        cell = self[term]
        return "" if cell.blank else cell.text.strip()

    def with_cell(self, term: str, cell: Cell) -> Line:
        """The same line with one cell replaced."""
        if term in self.scores:
            return replace(self, scores={**self.scores, term: cell})
        return replace(self, cells={**self.cells, term: cell})


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the form, where it was found.

    Attributes:
        term: Which table, as the scheme names it: functions, sources, projects, panel …
        sheet: Sheet name.
        header_row: Excel row of the headers.
        columns: Term → column letters; only the columns that were found.
        members: Column letters → header cell of each panel member's column, in order.
        prepared: Column letters kept for members, unused ones included, in order.
        lines: Items and subtotals, in the order of the sheet.
        total: The total row (合计, 总分), None when there is none.
        guide_row: Excel row of 填法, where ranges of totals start; else the header row.
        last_row: Last Excel row that belongs to the table, blank prepared rows included.
    """

    term: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    members: Mapping[str, Cell]
    lines: tuple[Line, ...]
    total: Line | None
    guide_row: int
    last_row: int
    prepared: tuple[str, ...] = ()

    @property
    def score_columns(self) -> tuple[str, ...]:
        """Letters of the columns that sums and means over members take in."""
        return self.prepared or tuple(self.members)

    @property
    def items(self) -> tuple[Line, ...]:
        """The lines that are neither subtotal nor total."""
        return tuple(line for line in self.lines if line.role is Role.ITEM)

    @property
    def subtotals(self) -> tuple[Line, ...]:
        """The subtotal lines (小计)."""
        return tuple(line for line in self.lines if line.role is Role.SUBTOTAL)

    def line(self, label: str) -> Line | None:
        """The line with that label (term of a fixed row), or None."""
        return next((line for line in self.lines if line.label == label), None)

    def ref(self, term: str, row: int) -> CellRef | None:
        """Address in the column of that term, None when the column was not found."""
        column = self.columns.get(term)
        return None if column is None else CellRef(self.sheet, column, row)


class Grid(Protocol):
    """A sheet as read: any cell by its place."""

    def cell(self, column: str, row: int) -> Cell:
        """The cell there; a blank one where nothing stands."""

    @property
    def rows(self) -> Sequence[int]:
        """Excel rows that hold anything, ascending."""

    def covered(self, column: str, row: int) -> bool:
        """Whether a merged range hides the cell, so that nothing written there would show."""

    def formula_cells(self) -> Iterator[Cell]:
        """Every cell that holds a formula."""


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What a sheet is beside its values.

    Attributes:
        name: Sheet name.
        visible: False when hidden.
        hidden_rows: Excel rows that are hidden.
        hidden_columns: Column letters that are hidden.
        errors: Cells that show an error value.
    """

    name: str
    visible: bool = True
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[str] = frozenset()
    errors: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of the form that the workbook lacks.

    Attributes:
        what: "sheet", "table", "column" or "field".
        term: Identifier of it.
        name: Its Chinese name on the form.
        ref: Where it was looked for: the header row's first cell, or A1 of the sheet; None
            without sheet.
        near: A name in the workbook that is off by a character or two, "" when there is none.
    """

    what: str
    term: str
    name: str
    ref: CellRef | None = None
    near: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """One cell that the form calculates.

    Attributes:
        ref: Where it stands.
        term: What it is, for example payment_rate; "" for a line of text as a sheet's head.
        formula: Formula text that the template has there, without the equals sign.
        value: What Excel shows there, given the cells as completed; "" where the formula
            gives "", None when an operand is an error value.
        found: The cell as it stands in the workbook; as it was written, where it was filled.
        ready: True when every operand is there, so that an empty cell may be filled.
        basis: How it is calculated, in Chinese, for the list of filled cells.
        typed: True where typing over the formula is allowed (a name that is looked up).
    """

    ref: CellRef
    term: str
    formula: str
    value: Decimal | str | None
    found: Cell
    ready: bool
    basis: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Submission:
    """One filled form.

    Attributes:
        scheme: The form it was read by.
        fields: Term → value cell of the single cells (基本信息), blank ones included.
        tables: Term → table; only the tables that were found.
        sheets: Sheet name → facts, for every sheet that is ours to read, in order.
        grids: Sheet name → grid, for the same sheets.
        missing: What the form should have and the workbook lacks.
        stamps: Where a template id and version are told → what is told
            ("property", "cell"); absent where nothing is told.
        seal: Digest over the inputs that `fill` left in the workbook, "" when there is none.
        tabs: Names of all the workbook's sheets but those that `fill` has added, in order.
        modified: The document's own modified date, None when it has none.
        as_of: The day that date rules compare with, None when unknown.
        derived: Calculated cells, filled in by completing; empty right after reading.
        labels: Term → label cell of the single cells.
        beside: Term of a stated figure → the cells to its right, 各表计算数 and 是否一致;
            absent where the sheet has no such columns.
        texts: Term → cell of the long texts (报告文字).
    """

    scheme: Scheme
    fields: Mapping[str, Cell]
    tables: Mapping[str, Table]
    sheets: Mapping[str, SheetFacts]
    grids: Mapping[str, Grid]
    missing: tuple[Missing, ...] = ()
    stamps: Mapping[str, str] = field(default_factory=dict)
    seal: str = ""
    tabs: tuple[str, ...] = ()
    modified: date | None = None
    as_of: date | None = None
    derived: tuple[Derived, ...] = ()
    labels: Mapping[str, Cell] = field(default_factory=dict)
    beside: Mapping[str, tuple[Cell, Cell]] = field(default_factory=dict)
    texts: Mapping[str, Cell] = field(default_factory=dict)

    def items(self, term: str) -> tuple[Line, ...]:
        """Items of a table; empty when the table is missing."""
        table = self.tables.get(term)
        return table.items if table else ()
