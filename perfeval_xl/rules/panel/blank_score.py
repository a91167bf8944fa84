"""有成员漏打了某项指标的分。

查什么：评委打分表中，打过分的成员有没有空着的格；全表一个打分都没有的也报。
为什么：漏打的格不计入平均，等于少了一个人的意见；一项都没有打，总分和等级算不出。
依据：每位成员对每项指标打分；0 分要填 0，空白不是 0。
示例：某成员打了 19 项、漏 1 项 → 报漏的一格；一项指标谁都没有打 → 合报一次；整列空白的由“成员没有打分”报。
怎么改：请该成员补打；确实不打分的成员，整列留空。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import member_name, scored_lines, scoring_members
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule

NOBODY, ALL = "没有成员给这项指标打分", "请各成员补打；0 分请填 0"


@rule(
    "PAN002",
    stage=Stage.ROW,
    says="{member}没有给这项指标打分",
    fix="请该成员补打；0 分请填 0",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each blank of a member who scored elsewhere; one breach when nobody scored."""
    table = submission.tables["panel"]
    lines, members = scored_lines(table), scoring_members(table)
    if lines and table.members and not members:
        letter = next(iter(table.members))
        first = lines[0].scores.get(letter, table.members[letter])
        yield Breach(first.ref, said="还没有任何打分", fix="请各成员逐项打分", key="panel")
    for line in lines:
        cells = [line.scores[letter] for letter in members if letter in line.scores]
        nobody = len(cells) > 1 and all(cell.blank and cell.saved for cell in cells)
        for letter in members:
            cell = line.scores.get(letter)
            if cell is None or not cell.blank or not cell.saved:
                continue
            if nobody:
                yield Breach(cell.ref, said=NOBODY, fix=ALL, key=line_key("panel", line))
            else:
                yield Breach(
                    cell.ref,
                    found=cell.text.strip() or None,
                    key=line_key("panel", line),
                    extra=(("member", member_name(table, letter)),),
                )
