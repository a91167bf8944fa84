"""项目清单的小计与它那一段的项目之和不相等。

查什么：小计行的年初预算数、全年预算数、全年支出数；小计管它上面、到前一个小计为止的项目。
为什么：插入、移动项目以后，小计的求和区域常常没有跟着改。
依据：小计＝本段各项目之和；清单以小计行开头的，小计管它下面的项目。
示例：本段项目相加 300.00，小计填 280.00 → 报；差额在四舍五入范围内 → 提示。
怎么改：改正小计格的公式或数字；或核对本段各行金额。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.addends import blocks
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import AMOUNTS, compare, sum_of


@rule(
    "PRJ002",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，本段项目相加应为 {expected:,}",
    fix="请改正小计格的公式或数字，或核对本段各行金额",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of a subtotal that is not the sum of its block."""
    spec = submission.scheme.tables["projects"]
    for subtotal, items in blocks(submission.tables["projects"]):
        for amount in AMOUNTS:
            cell, column = subtotal[amount], spec.column(amount)
            if column is not None:
                yield from compare(
                    cell.ref,
                    sum_of((cell,)),
                    sum_of(line[amount] for line in items),
                    submission,
                    names=(f"{column.header}小计", "本段项目相加"),
                    key=line_key("projects", subtotal),
                )
