"""定量指标没有填指标值。

查什么：指标性质为 ≥ > = ≤ < 的指标，指标值是否是数字；定性指标不要求。
为什么：没有指标值就没有目标，完成率算不出，得分没有依据。
依据：财预〔2020〕10号，定量指标应有明确的目标值。
示例：指标性质 ≥、指标值空白 → 报；指标性质“定性”、指标值空白 → 不报。
怎么改：补填年初设定的指标值；确实无法量化的，把指标性质改为“定性”。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Kind
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import standard_comparator


@rule(
    "IND004",
    stage=Stage.ROW,
    says="指标性质为“{comparator}”，没有填指标值",
    fix="请补填指标值；无法量化的请把指标性质改为“定性”",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each quantitative indicator whose target says nothing."""
    table = submission.tables["indicators"]
    for line in table.items if "target" in table.columns else ():
        comparator, target = standard_comparator(line.text("comparator")), line["target"]
        empty = target.blank and target.saved and target.kind is not Kind.ERROR
        if comparator in submission.scheme.quantitative and empty:
            yield Breach(
                target.ref,
                found=target.text.strip() or None,
                operands=(line["comparator"].ref,),
                key=line_key("indicators", line),
                extra=(("comparator", comparator),),
            )
