"""绩效指标的分值合计不是满分。

查什么：绩效指标表各指标分值之和，以及合计行写的分值，是否等于满分。
为什么：分值合计不是 100，总得分和等级就不能与别的单位比较。
依据：绩效指标表注：分值合计 100 分；满分由表样规定。
示例：各指标分值相加 95 → 报；相加 100、合计格填 98 → 报；相加 100 → 不报。
怎么改：调整各指标分值，使合计等于满分；合计格由公式相加。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import refs
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import column_sum
from perfeval_xl.rules.totals import summed_lines, total_ref


@rule(
    "IND001",
    stage=Stage.TABLE,
    says="各指标分值相加是 {found} 分，应为 {expected} 分",
    fix="请调整各指标分值，使合计等于满分",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the weights, or the total that is shown, are not the whole."""
    whole, total = (
        column_sum(submission, "indicators", "weight"),
        submission.scheme.weights_total,
    )
    ref = total_ref(submission, "indicators", "weight")
    if whole.unclear is not None:
        yield Undecided(f"{whole.unclear.ref} 不是能计算的数字，分值合计无法核对")
    elif ref is not None and whole.value not in {None, total}:
        operands = tuple(one for one in refs(whole.cells) if one != ref)
        yield Breach(ref, found=whole.value, expected=total, operands=operands, key="total")
    elif whole.value is not None:
        yield from _as_shown(submission)


def _as_shown(submission: Submission) -> Iterator[Breach]:
    """The total row shows another figure though the weights are right."""
    table, total = submission.tables["indicators"], submission.scheme.weights_total
    line, sums = table.total, summed_lines(table, submission.scheme.tables["indicators"])
    if line is not None and line.number("weight") not in {None, total}:
        yield Breach(
            line["weight"].ref,
            found=line.number("weight"),
            expected=total,
            operands=refs(one["weight"] for one in sums),
            said="合计格写的是 {found} 分，各指标分值相加是 {expected} 分",
            fix="请删去合计格的内容后重新运行 fill，由公式相加",
            key="total",
        )
