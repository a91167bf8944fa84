"""223 类支出与国有资本经营预算拨款不相等。

查什么：按功能科目中 223（国有资本经营预算支出）的全年支出数，与按资金来源中国有资本经营预算拨款的全年支出数。
为什么：国有资本经营预算的钱一般列在 223 类，两处不等就有一处填错。
依据：财政部《政府收支分类科目》223 类；两处是同一个数，不允许尾差。
示例：223 类 17.91，国有资本经营预算拨款 17.19 → 报；没有 223 类而有该项拨款 → 警告。
怎么改：与决算核对，改正填错的一处。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.formulas import ZERO
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.spellings import code_and_name
from perfeval_xl.rules.sums import Sum, shown, sum_of

STATE_CAPITAL_CLASS = "223"


@rule(
    "FUN011",
    stage=Stage.TABLE,  # before the totals are compared: one wrong figure is told once
    says="223 类支出 {found:,}，国有资本经营预算拨款的支出是 {expected:,}",
    fix="请与决算核对，改正填错的一处",
    needs=("functions", "sources"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when class 223 and the state-capital source differ."""
    lines = [
        line
        for line in submission.items("functions")
        if code_and_name(line.text("class_code"))[0] == STATE_CAPITAL_CLASS
    ]
    source = submission.tables["sources"].line("state_capital")
    spent = sum_of(line["spent"] for line in lines)
    given = sum_of(() if source is None else (source["spent"],))
    if spent.unclear or given.unclear:
        yield Undecided("223 类或国有资本经营预算拨款的支出不是能计算的数字")
    elif not lines and given.value and submission.items("functions"):
        yield _unmatched(given)
    elif None not in {spent.value, given.value} and spent.value != given.value:
        yield Breach(
            spent.cells[0].ref,
            found=shown(spent.value or ZERO),
            expected=shown(given.value or ZERO),
            operands=tuple(cell.ref for cell in (*spent.cells[1:], *given.cells)),
            key=STATE_CAPITAL_CLASS,
        )


def _unmatched(given: Sum) -> Breach:
    """The source has money, and no line of class 223 says what it was spent on."""
    return Breach(
        given.cells[0].ref,
        found=given.value,
        severity=Severity.WARNING,
        said="有国有资本经营预算拨款 {found:,}，按功能科目却没有 223 类",
        fix="请核对这笔支出列在哪个科目；确未列 223 类的，请在说明栏写明",
        key="state_capital",
    )
