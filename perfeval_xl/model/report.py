"""What one run over one workbook came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from perfeval_xl.model.cells import CellRef, Value
from perfeval_xl.model.findings import Finding, Outcome, Severity


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that was filled, now or in an earlier run.

    Attributes:
        ref: Where.
        value: What it shows now.
        formula: Its formula, without the equals sign.
        basis: How it is calculated, in Chinese.
        previous: What it showed before, when a stale or differing value was replaced.
    """

    ref: CellRef
    value: Decimal | str
    formula: str
    basis: str
    previous: Value = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """说明 that staff wrote to a finding in an earlier run.

    Attributes:
        key: Identity of the finding: code, table, business key, ordinal.
        text: What staff wrote.
        found: What had been found then, as text.
        code: Rule code.
        place: Where the finding was, as shown.
    """

    key: str
    text: str
    found: str
    code: str
    place: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is read back from our sheets of an earlier run.

    Attributes:
        explanations: Every 说明 that is not empty, by key.
        signatures: Name of a signature or date cell → what was written there.
        filled: Cells listed as filled earlier.
    """

    explanations: dict[str, Explanation]
    signatures: dict[str, str]
    filled: tuple[Filled, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The computed figures (never the stated ones); None when one cannot be told.

    Attributes:
        expenditure: 部门总支出, 万元.
        project_count: 项目数.
        project_budget: 全年预算数 of all projects, 万元.
        project_spent: 全年支出数 of all projects, 万元.
        payment_rate: Ratio.
        indicator_weight: Sum of the weights, points.
        score: 总分, points.
        grade: 评价等级.
    """

    expenditure: Decimal | None
    project_count: int | None
    project_budget: Decimal | None
    project_spent: Decimal | None
    payment_rate: Decimal | None
    indicator_weight: Decimal | None
    score: Decimal | None
    grade: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One workbook, checked or filled.

    Attributes:
        file: Input path as given.
        output: Output path, None for check.
        sha256: Digest of the input's bytes.
        template: Template id.
        template_version: Its version.
        department: 单位名称, None when blank.
        fiscal_year: 预算年度, None when blank.
        as_of: The day that date rules compared with.
        summary: Computed figures.
        filled: Cells filled in this run.
        findings: Sorted by sheet order and cell.
        outcomes: How each rule went.
        notices: Sentences for stderr, such as a lock file beside the input.
    """

    file: str
    output: str | None
    sha256: str
    template: str
    template_version: str
    department: str | None
    fiscal_year: int | None
    as_of: date | None
    summary: Summary
    filled: tuple[Filled, ...]
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    notices: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(finding.severity is severity for finding in self.findings)
