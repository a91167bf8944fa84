"""评委打分小于 0 或大于该项分值。

查什么：评委打分表中每个已填的打分，是否在 0 至该项分值之间。
为什么：一个超出分值的打分会抬高平均分，总分可能超过满分。
依据：评委打分表注：0 至该项分值之间，0 分也是打分。
示例：分值 6，打 6.5 → 报；打 -1 → 报；打 0 或 6 → 不报。
怎么改：改成 0 至该项分值之间的数。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import member_name, scored_lines
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PAN001",
    stage=Stage.ROW,
    says="{member}打 {found} 分，{limit}",
    fix="请改成 0 至该项分值之间的数",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each score below zero or above the weight of its indicator."""
    table = submission.tables["panel"]
    for line in scored_lines(table):
        weight = line.number("weight")
        for letter, cell in line.scores.items():
            score = cell.number
            if score is None or (score >= 0 and (weight is None or score <= weight)):
                continue
            below = score < 0
            yield Breach(
                cell.ref,
                found=score,
                expected=None if below else weight,
                operands=(line["weight"].ref,),
                key=line_key("panel", line),
                extra=(
                    ("member", member_name(table, letter)),
                    ("limit", "不能小于 0" if below else f"超过该项分值 {weight:f}"),
                ),
            )
