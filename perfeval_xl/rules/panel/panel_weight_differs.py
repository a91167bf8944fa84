"""评委打分的分值与绩效指标表的分值不一致。

查什么：评委打分表每项指标的分值，与绩效指标表中同名指标的分值。
为什么：打分的上限以分值为准，两处不一致，得分就没有统一的满分。
依据：评委打分表的分值自动取自绩效指标表。
示例：绩效指标表 6 分，打分表 5 分 → 报；相同 → 不报。
怎么改：删去打分表的分值，重新运行 fill；或改正绩效指标表。
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scored_lines
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN011",
    stage=Stage.CELL,  # before the scores: a wrong weight is told where it stands
    says="分值填 {found}，绩效指标表是 {expected}",
    fix="请删去该格内容后重新运行 fill，或改正绩效指标表的分值",
    needs=("indicators", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line of the score sheet whose weight is not its indicator's."""
    weights: defaultdict[str, deque[Cell]] = defaultdict(deque)
    for line in submission.items("indicators"):
        weights[plain(line.text("level_3"))].append(line["weight"])
    for line in scored_lines(submission.tables["panel"]):
        same_name = weights[plain(line.text("level_3"))]
        source = same_name.popleft() if same_name else None
        found, expected = line.number("weight"), source.number if source else None
        if source and None not in {found, expected} and found != expected:
            yield Breach(
                line["weight"].ref,
                found=found,
                expected=expected,
                operands=(source.ref,),
                key=line_key("panel", line),
            )
