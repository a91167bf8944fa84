"""按资金来源的合计与按功能科目的合计不相等。

查什么：两表合计的年初预算数、全年预算数、全年支出数；某一栏两边都填了才比较。
为什么：同一笔支出从两个角度列示，总数必须相等。
依据：部门总支出只有一个；金额四舍五入造成的尾差只作提示。
示例：按功能科目 11791.01，按资金来源 11790.01 → 报；差 0.01 → 提示。按支出类别与按资金来源一致的，报在按功能科目。
怎么改：逐行与决算核对，改正填错的一行。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import AMOUNTS, column_sum, compare
from perfeval_xl.rules.totals import total_name, total_ref


@rule(
    "FUN012",
    stage=Stage.ACROSS,
    says="{name}是 {found:,}，{other}是 {expected:,}",
    fix="请逐行与决算核对，改正填错的一行",
    needs=("functions", "sources"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each column that differs, at the table that the third one does not agree with."""
    for amount in AMOUNTS:
        functions, sources, kinds = (
            column_sum(submission, term, amount) for term in ("functions", "sources", "kinds")
        )
        sides = [("sources", sources), ("functions", functions)]
        if kinds.value is not None and kinds.value == sources.value:
            sides.reverse()
        (term, found), (against, expected) = sides
        ref = total_ref(submission, term, amount)
        if ref is not None:
            names = (total_name(submission, term, amount), total_name(submission, against, ""))
            yield from compare(ref, found, expected, submission, names=names, key="total")
