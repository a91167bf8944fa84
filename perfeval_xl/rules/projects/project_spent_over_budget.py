"""项目的全年支出数大于全年预算数。

查什么：项目清单中全年预算数和全年支出数都填了的每个项目。
为什么：没有预算不得支出；支出大于预算，多半是年中追加没有登记，或两栏填反。
依据：《预算法》第十三条；全年预算数是调整后的预算数。
示例：预算 100.00、支出 102.00 → 报；预算 0、支出 5.00 → 报；支出 100.00 → 不报。
怎么改：核对全年预算数是否包括了年中追加；金额填错的改正。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.overspending import overspent
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ006",
    stage=Stage.ROW,
    says="全年支出数 {found:,} 大于全年预算数 {expected:,}",
    fix="请核对全年预算数是否包括年中追加，或改正填错的金额",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project that spent more than its budget."""
    yield from overspent(submission, "projects")
