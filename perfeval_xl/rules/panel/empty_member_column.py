"""有成员一项都没有打分。

查什么：评委打分表中写了成员、整列却没有一个打分的列；全表都没有打分的不在此列。
为什么：该成员不计入平均分，计分人数比名单少。
依据：整列空白的成员不计入，平均分按实际打分的人数计算。
示例：12 名成员中 1 名整列空白 → 警告；整列打 0 分 → 不报。
怎么改：请该成员打分；确实不参加打分的，删去该列的成员名称并在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import scoring_members
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN003",
    stage=Stage.TABLE,
    severity=Severity.WARNING,
    says="“{found}”一项都没有打分，平均分按其余 {counted} 人计算",
    fix="请该成员打分；不参加打分的请在说明栏写明",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield the header of each named column without a score, while others have scored."""
    table = submission.tables["panel"]
    scoring = scoring_members(table)
    for letter, cell in table.members.items():
        if scoring and letter not in scoring and not cell.blank:
            yield Breach(
                cell.ref,
                found=cell.text.strip(),
                key=plain(cell.text),
                extra=(("counted", len(scoring)),),
            )
