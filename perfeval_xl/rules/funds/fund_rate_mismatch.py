"""预算支出表的执行率与“支出÷预算”不一致。

查什么：按功能科目、按资金来源、按支出类别三表中，有全年预算数、全年支出数又有执行率的各行和合计行。
为什么：执行率被数字盖掉以后，支出改了，执行率不会跟着变。
依据：财预〔2020〕10号附表，执行率（B/A），分母是全年预算数；按四位小数比较。
示例：预算 200.00、支出 150.00、执行率 80.00% → 报；75.00% → 不报；预算空白 → 不查。
怎么改：删去该格内容，重新运行 fill；或者核对支出数和预算数。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import whole
from perfeval_xl.rules.rates import rate_breach
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FUN008",
    stage=Stage.ROW,
    says="执行率填 {found:.2%}，按支出÷预算应为 {expected:.2%}",
    fix="请删去该格内容后重新运行 fill，或核对支出数和预算数",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line of the three blocks whose rate is not spent over budget."""
    for term in ("functions", "sources", "kinds"):
        table = submission.tables.get(term)
        for line in whole(table) if table is not None else ():
            places = submission.scheme.places.rate
            breach = rate_breach(term, line, places)
            if breach is not None:
                yield breach
