"""数字是以文本形式存放的。

查什么：金额、比率、分值等格里写成文本的数字，如带千分位逗号、全角数字、带“万元”的。
为什么：Excel 和 WPS 求和时跳过文本，看上去有数，合计里却没有。
依据：Excel 的 SUM、AVERAGE 只计入以数字形式存放的值。
示例：“9096.62万元”、左上角有绿色三角的“1,234.56” → 报，并给出应填的数字；1234.56 → 不报。
怎么改：删去该格内容，把格式设为“常规”或“数值”，重新输入提示中的数字。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import NUMERIC, places, with_remark
from perfeval_xl.rules.registry import Stage, rule

_SUMMED = frozenset({"amount", "score"})


@rule(
    "FRM011",
    stage=Stage.CELL,
    says="“{found}”是文本，{effect}，应填数字 {typed}",
    fix="请删去该格内容，格式设为“数值”，再输入提示中的数字",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each number that is stored as text, with the number to type."""
    for place in places(submission, with_remark(Remark.TEXT_NUMBER)):
        number = place.cell.number
        if place.kind in NUMERIC and number is not None:
            yield Breach(
                place.cell.ref,
                found=place.cell.text,
                expected=number,
                severity=Severity.WARNING if place.kind == "year" else None,
                key=place.key,
                extra=(
                    ("typed", f"{number:.2%}" if place.kind == "rate" else f"{number:f}"),
                    ("effect", "求和时不计入" if place.kind in _SUMMED else "公式不当它是数字"),
                ),
            )
