"""日期是以文本或一串数字填写的。

查什么：日期格里的“2022.4.29”“2022年4月29日”（文本）、20220429 这类写法。
为什么：看得懂，但 Excel 不当它是日期，排序、比较和财政部门导入时会出错。
依据：本表样日期项应为日期格式。
示例：文本“2022.4.29” → 警告，按 2022年4月29日核对；日期 2022-4-29 → 不报。
怎么改：重新输入 2022-4-29，Excel 会自动认作日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import places, with_remark
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM016",
    stage=Stage.CELL,
    severity=Severity.WARNING,
    says="“{found}”不是日期格式，按 {expected} 核对",
    fix="请重新输入成 2022-4-29 这样的日期",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each date that is understood though it is not stored as one."""
    for place in places(submission, with_remark(Remark.TEXT_DATE)):
        if place.kind == "date" and place.cell.day is not None:
            yield Breach(
                place.cell.ref,
                found=place.cell.text,
                expected=place.cell.day,
                key=place.key,
            )
