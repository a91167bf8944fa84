"""Derived figures, pure and exact: the one place that both checks and fills them.

Amounts are Decimal in 万元, rates are ratios, scores are points; halves round up (四舍五入).
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

from perfeval_xl.scheme import GradeBand, Tolerance

ZERO = Decimal(0)
_WIDE = Context(prec=400)  # Excel's largest number has 309 digits: an absurd one is no crash
MORE = frozenset({"≥", ">", "="})
LESS = frozenset({"≤", "<"})


def rounded(value: Decimal, places: int) -> Decimal:
    """The value at so many decimal places, halves away from zero as Excel's ROUND does.

    >>> rounded(Decimal("2.675"), 2)
    Decimal('2.68')
    """
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)


def amounts_sum(parts: Iterable[Decimal | None]) -> Decimal | None:
    """Sum of the figures that are there (合计), 万元; None when none is: blank is not zero.

    >>> amounts_sum([Decimal("8356.44"), Decimal("17.19"), Decimal("3417.38"), None])
    Decimal('11791.01')
    """
    there = [part for part in parts if part is not None]
    return sum(there, ZERO) if there else None


def payment_rate(
    spent: Decimal | None, budget: Decimal | None, places: int = 4
) -> Decimal | None:
    """Payment rate (资金支付率): spent over full-year budget, a ratio.

    None when either is blank or the budget is not positive.

    Source: 财预〔2020〕10号附表, 执行率 (B/A).

    >>> payment_rate(Decimal("9096.62"), Decimal("9103.22"))
    Decimal('0.9993')
    """
    if spent is None or budget is None or budget <= 0:
        return None
    return rounded(spent / budget, places)


def completion_rate(
    comparator: str, target: Decimal | None, actual: Decimal | None, places: int = 4
) -> Decimal | None:
    """Completion rate (完成率) of an indicator, a ratio.

    For ≥ > = actual over target; for ≤ < 1 when the limit is kept, else target over actual;
    None for qualitative indicators, and where target or actual is not a figure. A target of 0
    that is met exactly gives 1 (安全事故 = 0 起), any other target of 0 gives None.

    >>> completion_rate("≤", Decimal(45), Decimal(60))
    Decimal('0.7500')
    """
    if target is None or actual is None:
        return None
    if comparator in LESS:
        if actual <= target:
            return Decimal(1)
        return rounded(target / actual, places) if actual > 0 else None
    if comparator not in MORE:
        return None
    if target == 0:
        return Decimal(1) if actual == 0 else None
    return rounded(actual / target, places) if target > 0 else None


def mean(scores: Iterable[Decimal | None], places: int = 2) -> Decimal | None:
    """Mean of the members' scores (平均得分), points; None without any score.

    >>> mean([Decimal(6), Decimal("5.5"), None])
    Decimal('5.75')
    """
    there = [score for score in scores if score is not None]
    return rounded(sum(there, ZERO) / len(there), places) if there else None


def total_score(means: Iterable[Decimal | None], places: int = 2) -> Decimal | None:
    """Total score (总分): the sum of the indicators' means; None while one is missing."""
    whole = list(means)
    if not whole or any(one is None for one in whole):
        return None
    return rounded(sum((one for one in whole if one is not None), ZERO), places)


def grade(total: Decimal | None, bands: Iterable[GradeBand], places: int = 2) -> str | None:
    """Grade (评价等级) of the rounded total; bands hold their floors, best first.

    >>> bands = [GradeBand("优秀", Decimal(85)), GradeBand("良好", Decimal(75))]
    >>> grade(Decimal("84.995"), bands)
    '优秀'
    """
    if total is None:
        return None
    shown = rounded(total, places)
    return next((band.label for band in bands if shown >= band.floor), None)


def sum_tolerance(parts: int, tolerance: Tolerance) -> Decimal:
    """How far a typed sum of so many rounded parts may be off, 万元.

    Up to the scheme's `linear_up_to` the worst case, half a step for each part and one for the
    sum itself; beyond it three standard deviations of as many uniform rounding errors.

    >>> sum_tolerance(104, Tolerance())
    Decimal('0.089')
    """
    if parts <= tolerance.linear_up_to:
        return tolerance.step / 2 * (parts + 1)
    return rounded(3 * tolerance.step * (Decimal(parts + 1) / 12).sqrt(), 3)
