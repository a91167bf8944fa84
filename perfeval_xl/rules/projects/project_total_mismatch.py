"""项目清单的合计与各项目之和不相等。

查什么：项目清单合计行的年初预算数、全年预算数、全年支出数；小计行不重复计入。
为什么：合计漏了几行或把小计又加了一遍，是项目清单里最常见的错。
依据：合计＝各项目之和；直接填写的合计允许有四舍五入的尾差，只作提示。
示例：104 个项目相加 9096.62，合计填 9069.62 → 报；差 0.01 → 提示。
怎么改：删去合计格的内容，重新运行 fill，由公式相加；或核对各行金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import total_breaches


@rule(
    "PRJ001",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，各项目相加应为 {expected:,}",
    fix="请删去合计格的内容后重新运行 fill，由公式相加；或核对各行金额",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of the total row that is not the sum of the projects."""
    yield from total_breaches(submission, "projects")
