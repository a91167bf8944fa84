"""指标的完成率与按指标值、完成值算出的不一致。

查什么：绩效指标表中定量指标的完成率；按四位小数比较。
为什么：完成率决定指标得分；被数字盖掉以后，完成值改了，完成率不会跟着变。
依据：≥、>、= 的指标，完成率＝完成值÷指标值；≤、< 的指标，达到为 100%，超过则为指标值÷完成值。
示例：≤45 天、完成 60 天，完成率填 133.33% → 报，应为 75.00%；定性指标不查。
怎么改：删去该格内容，重新运行 fill；或者核对指标性质、指标值和完成值。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.formulas import completion_rate, rounded
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import standard_comparator


@rule(
    "IND003",
    stage=Stage.ROW,
    says="完成率填 {found:.2%}，按指标值和完成值应为 {expected:.2%}",
    fix="请删去该格内容后重新运行 fill，或核对指标性质、指标值和完成值",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each indicator whose rate is not what comparator, target and actual give."""
    places = submission.scheme.places.rate
    for line in submission.items("indicators"):
        found = line.number("completion_rate")
        comparator = standard_comparator(line.text("comparator"))
        target, actual = line.number("target"), line.number("actual")
        expected = completion_rate(comparator, target, actual, places)
        if expected is None or found is None or rounded(found, places) == expected:
            continue
        yield Breach(
            line["completion_rate"].ref,
            found=rounded(found, places),
            expected=expected,
            operands=tuple(line[term].ref for term in ("comparator", "target", "actual")),
            key=line_key("indicators", line),
        )
