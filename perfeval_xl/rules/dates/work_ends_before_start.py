"""自评结束日期早于开始日期。

查什么：基本信息的自评开始日期和自评结束日期的先后。
为什么：先后颠倒，说明有一个日期写错。
依据：结束日期不早于开始日期，可以是同一天。
示例：4月25日开始、4月1日结束 → 报；同一天 → 不报。
怎么改：核对两个日期，改正写错的一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import dated
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT004",
    stage=Stage.TABLE,  # before the report's date is held against the end of the work
    says="自评结束日期 {found} 早于开始日期 {expected}",
    fix="请核对两个日期，改正写错的一个",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the work ends before it starts."""
    started, ended = dated(submission, "work_start"), dated(submission, "work_end")
    if started is not None and ended is not None and ended[1] < started[1]:
        yield Breach(
            ended[0].ref,
            found=ended[1],
            expected=started[1],
            operands=(started[0].ref,),
            key="work_end",
        )
