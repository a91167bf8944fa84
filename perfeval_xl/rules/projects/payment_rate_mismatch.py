"""项目的资金支付率与“支出÷预算”不一致。

查什么：项目清单中有全年预算数、全年支出数，又有资金支付率的每一行；支付率按四位小数比较。
为什么：支付率决定预算执行的评价；公式被数字盖掉以后，支出改了，支付率不会跟着变。
依据：财预〔2020〕10号附表，执行率（B/A），分母是全年预算数。
示例：预算 200.00、支出 150.00、支付率 80.00% → 报；支付率 75.00% → 不报。
怎么改：删去该格内容，重新运行 fill，支付率由公式算出；或者核对支出数和预算数。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.rates import rate_breach
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ005",
    stage=Stage.ROW,
    says="资金支付率填 {found:.2%}，按支出÷预算应为 {expected:.2%}",
    fix="请删去该格内容后重新运行 fill，或核对支出数和预算数",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project whose rate is not what spent over budget gives."""
    places = submission.scheme.places.rate
    for line in submission.items("projects"):
        breach = rate_breach("projects", line, places)
        if breach is not None:
            yield breach
