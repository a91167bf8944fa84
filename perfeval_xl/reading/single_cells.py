"""Single cells (基本信息): the value right of each label, and what the form shows beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from perfeval_xl.model.cells import Cell
from perfeval_xl.reading.labels import Known, Label, known_labels, labels_on
from perfeval_xl.reading.sheet_grid import SheetGrid
from perfeval_xl.scheme import Field, Scheme
from perfeval_xl.terms import plain

_VALUE_HEADERS = frozenset(map(plain, ("填报内容", "填写内容", "内容")))
_STATED_HEADERS = frozenset(map(plain, ("自评报告所列数", "报告所列数", "所列数")))
_COMPUTED = frozenset(map(plain, ("各表计算数", "各表数", "计算数")))
_MATCHES = frozenset(map(plain, ("是否一致", "是否相符", "核对")))
_HEADER_ROWS = 200
_FAR = 3  # cells to the right of a label in which its value may stand


@dataclass(slots=True)
class SingleCells:
    """The single cells of a form.

    Attributes:
        fields: Term → value cell.
        labels: Term → label cell.
        beside: Term of a stated figure → 各表计算数 and 是否一致.
    """

    fields: dict[str, Cell] = field(default_factory=dict)
    labels: dict[str, Cell] = field(default_factory=dict)
    beside: dict[str, tuple[Cell, Cell]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Block:
    """The block of stated figures: its header row and columns, 0 for those it lacks."""

    row: int = 0
    stated: int = 0
    computed: int = 0
    matches: int = 0


def single_cells(grid: SheetGrid, scheme: Scheme) -> SingleCells:
    """Find every single cell of a form on its sheet.

    Args:
        grid: The sheet.
        scheme: The form.
    """
    known = known_labels(scheme, "fields")
    block = _block(grid)
    column = _column_of(grid, _VALUE_HEADERS, block.row)
    labels = _chosen(grid, scheme, known, block)
    places = {(label.row, label.column) for label in labels.values()}
    found = SingleCells()
    for one in scheme.fields:
        label = labels.get(one.term)
        if label is None:
            continue
        stated = bool(one.computed) and 0 < block.row < label.row
        place = (
            block.stated
            if stated
            else column
            if label.row < (block.row or label.row + 1)
            else 0
        )
        if place <= label.column:
            place = _right_of(grid, label, places)
        found.fields[one.term] = grid.typed(label.row, place, one.kind)
        found.labels[one.term] = grid.typed(label.row, label.column, "text")
        if stated and block.computed and block.matches:
            found.beside[one.term] = (
                grid.typed(label.row, block.computed, one.kind),
                grid.typed(label.row, block.matches, "text"),
            )
    return found


def _chosen(grid: SheetGrid, scheme: Scheme, known: Known, block: _Block) -> dict[str, Label]:
    """Term → label: within its own block first, then by wording, then the upper one."""
    fields = {one.term: one for one in scheme.fields}
    best: dict[str, tuple[bool, Label]] = {}
    for term, label in labels_on(grid, known):
        offer = (_is_astray(fields[term], label, block), label)
        if term not in best or offer < best[term]:
            best[term] = offer
    return {term: label for term, (_, label) in best.items()}


def _is_astray(one: Field, label: Label, block: _Block) -> bool:
    """Whether a label stands outside of the block that its field belongs to."""
    return block.row > 0 and bool(one.computed) != (label.row > block.row)


def _block(grid: SheetGrid) -> _Block:
    for row in grid.rows[:_HEADER_ROWS]:
        words = {column: plain(text) for column, text in grid.words(row).items()}
        computed = _first(words, _COMPUTED)
        stated = _first(words, _STATED_HEADERS)
        if computed or stated:
            return _Block(row, stated, computed, _first(words, _MATCHES))
    return _Block()


def _column_of(grid: SheetGrid, names: frozenset[str], before: int) -> int:
    """Column with one of those headers, above the block of stated figures; 0 without."""
    for row in grid.rows[:_HEADER_ROWS]:
        if before and row >= before:
            break
        words = {column: plain(text) for column, text in grid.words(row).items()}
        if column := _first(words, names):
            return column
    return 0


def _first(words: Mapping[int, str], names: frozenset[str]) -> int:
    return next((column for column in sorted(words) if words[column] in names), 0)


def _right_of(grid: SheetGrid, label: Label, labels: Collection[tuple[int, int]]) -> int:
    """Column of the value: right of the label, past its merged cells and past other labels.

    A value may read like a label (评价依据 is a 通知), so only labels that were chosen count.
    """
    column = label.column + grid.merges.width(label.row, label.column)
    for place in range(column, column + _FAR):
        if (label.row, place) not in labels:
            return place
    return column
