"""财政拨款小计与其下各项之和不相等。

查什么：按资金来源一表的财政拨款小计，三栏金额。
为什么：小计错了，合计跟着错，财政拨款的规模也不对。
依据：财政拨款小计＝一般公共预算拨款＋政府性基金预算拨款＋国有资本经营预算拨款。
示例：8356.44＋0＋17.19，小计填 8356.44 → 报；填 8373.63 → 不报。
怎么改：删去小计格的内容，重新运行 fill，由公式相加；或核对其下各项。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.addends import row_cells
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import AMOUNTS, compare, sum_of


@rule(
    "FUN005",
    stage=Stage.TABLE,
    says="{name}填 {found:,}，其下各项相加应为 {expected:,}",
    fix="请删去小计格的内容后重新运行 fill，由公式相加；或核对其下各项",
    needs=("sources",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each amount of a fixed subtotal row that is not the sum of its parts."""
    table, spec = submission.tables["sources"], submission.scheme.tables["sources"]
    rows = {row.term: row for row in spec.rows}
    for row in spec.rows:
        line = table.line(row.term)
        for amount in AMOUNTS if line is not None and row.parts else ():
            cell, column = line[amount] if line else None, spec.column(amount)
            if cell is None or column is None:
                continue
            parts = (row_cells(table, rows, rows[part], amount) for part in row.parts)
            yield from compare(
                cell.ref,
                sum_of((cell,)),
                sum_of(chain.from_iterable(parts)),
                submission,
                names=(f"{row.label}的{column.header}", "其下各项相加"),
                key=row.term,
            )
