"""报告日期在核对日期之后。

查什么：基本信息的报告日期，是否晚于核对日期（--as-of 指定，否则为文件最后保存的日期）。
为什么：报告日期写成将来的日子，多半是年份或月份写错。
依据：核对时报告应已签发；不知道核对日期时不查。
示例：2022年4月28日保存的文件，报告日期 2022年9月29日 → 警告；2022年4月28日 → 不报。
怎么改：核对报告日期；确是预填的，在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import dated
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT006",
    stage=Stage.TABLE,  # after the day by itself
    severity=Severity.WARNING,
    says="报告日期 {found} 在核对日期 {expected} 之后",
    fix="请核对报告日期；确是预填的，请在说明栏写明",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the report is dated later than the day of checking."""
    signed = dated(submission, "report_date")
    if signed is None:
        return
    if submission.as_of is None:
        yield Undecided("不知道核对日期：文件没有记载保存日期，也没有用 --as-of 指定")
    elif signed[1] > submission.as_of:
        yield Breach(
            signed[0].ref, found=signed[1], expected=submission.as_of, key="report_date"
        )
