"""评委打分的总分与各指标之和不相等。

查什么：评委打分表总分行的分值、各成员打分和平均得分。
为什么：总分决定评价等级，加错一项就可能差一个等级。
依据：总分＝各指标平均得分（保留两位小数）之和；先求各成员总分再平均的，只作提示。
示例：平均得分相加 96.00，总分填 96.50 → 报；填 96.00 → 不报。
怎么改：删去总分行该格的内容，重新运行 fill，由公式相加。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.rules.panel_scores import (
    means,
    points_breaches,
    scored_lines,
    scoring_members,
    unrounded_total,
)
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import summed_lines


@rule(
    "PAN008",
    stage=Stage.ACROSS,  # after the means: a total over a wrong mean is not told again
    says="{name}填 {found}，各指标相加应为 {expected}",
    fix="请删去该格内容后重新运行 fill，由公式相加",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each figure of the total row that is not the sum of the lines."""
    table, places = submission.tables["panel"], submission.scheme.places.total
    if table.total is None:
        return
    lines, sums = scored_lines(table), summed_lines(table, submission.scheme.tables["panel"])
    weights, also = [line["weight"] for line in lines], [line["weight"] for line in sums]
    yield from points_breaches(
        table.total["weight"], weights, places, name="分值合计", key="total", also=also
    )
    for letter in scoring_members(table):
        cell = table.total.scores.get(letter)
        scores = [line.scores[letter] for line in lines if letter in line.scores]
        also = [line.scores[letter] for line in sums if letter in line.scores]
        if cell is not None:
            yield from points_breaches(
                cell, scores, places, name="该成员的总分", key="total", also=also
            )
    also = [line["panel_mean"] for line in sums]
    yield from _mean_total(table, table.total["panel_mean"], places, also)


def _mean_total(
    table: Table, total: Cell, places: int, also: list[Cell]
) -> Iterator[Breach | Undecided]:
    """The total of the means, once every line has one."""
    cells = means(table)
    if any(cell.blank for cell in cells):
        return
    for one in points_breaches(total, cells, places, name="总分", key="total", also=also):
        if isinstance(one, Breach) and one.found == unrounded_total(table, places):
            yield replace(
                one,
                severity=Severity.INFO,
                said="总分 {found} 是各成员总分的平均，按各项平均得分相加是 {expected}",
                fix="请核对；因四舍五入产生的差异可在说明栏写明",
            )
        else:
            yield one
