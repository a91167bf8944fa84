"""按功能科目的合计与各行之和不相等。

查什么：按功能科目一表合计行的年初预算数、全年预算数、全年支出数。
为什么：合计是部门总支出，后面各表都要与它相等。
依据：合计＝各功能科目之和；直接填写的合计允许有四舍五入的尾差，只作提示。
示例：各行相加 11791.01，合计填 11719.01 → 报；差 0.01 → 提示。
怎么改：删去合计格的内容，重新运行 fill，由公式相加；或核对各行金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import total_breaches


@rule(
    "FUN004",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，各行相加应为 {expected:,}",
    fix="请删去合计格的内容后重新运行 fill，由公式相加；或核对各行金额",
    needs=("functions",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of the total row that is not the sum of the function classes."""
    yield from total_breaches(submission, "functions")
