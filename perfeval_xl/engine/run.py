"""The run itself: stages in order, knock-on breaches silenced, every rule's outcome kept."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from perfeval_xl.engine.identity import keyed
from perfeval_xl.engine.joining import joined
from perfeval_xl.engine.wording import worded
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Finding, Outcome, Severity, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Rule, all_rules
from perfeval_xl.terms import TERMS

KNOCK_ON = "相关的格已有错误，改正后再核对"


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one submission came to.

    Attributes:
        findings: In the order of sheets, rows and columns.
        outcomes: How each rule went, by code.
    """

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]


def check(submission: Submission, rules: Sequence[Rule] | None = None) -> Checked:
    """Run the rules over a submission as completed.

    A breach whose own or operand cell carries an error of an earlier stage counts as 未能判断.
    A rule that crashes gives one error finding, and the others run on.

    Args:
        submission: As completed.
        rules: By stage; every registered rule when None.
    """
    faulty: set[CellRef] = set()
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for _, stage in groupby(rules or all_rules(), key=lambda one: one.stage):
        fresh: list[Finding] = []
        for rule in stage:
            found, outcome = _run(rule, submission, faulty)
            fresh += found
            outcomes.append(outcome)
        faulty |= {one.cell for one in fresh if one.severity is Severity.ERROR}
        findings += fresh
    order = {name: position for position, name in enumerate(submission.sheets)}
    findings.sort(
        key=lambda one: (order.get(one.cell.sheet, len(order)), one.cell.place, one.code)
    )
    named = list(keyed(submission, findings))
    return Checked(tuple(joined(named)), tuple(sorted(outcomes, key=lambda one: one.code)))


def _run(
    rule: Rule, submission: Submission, faulty: set[CellRef]
) -> tuple[list[Finding], Outcome]:
    """One rule: its findings and how it went."""
    outcome = Outcome(rule.code, rule.slug, rule.title, "passed")
    idle = _idle(rule, submission)
    if idle:
        return [], replace(outcome, state="skipped", reason=idle)
    try:
        yielded = list(rule.check(submission))
        breaches = [one for one in yielded if isinstance(one, Breach)]
        clear = [one for one in breaches if not _knocked(one, faulty)]
        findings = [worded(rule, one, submission.scheme) for one in clear]
    except Exception:  # noqa: BLE001 - a broken rule is reported as a finding, not as a crash
        return [_crash(rule, submission)], replace(outcome, state="crashed", reason="规则出错")
    reasons = [one.reason for one in yielded if isinstance(one, Undecided)]
    reasons += [KNOCK_ON] if len(clear) < len(breaches) else []
    reason = "；".join(dict.fromkeys(reasons))
    if findings:
        return findings, replace(outcome, state="failed", reason=reason)
    return [], replace(outcome, state="skipped", reason=reason) if reason else outcome


def _idle(rule: Rule, submission: Submission) -> str:
    """Why the rule does not run at all, "" when it does."""
    if rule.code in submission.scheme.off:
        return "模板停用了这条规则"
    missing = [
        TERMS[term].chinese if term in TERMS else "基本信息"
        for term in rule.needs
        if not (submission.fields if term == "fields" else term in submission.tables)
    ]
    return f"没有找到{'、'.join(missing)}" if missing else ""


def _knocked(breach: Breach, faulty: set[CellRef]) -> bool:
    return breach.cell in faulty or any(operand in faulty for operand in breach.operands)


def _crash(rule: Rule, submission: Submission) -> Finding:
    """A rule's own failure, told at the first sheet: silence would be taken for consent."""
    sheet = next(iter(submission.sheets), "")
    cell = CellRef(sheet, "A", 1)
    last = traceback.format_exc().strip().splitlines()[-1]
    return Finding(
        code=rule.code,
        slug=rule.slug,
        severity=Severity.ERROR,
        cell=cell,
        cells=(cell,),
        message=f"规则 {rule.code} 运行出错（{last[:80]}），这一项没有核对",
        found=None,
        expected=None,
        difference=None,
        fix="请把这个文件和这条信息发给软件维护人员",
    )


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then hints, each in cell order."""
    rank = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
    return sorted(findings, key=lambda one: rank[one.severity])
