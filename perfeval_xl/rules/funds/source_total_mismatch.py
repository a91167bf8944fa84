"""按资金来源的合计与各项之和不相等。

查什么：按资金来源一表合计行的年初预算数、全年预算数、全年支出数。
为什么：合计与明细不符，就说不清钱从哪里来。
依据：合计＝财政拨款小计＋财政专户管理资金＋其他资金；财政拨款小计自身的错误由它的规则报。
示例：财政拨款 90.00，合计填 0 → 报；差额在四舍五入范围内 → 提示。
怎么改：删去合计格的内容，重新运行 fill，由公式相加；或核对各项金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import total_breaches


@rule(
    "FUN006",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，各项相加应为 {expected:,}",
    fix="请删去合计格的内容后重新运行 fill，由公式相加；或核对各项金额",
    needs=("sources",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of the total row that is not the sum of the sources."""
    yield from total_breaches(submission, "sources")
