"""同一项绩效指标填了两行。

查什么：绩效指标表中一、二、三级指标都相同的行；一、二级空着的，算作与上一行相同。
为什么：重复的指标会重复计分，打分时也分不清是哪一行。
依据：同一级下的三级指标名称唯一；名称比较时不计空格和标点。
示例：数量指标下“引进人才”出现两次 → 在后一行报；不同二级指标下名称相同 → 不报。
怎么改：删去重复的一行；确是两项的，把名称写得有区别。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "IND006",
    stage=Stage.TABLE,
    says="三级指标“{found}”与第 {row} 行重复",
    fix="请删去重复的一行；确是两项的，请把名称写得有区别",
    needs=("indicators",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each indicator whose three levels stand on an earlier line."""
    first: dict[tuple[str, ...], Line] = {}
    for line in submission.items("indicators"):
        name = line.text("level_3")
        if not name:
            continue
        key = tuple(plain(line.text(term)) for term in ("level_1", "level_2", "level_3"))
        earlier = first.setdefault(key, line)
        if earlier["level_3"].ref != line["level_3"].ref:
            yield Breach(
                line["level_3"].ref,
                found=name,
                operands=(earlier["level_3"].ref,),
                key=line_key("indicators", line),
                extra=(("row", earlier.row),),
            )
