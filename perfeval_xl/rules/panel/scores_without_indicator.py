"""评委打分里有绩效指标表没有的指标。

查什么：评委打分表的每一行，绩效指标表是否有同名的三级指标；有打分却没有写指标的行也报。
为什么：多出来的一项会加进总分，而绩效指标表里没有它的目标和分值。
依据：按绩效指标表打分；名称比较时不计空格和标点。
示例：指标改了名称，打分表还是旧名 → 报；完全一致 → 不报。
怎么改：删去多出的行；名称写法不同的改成一致。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scored_lines
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN010",
    stage=Stage.ACROSS,
    says="绩效指标表没有这项指标：{found}",
    fix="请删去多出的行，或把名称改成与绩效指标表一致",
    needs=("indicators", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line of the score sheet that no indicator answers to."""
    known = Counter(plain(line.text("level_3")) for line in submission.items("indicators"))
    for line in scored_lines(submission.tables["panel"]):
        name = line.text("level_3")
        if not line["level_3"].column:
            return
        if not name or not known[plain(name)]:
            yield Breach(
                line["level_3"].ref,
                found=name or None,
                said="" if name else "这一行有打分，却没有写指标",
                key=line_key("panel", line),
            )
        known[plain(name)] -= 1
