"""工作组成员没有打分的列。

查什么：工作组名单里的每位成员，评委打分表是否有他的列。
为什么：名单上的人没有参加打分，应当说明。
依据：由评价工作组成员打分；名称比较时不计空格和括号里的职务。
示例：名单 12 人，打分表 11 列 → 警告缺的一人；只有列、没有打分的由“成员没有打分”报，打分表另有名单外的人时由“不在名单里”一并指出。
怎么改：补上该成员的打分；不参加打分的在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import unmatched
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PAN005",
    stage=Stage.ACROSS,
    severity=Severity.WARNING,
    says="“{found}”在名单里，评委打分表没有这一列",
    fix="请补上该成员的打分；不参加打分的请在说明栏写明",
    needs=("members", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each listed member who has no column in the score sheet."""
    strangers, absent = unmatched(submission.tables["panel"], submission.tables["members"])
    for line in absent[len(strangers) :]:
        yield Breach(
            line["member"].ref, found=line.text("member"), key=line_key("members", line)
        )
