"""指标的分值不大于 0。

查什么：绩效指标表每项指标的分值。
为什么：分值为 0 的指标不影响得分，等于没有设；负数没有意义。
依据：每项指标都要有权重，分值大于 0。
示例：分值 0 或 -5 → 报；分值 0.5 → 不报；空白由“必填未填”报。
怎么改：填大于 0 的分值；不考核的指标整行删去。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "IND002",
    stage=Stage.ROW,
    says="分值填 {found}，应大于 0",
    fix="请填大于 0 的分值；不考核的指标请整行删去",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each indicator whose weight is zero or less."""
    for line in submission.items("indicators"):
        weight = line.number("weight")
        if weight is not None and weight <= 0:
            yield Breach(line["weight"].ref, found=weight, key=line_key("indicators", line))
