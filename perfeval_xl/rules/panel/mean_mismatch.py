"""平均得分与各成员打分的平均不一致。

查什么：评委打分表每项指标的平均得分，与打过分的成员的算术平均；按规定小数位比较。
为什么：平均得分直接相加成总分；被数字盖掉以后，改了打分，平均分不会跟着变。
依据：评委打分表注：算术平均，保留两位小数，四舍五入；整列空白的成员不计入。
示例：打分 6、5.5，平均填 5.80 → 报；5.75 → 不报。
怎么改：删去该格内容，重新运行 fill，由公式算出；或核对各成员的打分。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.formulas import mean, rounded
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import refs, score_cells, scored_lines, scoring_members
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import shown


@rule(
    "PAN006",
    stage=Stage.TABLE,  # after the scores: a mean over a faulty score is not told again
    says="平均得分填 {found}，按各成员打分应为 {expected}",
    fix="请删去该格内容后重新运行 fill，或核对各成员的打分",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each line whose mean is not that of the members who scored."""
    table, places = submission.tables["panel"], submission.scheme.places.mean
    members = scoring_members(table)
    for line in scored_lines(table):
        cells = score_cells(line, members)
        expected = mean([cell.number for cell in cells], places)
        found = line.number("panel_mean")
        if expected is None or found is None or rounded(found, places) == expected:
            continue
        yield Breach(
            line["panel_mean"].ref,
            found=shown(rounded(found, places)),
            expected=expected,
            operands=refs(cells),
            key=line_key("panel", line),
        )
