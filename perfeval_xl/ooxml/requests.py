"""What can be asked of an edit, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class CellWrite:
    """A cell to set.

    Attributes:
        sheet: name of its worksheet, in any case.
        cell: A1 form.
        value: what it holds or, with a formula, what the formula gives; None empties it.
        formula: English formula without `=`, None for a constant.
    """

    sheet: str
    cell: str
    value: Decimal | int | str | bool | None
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell to colour for as long as it holds what it holds now.

    Attributes:
        sheet: name of its worksheet, in any case.
        cell: A1 form.
        severity: `error`, `warning` or `info`, which have a colour each.
        condition: formula without `=` that says whether the mark still shows; None for
            "the cell is unchanged".
    """

    sheet: str
    cell: str
    severity: Severity = "error"
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class EditResult:
    """The edited workbook.

    Attributes:
        content: all its bytes.
        sheets: name of each grafted sheet in its own workbook, and in this one.
        notes: what the person should know, as Chinese sentences.
    """

    content: bytes
    sheets: Mapping[str, str]
    notes: tuple[str, ...] = ()
