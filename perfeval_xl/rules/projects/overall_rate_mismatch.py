"""合计行的资金支付率与合计的“支出÷预算”不一致。

查什么：项目清单合计行的资金支付率，与合计的全年支出数除以全年预算数。
为什么：总的支付率写进自评报告，取各项目支付率的平均会算错。
依据：财预〔2020〕10号附表，执行率（B/A）；按四位小数比较。
示例：9096.62÷9103.22，支付率填 99.39% → 报；99.93% → 不报。
怎么改：删去该格内容，重新运行 fill，由公式算出。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.rates import rate_breach
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ004",
    stage=Stage.ACROSS,  # after the totals: a rate over a wrong total is not told again
    says="合计的资金支付率填 {found:.2%}，按合计的支出÷预算应为 {expected:.2%}",
    fix="请删去该格内容后重新运行 fill，由公式算出",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield the total row's rate when it is not spent over budget of that row."""
    total = submission.tables["projects"].total
    breach = rate_breach("projects", total, submission.scheme.places.rate) if total else None
    if breach is not None:
        yield breach
