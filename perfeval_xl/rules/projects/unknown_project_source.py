"""项目的资金来源认不出来。

查什么：项目清单的资金来源列，是否是按资金来源一表的某一行；常见的别名也认得。
为什么：认不出来源，汇总时这个项目的钱归不到任何一项。
依据：本表样按资金来源的各行（小计除外）。
示例：“自筹” → 报；“财政拨款”（是小计，不是具体来源） → 报；“一般公共预算” → 不报。
怎么改：从下拉列表里选择；一个项目有几种来源的，拆成几行，或填主要来源并在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PRJ011",
    stage=Stage.ROW,
    says="资金来源“{found}”不在资金来源表里",
    fix="请从下拉列表里选择资金来源；有几种来源的请拆成几行",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project whose funding source is no input row of 按资金来源."""
    known = {
        plain(name)
        for row in submission.scheme.tables["sources"].rows
        if not row.parts
        for name in (row.label, *row.synonyms)
    }
    unknown: dict[str, bool] = {"": False}
    for line in submission.items("projects"):
        text = line.text("funding_source")
        if text not in unknown:
            unknown[text] = plain(text) not in known
        if unknown[text]:
            yield Breach(line["funding_source"].ref, found=text, key=line_key("projects", line))
