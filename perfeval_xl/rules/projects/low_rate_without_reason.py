"""支付率偏低的项目没有写未完成原因。

查什么：全年支出数÷全年预算数低于规定比例的项目，未完成原因是否填写。
为什么：支付率低要说明原因，是评价预算执行的依据，也是审核必查的一项。
依据：项目清单表注；比例由表样规定（本表样为 90%）。
示例：预算 100.00、支出 80.00，原因空白或写“无” → 警告；写明原因 → 不报；支付率 90.00% → 不报。
怎么改：在“未完成原因”列写明原因和改进措施。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.formulas import payment_rate
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ009",
    stage=Stage.ROW,
    severity=Severity.WARNING,
    says="支付率 {rate:.2%}，低于 {floor:.0%}，没有写未完成原因",
    fix="请在该格写明原因和改进措施",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project that spent too little of its budget without saying why."""
    scheme = submission.scheme
    if "reason" not in submission.tables["projects"].columns:
        return
    for line in submission.items("projects"):
        spent, budget, reason = line.number("spent"), line.number("budget"), line["reason"]
        if spent is None or budget is None or spent >= budget * scheme.low_rate:
            continue  # told without dividing
        rate = payment_rate(spent, budget, scheme.places.rate)
        if rate is not None and rate < scheme.low_rate and reason.blank and reason.saved:
            yield Breach(
                reason.ref,
                found=reason.text.strip() or None,
                operands=(line["spent"].ref, line["budget"].ref),
                key=line_key("projects", line),
                extra=(("rate", rate), ("floor", scheme.low_rate)),
            )
