"""评委打分里有绩效指标表没有的指标。

查什么：评委打分表的每一行，绩效指标表是否有同名的三级指标；有打分却没有写指标的行也报。
为什么：多出来的一项会加进总分，而绩效指标表里没有它的目标和分值。
依据：按绩效指标表打分；名称比较时不计空格和标点。
示例：指标改了名称，打分表还是旧名 → 报，并指出没有打分的一项；完全一致 → 不报。
怎么改：删去多出的行；名称写法不同的改成一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scored_lines, unmatched_indicators
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule

_RENAMED = "绩效指标表没有这项指标：{found}，表里没有打分的是“{expected}”"


@rule(
    "PAN010",
    stage=Stage.ACROSS,
    says="绩效指标表没有这项指标：{found}",
    fix="请删去多出的行，或把名称改成与绩效指标表一致",
    needs=("indicators", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line of the score sheet that no indicator answers to."""
    scored = scored_lines(submission.tables["panel"])
    strangers, absent = unmatched_indicators(submission.items("indicators"), scored)
    missing = iter(absent)
    for line in strangers:
        name, key = line.text("level_3"), line_key("panel", line)
        if not line["level_3"].column:
            return
        if not name:
            yield Breach(line["level_3"].ref, said="这一行有打分，却没有写指标", key=key)
            continue
        meant = next(missing, None)
        yield Breach(
            line["level_3"].ref,
            found=name,
            expected=meant.text("level_3") if meant else None,
            said=_RENAMED if meant else "",
            key=key,
        )
