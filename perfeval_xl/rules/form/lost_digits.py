"""编码超过 15 位，末尾的数字已经丢失。

查什么：单位编码、项目编码、联系电话等格里，以数字形式存放、超过 15 位的编码。
为什么：Excel 的数字只保留 15 位，后面的自动变成 0，编码已经不是原来的了。
依据：Excel 数字精度 15 位。
示例：51000021R 开头的文本编码 → 不报；510000210000000199 以数字存放 → 报。
怎么改：先把该格设为“文本”格式，再重新录入编码。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import places, with_remark
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM017",
    stage=Stage.CELL,
    says="“{name}”超过 15 位，Excel 已把末尾数字变成 0（现为 {found}）",
    fix="请先把该格设为“文本”格式，再重新录入",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each long code that was typed as a number."""
    for place in places(submission, with_remark(Remark.LOST_DIGITS)):
        yield Breach(
            place.cell.ref,
            found=place.cell.text,
            key=place.key,
            extra=(("name", place.name),),
        )
