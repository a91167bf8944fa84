"""自评报告的总得分与评委打分的总分不一致。

查什么：基本信息中照报告填写的评价总得分，与评委打分表各指标平均得分之和；按两位小数比较。
为什么：总得分是自评的结论，与打分表不符，结论就没有依据。
依据：总分＝各指标平均得分之和；先求各成员总分再平均的，只作提示。
示例：打分表 96.00，报告 95.00 → 报；报告 96 → 不报。
怎么改：报告写错的改报告，再照报告改这一格；打分录错的改打分表。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.formulas import rounded
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import panel_total, unrounded_total
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import shown
from perfeval_xl.rules.verdict import operands


@rule(
    "GRD001",
    stage=Stage.STATED,
    says="报告中的总得分为 {found}，评委打分表的总分是 {expected}",
    fix="请核对：报告写错的改报告和这一格，打分录错的改打分表",
    needs=("fields", "panel"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated total is not the sum of the means."""
    cell, table = submission.fields.get("stated_score"), submission.tables["panel"]
    if cell is None or cell.number is None:
        return
    places = submission.scheme.places.total
    expected, found = panel_total(table, places), rounded(cell.number, places)
    if expected is None:
        yield Undecided("平均得分不全，总分无法计算")
    elif found != expected:
        otherwise = found == unrounded_total(table, places)
        yield Breach(
            cell.ref,
            found=shown(found),
            expected=expected,
            operands=operands(submission),
            severity=Severity.INFO if otherwise else None,
            said="总得分 {found} 是各成员总分的平均，按各项平均得分相加是 {expected}"
            if otherwise
            else "",
            fix="请核对；因四舍五入产生的差异可在说明栏写明" if otherwise else "",
            key="stated_score",
        )
