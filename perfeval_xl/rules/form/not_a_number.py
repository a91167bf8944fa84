"""该填数字的格填了文字。

查什么：金额、比率、分值、数量等格里，不能当作数字理解的内容；定量指标的指标值、完成值也在内。
为什么：文字不能参加计算，合计会少，完成率算不出。
依据：本表样各列的内容要求；定性指标的完成值可以是文字。
示例：指标性质为 ≤、完成值填“完成” → 报；指标性质为定性、完成值填“达成” → 不报。
怎么改：只填数字，单位写在“度量单位”列或表头里，文字写到原因、备注列；公式被盖掉的，删去该格内容后重新运行 fill。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calculated import RESTORE, calculated_refs
from perfeval_xl.rules.places import NUMERIC, Place, places, with_remark, wordy_figures
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import is_approximate


@rule(
    "FRM010",
    stage=Stage.CELL,
    says="“{name}”应填数字，现为“{found}”",
    fix="请只填数字，单位和说明写在别的列",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each cell for a number that holds something that is none."""
    wordy = [
        place
        for place in places(submission, with_remark(Remark.NOT_UNDERSTOOD))
        if place.kind in NUMERIC - {"figure"}
    ]
    formulas = calculated_refs(submission) if wordy else frozenset()
    for place in wordy:
        yield _breach(place, RESTORE if place.cell.ref in formulas else "")
    for place in wordy_figures(submission):
        if not is_approximate(place.cell.text):
            yield _breach(place)


def _breach(place: Place, fix: str = "") -> Breach:
    return Breach(
        place.cell.ref,
        found=place.cell.text,
        fix=fix,
        key=place.key,
        extra=(("name", place.name),),
    )
