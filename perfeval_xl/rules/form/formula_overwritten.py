"""自动计算的格被输入的内容代替了公式。

查什么：表样里由公式计算的格，现在是直接输入的数字或文字。
为什么：公式没有了，以后改了明细，这一格不会跟着变。
依据：本表样的公式；允许改写的格（如科目名称）不查。数值不同的合计、比率、得分由各自的规则核对。
示例：支付率直接输入 99.93%，公式也是 99.93% → 提示；项目个数改成 105，公式是 104 → 错误。
怎么改：删去该格内容，重新运行 fill，公式会补上。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.model.cells import Kind
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Derived, Submission
from perfeval_xl.rules.calculated import RESTORE, calculated, judged_elsewhere, same_value
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM018",
    stage=Stage.CELL,
    says="公式被输入的内容代替，现为 {found}，按公式应为 {expected}",
    fix=RESTORE,
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each calculated cell that holds a constant: 提示 while it agrees."""
    for one in calculated(submission, _is_constant):
        same = same_value(submission, one)
        if not same and judged_elsewhere(one):
            continue
        number = isinstance(one.derived.value, Decimal)
        yield Breach(
            one.derived.ref,
            found=one.cell.text,
            expected=one.derived.value,
            severity=Severity.INFO if same else None if number else Severity.WARNING,
            said="公式被输入的内容代替，目前与公式结果一致" if same else "",
            key=one.place.key if one.place else one.derived.term,
        )


def _is_constant(derived: Derived) -> bool:
    found = derived.found
    constant = found.formula is None and not found.blank
    told_elsewhere = found.remark is not None or found.kind is Kind.ERROR
    judged = not derived.typed and derived.value not in {None, ""}
    return constant and judged and not told_elsewhere
