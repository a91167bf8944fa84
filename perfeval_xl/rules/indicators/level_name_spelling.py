"""一级、二级指标的名称多了空格或符号。

查什么：绩效指标表（以及评委打分表里直接输入的）一级、二级指标，与表样的名称只差空格、标点或全角半角的。
为什么：看上去一样，公式却认作两个名称，分级小计和评价表会漏掉这一行。
依据：Excel 的 SUMIF、COUNTIFS 按整个名称比较，末尾的空格也算。
示例：“产出指标 ”（末尾有空格） → 报；“产出指标” → 不报；另起的名称（如“党建指标”） → 不报。
怎么改：从下拉列表里重新选择，或删去多余的空格和符号。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import LEVELS, level_cells
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.scheme import Scheme
from perfeval_xl.terms import plain


@rule(
    "IND007",
    stage=Stage.ROW,  # before the subtotals, which miss the line
    says="“{found}”与表样的“{expected}”写法不同，小计会漏掉这一行",
    fix="请从下拉列表里重新选择，或改成“{expected}”",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each level name that equals one of the form's only when blanks are left aside."""
    known = _names(submission.scheme)
    for table in ("indicators", "panel"):
        for line in submission.items(table):
            for term, cell in zip(LEVELS, level_cells(line), strict=True):
                expected = known.get(plain(cell.text), cell.text)
                linked = table == "panel" and cell.formula is not None
                if cell.blank or cell.row != line.row or linked or cell.text == expected:
                    continue
                yield Breach(
                    cell.ref,
                    found=cell.text,
                    expected=expected,
                    severity=None if term == LEVELS[0] else Severity.WARNING,
                    key=line_key(table, line),
                )


def _names(scheme: Scheme) -> dict[str, str]:
    """The form's level names by their plain wording."""
    names = (name for level, parts in scheme.levels.items() for name in (level, *parts))
    return {plain(name): name for name in names}
