"""同一个功能科目填了两行。

查什么：按功能科目一表中，科目编码是否重复。
为什么：同一科目分成两行，容易重复计算，与决算也对不上。
依据：本表样按类级科目汇总，每类一行。
示例：208 出现在第 8 行和第 11 行 → 在第 11 行报；每类一行 → 不报。
怎么改：把同一科目的金额合并到一行，删去另一行；编码选错的改编码。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FUN003",
    stage=Stage.TABLE,
    says="科目 {found} 在第 {row} 行已经填过",
    fix="请把同一科目的金额合并到一行；编码选错的请改编码",
    needs=("functions",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line whose code stands on an earlier line."""
    first: dict[str, Line] = {}
    for line in submission.items("functions"):
        code = line.text("class_code")
        earlier = first.setdefault(code, line) if code else line
        if earlier is not line:
            yield Breach(
                line["class_code"].ref,
                found=code,
                operands=(earlier["class_code"].ref,),
                key=code,
                extra=(("row", earlier.row),),
            )
