"""按支出类别的合计与基本支出、项目支出之和不相等。

查什么：按支出类别一表合计行的年初预算数、全年预算数、全年支出数。
为什么：部门总支出只由基本支出和项目支出组成，加不起来就有一项填错。
依据：合计＝基本支出＋项目支出。
示例：2694.39＋9096.62，合计填 11719.01 → 报；填 11791.01 → 不报。
怎么改：删去合计格的内容，重新运行 fill，由公式相加；或核对两项金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import total_breaches


@rule(
    "FUN007",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，基本支出加项目支出应为 {expected:,}",
    fix="请删去合计格的内容后重新运行 fill，由公式相加；或核对两项金额",
    needs=("kinds",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of the total row that is not basic plus project expenditure."""
    yield from total_breaches(submission, "kinds")
