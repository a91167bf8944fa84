"""What is found: a breach as a rule yields it, a finding as it is reported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from perfeval_xl.model.cells import CellRef

Figure = Decimal | str | date | int | None


class Severity(StrEnum):
    """错误 blocks the return, 警告 is mended or explained, 提示 is for information."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def chinese(self) -> str:
        """The word that staff read."""
        return {"error": "错误", "warning": "警告", "info": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Breach:
    """What a rule yields: one fault at one cell.

    Attributes:
        cell: Where the fault is to be mended.
        found: What stands there.
        expected: What the rule wants there, None when it cannot be told.
        difference: found − expected; worked out when None and both are figures.
        operands: Cells that the expectation was made from; when one of them already carries an
            error the breach counts as 未能判断.
        severity: Overrides the rule's own, for example 提示 inside the tolerance.
        said: Overrides the rule's message; may use the same placeholders.
        fix: Overrides the rule's remedy.
        key: Business key of the line (project code, member …), "" for single cells.
        extra: Further values for the message's placeholders.
    """

    cell: CellRef
    found: Figure = None
    expected: Figure = None
    difference: Decimal | int | None = None
    operands: tuple[CellRef, ...] = ()
    severity: Severity | None = None
    said: str = ""
    fix: str = ""
    key: str = ""
    extra: tuple[tuple[str, Figure], ...] = ()


@dataclass(frozen=True, slots=True)
class Undecided:
    """What a rule yields when it cannot judge; a passed rule yields nothing."""

    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault as reported.

    Attributes:
        code: Rule code, for example PRJ104.
        slug: Rule name, for example payment-rate-mismatch.
        severity: 错误, 警告 or 提示.
        cell: Where to mend it.
        cells: All cells, when equal messages on neighbouring ones were joined; `cell` is first.
        message: What is wrong, in the clerk's words.
        found: What stands there.
        expected: What should stand there.
        difference: found − expected.
        fix: What to do.
        explanation: 说明 that staff wrote, "" when none.
        key: Identity for explanations: code, table and business key.
    """

    code: str
    slug: str
    severity: Severity
    cell: CellRef
    cells: tuple[CellRef, ...]
    message: str
    found: Figure
    expected: Figure
    difference: Decimal | int | None
    fix: str
    explanation: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one rule went.

    Attributes:
        code: Rule code.
        slug: Rule name.
        title: First line of the rule's page.
        state: "passed", "failed", "skipped" or "crashed".
        reason: Why it was skipped, or what it could not judge; "" otherwise.
    """

    code: str
    slug: str
    title: str
    state: str
    reason: str = ""
