"""小计行的资金支付率与小计的“支出÷预算”不一致。

查什么：项目清单小计行的资金支付率，与同一行全年支出数除以全年预算数。
为什么：小计的支付率不是各项目支付率的平均，取平均会算错。
依据：财预〔2020〕10号附表，执行率（B/A）；按四位小数比较。
示例：小计预算 400.00、支出 300.00，支付率填各行平均 80.00% → 报；75.00% → 不报。
怎么改：改成本行支出数除以预算数的公式。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.rates import rate_breach
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ003",
    stage=Stage.ACROSS,  # after the subtotals: a rate over a wrong subtotal is not told again
    says="小计的资金支付率填 {found:.2%}，按小计的支出÷预算应为 {expected:.2%}",
    fix="请改成本行全年支出数除以全年预算数",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each subtotal whose rate is not its own spent over budget."""
    for line in submission.tables["projects"].subtotals:
        places = submission.scheme.places.rate
        breach = rate_breach("projects", line, places)
        if breach is not None:
            yield breach
