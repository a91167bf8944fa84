"""自评报告的项目支出与预算支出表不一致。

查什么：基本信息中照报告填写的“其中：项目支出”，与按支出类别中项目支出的全年支出数。
为什么：报告文字和附表的数不一样，审核时会被退回。
依据：自评报告与附表数据应当一致。
示例：报告 9103.22（把预算写成了支出），表中 9096.62 → 报；报告 9096.62 → 不报。
怎么改：报告写错的改报告，再照报告改这一格；表填错的改表。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.stated import stated_sum
from perfeval_xl.rules.sums import sum_of
from perfeval_xl.rules.totals import total_ref


@rule(
    "FUN015",
    stage=Stage.STATED,
    says="{name}为 {found:,}，按支出类别的项目支出为 {expected:,}",
    fix="请核对：报告写错的改报告和这一格，表填错的改表",
    needs=("fields", "kinds"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated project expenditure is not the one in the table."""
    line = submission.tables["kinds"].line("project_expenditure")
    if line is not None:
        expected = sum_of((line["spent"],))
        total = total_ref(submission, "kinds", "spent")
        yield from stated_sum(submission, "stated_project_expenditure", expected, total)
