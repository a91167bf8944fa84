"""用“—”“/”“无”代替了数字，按空白处理。

查什么：不是必填的数字格、日期格里的“-”“—”“/”“无”等。
为什么：这些符号不是 0，核对时当作没有填；如果是没有发生，应写 0。
依据：空白、0、“—”三者含义不同；必填的格由“必填未填”的规则核对。
示例：年初预算数填“—” → 提示；填 0 或留空 → 不提示。
怎么改：没有发生的填 0，不适用的留空。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calculated import RESTORE, calculated_refs
from perfeval_xl.rules.places import NUMERIC, places, with_remark
from perfeval_xl.rules.registry import Stage, rule

_KINDS = NUMERIC - {"figure"} | {"date"}  # a missing figure has a rule of its own

_FIXES = dict.fromkeys(("rate", "date"), "请核对：不适用的留空")  # 0 would say something else


@rule(
    "FRM014",
    stage=Stage.CELL,
    severity=Severity.INFO,
    says="填的是“{found}”，按空白处理",
    fix="请核对：没有发生的填 0，不适用的留空",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each dash where a number may stand and need not."""
    dashes = [
        place
        for place in places(submission, with_remark(Remark.PLACEHOLDER))
        if place.kind in _KINDS and not place.required and place.term != "panel_score"
    ]
    formulas = calculated_refs(submission) if dashes else frozenset()
    for place in dashes:
        fix = RESTORE if place.cell.ref in formulas else _FIXES.get(place.kind, "")
        yield Breach(place.cell.ref, found=place.cell.text.strip(), fix=fix, key=place.key)
