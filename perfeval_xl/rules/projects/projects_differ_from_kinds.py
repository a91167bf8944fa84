"""项目清单的支出合计与按支出类别的项目支出不相等。

查什么：项目清单各项目全年支出数之和，与按支出类别中项目支出的全年支出数。
为什么：同一笔项目支出在两张表里，漏列项目或填错一处都会不等。
依据：项目支出＝各项目支出之和；尾差在四舍五入范围内的只作提示。
示例：项目相加 9096.62，按支出类别填 9103.22 → 报；相等 → 不报。
怎么改：核对项目清单是否列全，再改正填错的一处。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import column_sum, compare, sum_of


@rule(
    "PRJ012",
    stage=Stage.TABLE,  # before the totals are compared: one wrong figure is told once
    says="{name}是 {found:,}，{other}是 {expected:,}",
    fix="请核对项目清单是否列全，再改正填错的一处",
    needs=("kinds", "projects"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the projects do not add up to the project expenditure."""
    line = submission.tables["kinds"].line("project_expenditure")
    if line is not None:
        yield from compare(
            line["spent"].ref,
            sum_of((line["spent"],)),
            column_sum(submission, "projects", "spent"),
            submission,
            names=("按支出类别的项目支出", "项目清单的支出合计"),
            key="project_expenditure",
        )
