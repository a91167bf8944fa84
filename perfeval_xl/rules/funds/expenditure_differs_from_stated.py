"""自评报告的部门总支出与预算支出表不一致。

查什么：基本信息中照报告填写的部门总支出，与按功能科目的全年支出数合计。
为什么：报告文字和附表的数不一样，审核时会被退回。
依据：自评报告与附表数据应当一致；尾差在四舍五入范围内的只作提示。
示例：报告 11719.01，各科目相加 11791.01 → 报；报告 11791.01 → 不报。
怎么改：报告写错的改报告，再照报告改这一格；表填错的改表。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.stated import stated_sum
from perfeval_xl.rules.sums import column_sum
from perfeval_xl.rules.totals import total_ref


@rule(
    "FUN014",
    stage=Stage.STATED,
    says="{name}为 {found:,}，按功能科目相加为 {expected:,}",
    fix="请核对：报告写错的改报告和这一格，表填错的改表",
    needs=("fields", "functions"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated total is not the sum of the function classes."""
    expected = column_sum(submission, "functions", "spent")
    total = total_ref(submission, "functions", "spent")
    yield from stated_sum(submission, "stated_expenditure", expected, total)
