"""指标性质认不出来。

查什么：绩效指标表的指标性质列；“>=”“≧”“大于等于”“不低于”等写法都认得。
为什么：不知道是越大越好还是越小越好，完成率就算不对。
依据：本表样的下拉选项：≥、>、=、≤、<、定性。
示例：“正向” → 报；“不低于” → 认得，不报。
怎么改：从下拉列表里选择。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import standard_comparator


@rule(
    "IND005",
    stage=Stage.ROW,
    says="指标性质“{found}”认不出来",
    fix="请从下拉列表里选择：{choices}",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each indicator whose comparator is none of the form's in any spelling."""
    known = submission.scheme.comparators
    for line in submission.items("indicators"):
        text = line.text("comparator")
        if text and standard_comparator(text) not in known:
            yield Breach(
                line["comparator"].ref,
                found=text,
                key=line_key("indicators", line),
                extra=(("choices", "、".join(known)),),
            )
