"""该填日期的格填的不是日期。

查什么：自评开始日期、自评结束日期、报告日期里不能当作日期理解的内容。
为什么：认不出日期，就不能核对自评是否在预算年度结束之后进行。
依据：本表样基本信息表的日期项。
示例：“4月底” → 报；2022-4-29 → 不报。
怎么改：按 2022-4-29 的样子输入年、月、日。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import places, with_remark
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM015",
    stage=Stage.CELL,
    says="“{name}”应填日期，现为“{found}”",
    fix="请按 2022-4-29 的样子输入年、月、日",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each cell for a date that holds something that is none."""
    for place in places(submission, with_remark(Remark.NOT_UNDERSTOOD)):
        if place.kind == "date":
            yield Breach(
                place.cell.ref,
                found=place.cell.text,
                key=place.key,
                extra=(("name", place.name),),
            )
