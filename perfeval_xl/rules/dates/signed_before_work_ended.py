"""报告日期早于自评结束日期。

查什么：基本信息的报告日期，是否不早于自评结束日期。
为什么：自评没有结束就出报告，先有结论后有评价，次序不对。
依据：自评报告根据自评结果撰写。
示例：自评 4月25日结束，报告 4月20日 → 报；报告 4月25日或以后 → 不报。
怎么改：核对两个日期，改正写错的一个。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import dated
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT003",
    stage=Stage.ACROSS,  # after each day by itself
    says="报告日期 {found} 早于自评结束日期 {expected}",
    fix="请核对两个日期，改正写错的一个",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the report was signed before the work had ended."""
    signed, ended = dated(submission, "report_date"), dated(submission, "work_end")
    if signed is not None and ended is not None and signed[1] < ended[1]:
        yield Breach(
            signed[0].ref,
            found=signed[1],
            expected=ended[1],
            operands=(ended[0].ref,),
            key="report_date",
        )
