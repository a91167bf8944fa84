"""自评报告的资金支付率与项目清单不一致。

查什么：基本信息中照报告填写的资金支付率，与项目清单的支出合计÷预算合计；按四位小数比较。
为什么：支付率是报告里最常引用的数，写错一位就与附表不符。
依据：财预〔2020〕10号附表，执行率（B/A）；与报告所列支出、预算相符的，由那两项的规则报。
示例：9096.62÷9103.22，报告 99.39% → 报；99.93% → 不报。
怎么改：报告写错的改报告，再照报告改这一格；清单填错的改清单。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.formulas import payment_rate, rounded
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import column_sum
from perfeval_xl.rules.totals import project_expenditure_ref


@rule(
    "PRJ016",
    stage=Stage.STATED,
    says="报告中的资金支付率为 {found:.2%}，按项目清单应为 {expected:.2%}",
    fix="请核对：报告写错的改报告和这一格，清单填错的改清单",
    needs=("fields", "projects"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated rate fits neither the list nor the stated amounts."""
    places = submission.scheme.places.rate
    cell = submission.fields.get("stated_payment_rate")
    spent, budget = (column_sum(submission, "projects", one) for one in ("spent", "budget"))
    expected = payment_rate(spent.value, budget.value, places)
    if cell is None or cell.number is None:
        return
    if spent.unclear or budget.unclear:
        yield Undecided("项目清单的预算或支出里有不能计算的数字，支付率无法核对")
        return
    found = rounded(cell.number, places)
    if expected is None or found in {expected, _as_stated(submission, places)}:
        return
    operands = [one.ref for one in (*spent.cells, *budget.cells)]
    kind = project_expenditure_ref(submission)
    yield Breach(
        cell.ref,
        found=found,
        expected=expected,
        operands=(*operands, *([kind] if kind else [])),
        key="stated_payment_rate",
    )


def _as_stated(submission: Submission, places: int) -> Decimal | None:
    """The rate of the stated amounts: where they are wrong, the rate only follows them."""
    spent, budget = (
        submission.fields.get(term)
        for term in ("stated_project_spent", "stated_project_budget")
    )
    return payment_rate(
        spent.number if spent else None, budget.number if budget else None, places
    )
