"""自评报告的项目支出数与项目清单不一致。

查什么：基本信息中照报告填写的项目支出数，与项目清单全年支出数之和。
为什么：报告文字和附表的数不一样，审核时会被退回。
依据：自评报告与附表数据应当一致；尾差在四舍五入范围内的只作提示。
示例：报告 9069.62，清单相加 9096.62 → 报；差 0.01 → 提示。
怎么改：报告写错的改报告，再照报告改这一格；清单填错的改清单。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.stated import stated_sum
from perfeval_xl.rules.sums import column_sum
from perfeval_xl.rules.totals import project_expenditure_ref, total_ref


@rule(
    "PRJ015",
    stage=Stage.STATED,
    says="{name}为 {found:,}，项目清单相加为 {expected:,}",
    fix="请核对：报告写错的改报告和这一格，清单填错的改清单",
    needs=("fields", "projects"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated project spending is not the sum of the projects."""
    expected = column_sum(submission, "projects", "spent")
    also = (total_ref(submission, "projects", "spent"), project_expenditure_ref(submission))
    yield from stated_sum(submission, "stated_project_spent", expected, *also)
