"""打分的成员不在工作组名单里。

查什么：评委打分表每一列的成员，是否列在工作组名单；有打分却没有写成员的列也报。
为什么：名单以外的人打分，结果不被认可。
依据：由评价工作组成员打分；名称比较时不计空格和括号里的职务。
示例：打分表有“李四”，名单没有 → 警告，名单上另有一人没有列的一并指出；“张  三（办公室主任）”与“张三” → 不报。
怎么改：在名单里补上该成员，或删去该列；名字写法不同的改成一致。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scoring_members, unmatched
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN004",
    stage=Stage.ACROSS,
    severity=Severity.WARNING,
    says="“{found}”不在工作组名单里",
    fix="请在工作组名单里补上，或把名字改成一致",
    needs=("members", "panel"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each column whose member is not in the list, or who has no name at all."""
    panel = submission.tables["panel"]
    strangers, absent = unmatched(panel, submission.tables["members"])
    for cell, line in zip_longest(strangers, absent[: len(strangers)]):
        name = cell.text.strip()
        if line is None:
            yield Breach(cell.ref, found=name, key=plain(name))
        else:
            listed = line.text("member")
            said = "“{found}”不在工作组名单里，名单上相应的是“{expected}”"
            yield Breach(cell.ref, found=name, expected=listed, said=said, key=plain(name))
    scoring = scoring_members(panel)
    for letter, cell in panel.members.items():
        if cell.blank and letter in scoring:
            yield Breach(
                cell.ref,
                said="这一列有打分，却没有写成员",
                fix="请写上成员，并与工作组名单一致",
                key=letter,
            )
