"""公式被改过，显示的结果与表样公式算出的不同。

查什么：表样里由公式计算的格，现在是另一个公式，显示的值又与表样公式的结果不同。
为什么：要么公式引用错了，要么明细改过以后没有重新计算，显示的是旧数。
依据：本表样的公式；金额在四舍五入范围内的，由合计的规则提示。
示例：合计改成 =SUM(E6:E9)，漏了第 10 行 → 报；平均得分没有算进新插入的成员列 → 报；写法不同、结果相同 → 不报。
怎么改：删去该格内容，重新运行 fill；或加 --recalculate，由 fill 换回表样公式。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Derived, Submission
from perfeval_xl.rules.calculated import Calculated, calculated, near_value
from perfeval_xl.rules.panel_scores import left_out
from perfeval_xl.rules.registry import Stage, rule

RATE = "公式不是表样的公式，显示 {found}，按表样公式应为 {expected:.2%}"

LEFT_OUT = "平均得分没有算进 {columns} 列"


@rule(
    "FRM020",
    stage=Stage.CELL,
    says="公式不是表样的公式，显示 {found}，按表样公式应为 {expected}",
    fix="请删去该格内容后重新运行 fill，或用 fill --recalculate 换回表样公式",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each calculated cell whose own formula shows something else."""
    for one in calculated(submission, _is_other_formula):
        missed = _left_out(submission, one)
        if missed:
            columns = "、".join(missed)
            yield Breach(
                one.derived.ref,
                said=LEFT_OUT,
                key=one.place.key if one.place else "",
                extra=(("columns", columns),),
            )
        elif not near_value(submission, one):
            number = isinstance(one.derived.value, Decimal)
            rate = one.place is not None and one.place.kind == "rate"
            yield Breach(
                one.derived.ref,
                found=one.cell.text,
                expected=one.derived.value,
                severity=None if number else Severity.WARNING,
                said=RATE if rate and number else "",
                key=one.place.key if one.place else one.derived.term,
            )


def _left_out(submission: Submission, one: Calculated) -> list[str]:
    """Columns of members that a mean passes over, also where it shows the same by chance."""
    formula, place = one.derived.found.formula, one.place
    if place is None or place.term != "panel_mean" or formula is None:
        return []
    return left_out(submission.tables[place.table], one.derived.ref.row, formula)


def _is_other_formula(derived: Derived) -> bool:
    """Another formula by its text; the form's own in other words has been completed by now."""
    found = derived.found
    shows = found.formula is not None and found.saved and not found.blank
    judged = not derived.typed and derived.value not in {None, ""}
    return shows and judged and found.formula != derived.formula
