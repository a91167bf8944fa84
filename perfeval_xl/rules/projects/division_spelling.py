"""同一处室的名称有的多了空格。

查什么：项目清单的主管处室，去掉空格以后相同、写法却不同的名称。
为什么：汇总按处室名称归并，多一个空格就分列成两个处室。
依据：同一处室各行写法要一致；以没有多余空格的写法为准，都没有或都有的以用得多的为准。
示例：“办公室”与“办公室 ”（末尾有空格） → 提示后一种；“办公室”与“办公室主任室” → 不报。
怎么改：删去多余的空格，改成一致的写法。
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from perfeval_xl.model.cells import Kind
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ018",
    stage=Stage.TABLE,
    severity=Severity.INFO,
    says="主管处室“{found}”与“{expected}”只差空格，汇总时会分列",
    fix="请改成“{expected}”",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each division that is better, or more often, written with other blanks."""
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lines = [
        line
        for line in submission.items("projects")
        if line["division"].kind is Kind.TEXT and line["division"].row == line.row
    ]
    for line in lines:
        text = line["division"].text
        spelled["".join(text.split())][text] += 1
    usual = {
        text: _usual(spellings)
        for name, spellings in spelled.items()
        if name and len(spellings) > 1
        for text in spellings
    }
    for line in lines if usual else ():
        found = line["division"].text
        if found != usual.get(found, found):
            key = line_key("projects", line)
            yield Breach(line["division"].ref, found=found, expected=usual[found], key=key)


def _usual(spellings: Counter[str]) -> str:
    """The writing to keep: one without needless blanks, then the commonest, then the first."""
    return max(spellings, key=lambda text: (text == " ".join(text.split()), spellings[text]))
