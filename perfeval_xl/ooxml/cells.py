"""A cell of a user's sheet: what its XML says, and the bytes it stands on.

Source: ECMA-376 Part 1, 18.3.1.4 (c), 18.3.1.40 (f), 18.18.11 (ST_CellType).
"""

from typing import NamedTuple

from perfeval_xl.ooxml import addresses


class CellSpan(NamedTuple):
    """A cell as it stands in the sheet's XML.

    Attributes:
        row: Row from 1.
        column: Column from 1.
        start: Offset of its `<`.
        end: Offset after it.
        style: Index into cellXfs, None if not given (which means 0).
        type: `n` (also when not given), `s`, `str`, `inlineStr`, `b`, `e` or `d`.
        value: Text of `v`, or of the inline string; an index for type `s`; None if there is
            no such element. `_xHHHH_` is not resolved.
        has_formula: Whether there is an `f`, also an empty one of a shared formula's member.
        formula: Text of `f` without `=`; None for members that only point at their master.
        formula_kind: `normal`, `shared`, `array` or `dataTable`.
        shared_index: `si` of a shared formula.
        formula_ref: `ref` of a shared formula's master, an array or a data table.
        cell_metadata: `cm` as written.
        value_metadata: `vm` as written.
    """

    row: int
    column: int
    start: int = 0
    end: int = 0
    style: int | None = None
    type: str = "n"
    value: str | None = None
    has_formula: bool = False
    formula: str | None = None
    formula_kind: str = "normal"
    shared_index: str | None = None
    formula_ref: str | None = None
    cell_metadata: str | None = None
    value_metadata: str | None = None

    @property
    def address(self) -> str:
        """The A1 form."""
        return addresses.address(self.row, self.column)
