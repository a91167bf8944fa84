"""What a cell holds for Excel's arithmetic, the cells filled so far included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from enum import Enum

from perfeval_xl.model.cells import Cell, CellRef, Kind, Remark
from perfeval_xl.model.submission import Submission


class Broken(Enum):
    """What is no value: an error, or a formula whose result nobody has saved."""

    ERROR = "error"
    UNKNOWN = "unknown"


Held = Decimal | str | None | Broken
ERROR, UNKNOWN = Broken.ERROR, Broken.UNKNOWN
HUNDRED = Decimal(100)


def held(cell: Cell) -> Held:
    """What Excel holds: a number, a text (a number typed as text is one), blank, an error."""
    if not cell.saved:
        return UNKNOWN
    if cell.kind is Kind.ERROR:
        return ERROR
    if cell.kind is Kind.NUMBER:
        return _number(cell)
    return None if cell.kind is Kind.BLANK else cell.text


def _number(cell: Cell) -> Held:
    if isinstance(cell.value, Decimal):
        # the reader takes 99.93 in a column of rates for 0.9993; Excel still holds 99.93
        return cell.value * HUNDRED if cell.remark is Remark.PERCENT_SCALE else cell.value
    try:
        return Decimal(cell.text)
    except InvalidOperation:
        return cell.text


class Holdings:
    """The cells of one submission as Excel would see them while it is being completed."""

    def __init__(self, submission: Submission) -> None:
        self._grids = submission.grids
        self._settled: dict[CellRef, Held] = {}
        self._columns: set[tuple[str, str]] = set()  # where anything was settled

    def settle(self, ref: CellRef, value: Held) -> None:
        """Say what a calculated cell holds once it is completed."""
        self._settled[ref] = value
        self._columns.add((ref.sheet, ref.column))

    def at(self, ref: CellRef) -> Held:
        """What that cell holds."""
        if ref in self._settled:
            return self._settled[ref]
        grid = self._grids.get(ref.sheet)
        return None if grid is None else held(grid.cell(ref.column, ref.row))

    def of(self, cell: Cell) -> Held:
        """What a cell that was read holds; cheaper than asking by address."""
        if (cell.sheet, cell.column) not in self._columns:
            return held(cell)
        ref = cell.ref
        return self._settled[ref] if ref in self._settled else held(cell)

    def number(self, ref: CellRef) -> Decimal | None:
        """The stored number there, None for anything else."""
        value = self.at(ref)
        return value if isinstance(value, Decimal) else None


def numbers(values: Iterable[Held]) -> Iterator[Decimal]:
    """The stored numbers among them: what SUM, COUNT and AVERAGE take."""
    return (value for value in values if isinstance(value, Decimal))
