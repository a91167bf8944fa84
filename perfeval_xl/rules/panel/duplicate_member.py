"""同一位成员占了两列打分。

查什么：评委打分表各列的成员是否重复。
为什么：一个人打两次分，平均分就偏向他的意见。
依据：每位成员打一次分；名称比较时不计空格，职务相同、姓名不同的不算重复。
示例：两列都是“办公室主任” → 在后一列报；“张三”“张四” → 不报。
怎么改：删去重复的一列；写错名字的改正。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN012",
    stage=Stage.TABLE,
    severity=Severity.WARNING,
    says="“{found}”在 {column} 列已有打分",
    fix="请删去重复的一列；写错名字的请改正",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield the header of each column whose member stands in an earlier one."""
    first: dict[str, str] = {}
    for letter, cell in submission.tables["panel"].members.items():
        name = "" if cell.blank else plain(cell.text)
        earlier = first.setdefault(name, letter) if name else letter
        if earlier != letter:
            yield Breach(
                cell.ref,
                found=cell.text.strip(),
                key=f"{name}{letter}",
                extra=(("column", earlier),),
            )
