"""What the checks came to, in one sentence each for 核对结果 and 汇总."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from perfeval_xl.model.findings import Finding, Outcome, Severity
from perfeval_xl.writing.sheets.looks import ACCENT, ERROR, WARNING

LOOKS = {
    Severity.ERROR: "verdict-error",
    Severity.WARNING: "verdict-warning",
    Severity.INFO: "verdict-info",
}
TABS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.INFO: ACCENT}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one run.

    Attributes:
        rules: Rules that there are.
        passed: Rules without a finding.
        failed: Rules with findings.
        unjudged: Rules that were skipped or crashed.
        errors: Findings that block.
        warnings: Findings to mend or to explain.
        hints: Findings for information.
        explained: Warnings that staff have explained.
    """

    rules: int
    passed: int
    failed: int
    unjudged: int
    errors: int
    warnings: int
    hints: int
    explained: int

    @property
    def worst(self) -> Severity:
        """What the tab and the verdict are coloured by; explained warnings are settled."""
        if self.errors:
            return Severity.ERROR
        return Severity.WARNING if self.warnings > self.explained else Severity.INFO


def tally(
    findings: Sequence[Finding], outcomes: Sequence[Outcome], settled: Mapping[str, bool]
) -> Tally:
    """Count; `settled` says by key which explanations still stand."""
    states = [outcome.state for outcome in outcomes]
    by = {
        severity: [finding for finding in findings if finding.severity is severity]
        for severity in Severity
    }
    return Tally(
        rules=len(states),
        passed=states.count("passed"),
        failed=states.count("failed"),
        unjudged=states.count("skipped") + states.count("crashed"),
        errors=len(by[Severity.ERROR]),
        warnings=len(by[Severity.WARNING]),
        hints=len(by[Severity.INFO]),
        explained=sum(settled.get(one.key, False) for one in by[Severity.WARNING]),
    )


def next_step(count: Tally) -> str:
    """The verdict of 核对结果, with what to do next."""
    pending = count.warnings - count.explained
    if count.errors:
        said = f"■ 有 {count.errors} 处错误：请逐条改正后，重新运行 perfeval-xl fill。"
        if pending:
            said += f"另有 {pending} 处警告，可改正，也可在黄色“说明”格写明原因。"
        return said
    if pending:
        return f"▲ 有 {pending} 处警告：请改正，或在黄色“说明”格写明原因；没有错误。"
    return "√ 核对通过：没有需要处理的错误和警告，可以打印、签字、报送。"


def in_short(count: Tally, sheet: str) -> str:
    """The verdict of 汇总."""
    if count.errors:
        return f"■ 有 {count.errors} 处错误，改正后才能报送。点这一行看“{sheet}”。"
    pending = count.warnings - count.explained
    if pending:
        return f"▲ 有 {pending} 处警告待说明，没有错误。点这一行看“{sheet}”。"
    said = f"错误 0，警告 {count.warnings}，提示 {count.hints}，未核对 {count.unjudged}"
    return f"√ 核对通过：规则 {count.rules} 条，{said}。详见“{sheet}”。"
