"""数字写成了约数（余、多、约）。

查什么：金额、比率、分值，以及定量指标的指标值、完成值里的约数。
为什么：约数不能计算，合计和完成率都没有依据。
依据：绩效评价的数据应当可核实；财预〔2020〕10号要求数据真实、准确。
示例：完成值填“3055余” → 报；填 3055 → 不报；定性指标的文字里有“余” → 不报。
怎么改：填核实后的准确数字，约数可以写进报告文字。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import NUMERIC, places, with_remark, wordy_figures
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import is_approximate


@rule(
    "FRM012",
    stage=Stage.CELL,
    says="“{found}”是约数，不能计算",
    fix="请填核实后的准确数字",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each approximate number: an error where it is summed, else to be mended."""
    for place in places(submission, with_remark(Remark.APPROXIMATE)):
        if place.kind in NUMERIC - {"figure"}:
            yield Breach(place.cell.ref, found=place.cell.text, key=place.key)
    for place in wordy_figures(submission):
        if is_approximate(place.cell.text):
            yield Breach(
                place.cell.ref,
                found=place.cell.text,
                severity=Severity.WARNING,
                key=place.key,
            )
