"""Where everything of a form stands: scheme and inputs → a submission, each cell addressed.

The same structure that reading a workbook yields, so that what is calculated for a read form is
calculated for a new one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from perfeval_xl.completing import HEAD_FORMULA
from perfeval_xl.generating.extent import Extent
from perfeval_xl.generating.form_data import FormData
from perfeval_xl.generating.placed_cells import PlacedGrid
from perfeval_xl.generating.table_layout import place_table
from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import SheetFacts, Submission, Table
from perfeval_xl.scheme import Scheme, Sheet

HEAD_ROW = 2
FIELDS_ROW = 4  # first single cell: title, head and header stand above
STATED_GAP = 4  # blank row, section line, header and 填法 before the first stated figure
BLOCKS_ROW = 4  # header of the first block: title, head and section line stand above
LIST_ROW = 4  # header of a list: title, head and 注 stand above
TEXTS_ROW = 6  # first text: title, head, 注, header and 填法 stand above


@dataclass(slots=True)
class _Draft:
    """A form while its sheets are laid out."""

    scheme: Scheme
    data: FormData
    extent: Extent
    fields: dict[str, Cell] = field(default_factory=dict)
    labels: dict[str, Cell] = field(default_factory=dict)
    beside: dict[str, tuple[Cell, Cell]] = field(default_factory=dict)
    texts: dict[str, Cell] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    grids: dict[str, PlacedGrid] = field(default_factory=dict)


def lay_out(
    scheme: Scheme, data: FormData, *, members: int | None = None, rows: int | None = None
) -> Submission:
    """Give every cell of the form its place.

    Args:
        scheme: The form.
        data: What it is filled with.
        members: Panel members to prepare for, None for the list's or the scheme's number.
        rows: Projects to prepare for, None for the scheme's number.

    Raises:
        ValueError: The inputs name a term that the form does not have.
    """
    _refuse_unknown(scheme, data)
    draft = _Draft(scheme, data, Extent.of(scheme, data, members, rows))
    places = {"fields": _fields, "blocks": _blocks, "list": _list, "texts": _texts}
    for sheet in scheme.sheets:
        typed = {
            (ref.column, ref.row): value
            for ref, value in data.typed.items()
            if ref.sheet == sheet.name
        }
        grid = draft.grids[sheet.name] = PlacedGrid(sheet.name, typed)
        grid.put_formula("A", HEAD_ROW, HEAD_FORMULA)
        if sheet.layout in places:
            places[sheet.layout](draft, sheet, grid)
        if grid.stray:
            raise ValueError(f"nothing to type over at {sheet.name}!{grid.stray}")
    return Submission(
        scheme,
        draft.fields,
        draft.tables,
        {sheet.name: SheetFacts(sheet.name) for sheet in scheme.sheets},
        draft.grids,
        labels=draft.labels,
        beside=draft.beside,
        texts=draft.texts,
    )


def _refuse_unknown(scheme: Scheme, data: FormData) -> None:
    known = {
        "fields": {one.term for one in scheme.fields},
        "tables": set(scheme.tables),
        "texts": {one.term for one in scheme.texts},
    }
    for kind, terms in known.items():
        unknown = sorted(set(getattr(data, kind)) - terms)
        if unknown:
            raise ValueError(f"{scheme.id} has no {kind} called {', '.join(unknown)}")


def _fields(draft: _Draft, _: Sheet, grid: PlacedGrid) -> None:
    row = FIELDS_ROW
    plain = [one for one in draft.scheme.fields if not one.computed]
    stated = [one for one in draft.scheme.fields if one.computed]
    for number, one in enumerate((*plain, *stated), 1):
        if number == len(plain) + 1:
            row += STATED_GAP
        serial = number if number <= len(plain) else number - len(plain)
        grid.put("A", row, Decimal(serial))
        draft.labels[one.term] = grid.put("B", row, one.label)
        draft.fields[one.term] = grid.put("C", row, draft.data.fields.get(one.term))
        if one.computed:
            draft.beside[one.term] = (grid.put("D", row), grid.put("E", row))
        row += 1


def _blocks(draft: _Draft, sheet: Sheet, grid: PlacedGrid) -> None:
    header = BLOCKS_ROW
    for spec in draft.scheme.tables.values():
        if spec.sheet == sheet.name:
            table = place_table(spec, draft.scheme, draft.data, grid, header, draft.extent)
            draft.tables[spec.term] = table
            header = table.last_row + 3  # a blank row, then the next section line


def _list(draft: _Draft, sheet: Sheet, grid: PlacedGrid) -> None:
    for spec in draft.scheme.tables.values():
        if spec.sheet == sheet.name:
            draft.tables[spec.term] = place_table(
                spec, draft.scheme, draft.data, grid, LIST_ROW, draft.extent
            )


def _texts(draft: _Draft, _: Sheet, grid: PlacedGrid) -> None:
    for row, one in enumerate(draft.scheme.texts, TEXTS_ROW):
        grid.put("A", row, one.title)
        draft.texts[one.term] = grid.put("B", row, draft.data.texts.get(one.term))
