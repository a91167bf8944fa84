"""绩效指标没有列入评委打分。

查什么：绩效指标表的每项三级指标，评委打分表是否有同名的一行。
为什么：漏打一项指标，总分就少一项，满分也不是 100。
依据：每项绩效指标都要打分；名称比较时不计空格和标点。
示例：绩效指标 20 项，打分表 19 项 → 报缺的一项；次序不同 → 不报；打分表另有表里没有的名称时，由“没有的指标”一并指出。
怎么改：在评委打分表补上该指标并打分；名称写法不同的改成一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scored_lines, unmatched_indicators
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PAN009",
    stage=Stage.ACROSS,
    says="评委打分表没有这项指标：{found}",
    fix="请在评委打分表补上该指标并打分，或把名称改成一致",
    needs=("indicators", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each indicator that no line of the score sheet names."""
    scored = scored_lines(submission.tables["panel"])
    strangers, absent = unmatched_indicators(submission.items("indicators"), scored)
    renamed = sum(bool(line.text("level_3")) for line in strangers)
    for line in absent[renamed:]:  # the others are told with the name that stands there instead
        name, key = line.text("level_3"), line_key("indicators", line)
        yield Breach(line["level_3"].ref, found=name, key=key)
