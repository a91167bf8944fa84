"""按支出类别的合计与按功能科目的合计不相等。

查什么：两表合计的年初预算数、全年预算数、全年支出数；某一栏两边都填了才比较。
为什么：基本支出加项目支出就是部门总支出，应与按功能科目的合计相等。
依据：部门总支出只有一个；金额四舍五入造成的尾差只作提示。
示例：按功能科目 11791.01，按支出类别 11781.01 → 报；与按资金来源一致的，只在按功能科目报一次。
怎么改：与决算核对，改正填错的一项。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import AMOUNTS, column_sum, compare
from perfeval_xl.rules.totals import total_name, total_ref


@rule(
    "FUN013",
    stage=Stage.ACROSS,
    says="{name}是 {found:,}，{other}是 {expected:,}",
    fix="请与决算核对，改正填错的一项",
    needs=("functions", "kinds"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each column that differs, unless the sources say the same as the kinds."""
    for amount in AMOUNTS:
        functions, sources, kinds = (
            column_sum(submission, term, amount) for term in ("functions", "sources", "kinds")
        )
        told_by_sources = sources.value is not None and sources.value == kinds.value
        ref = total_ref(submission, "kinds", amount)
        if ref is not None and not told_by_sources:
            names = (
                total_name(submission, "kinds", amount),
                total_name(submission, "functions", ""),
            )
            yield from compare(ref, kinds, functions, submission, names=names, key="total")
