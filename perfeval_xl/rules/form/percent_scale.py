"""比率漏了百分号，填大了一百倍。

查什么：执行率、支付率、完成率等格里，像 99.93 这样没有百分号的数。
为什么：Excel 把 99.93 当作 9993%，后面的比较和汇总会差一百倍。
依据：本表样的比率以百分数显示，99.93% 存为 0.9993。
示例：支付率填 99.93 → 报，应填 99.93%；填 99.93% 或 0.9993 → 不报。
怎么改：输入时带上百分号。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import places, with_remark
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM013",
    stage=Stage.CELL,
    severity=Severity.WARNING,
    says="比率填大了一百倍（现为 {found}），应填 {expected:.2%}",
    fix="请带上百分号重新输入",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each rate that was typed a hundred times too large."""
    for place in places(submission, with_remark(Remark.PERCENT_SCALE)):
        if place.cell.number is not None:
            yield Breach(
                place.cell.ref,
                found=place.cell.text,
                expected=place.cell.number,
                key=place.key,
            )
