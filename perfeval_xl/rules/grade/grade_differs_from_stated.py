"""自评报告的评价等级与按总分评定的等级不一致。

查什么：基本信息中照报告填写的评价等级，与评委打分总分按等级标准评出的等级。
为什么：等级用于结果运用和公开，评高评低都会被追究。
依据：等级标准由表样规定（本表样：85 分以上优秀、75 分以上良好、60 分以上一般，其余较差），按两位小数的总分评定。
示例：总分 84.99，等级填“优秀” → 报，应为“良好”；总分 85.00 填“优秀” → 不报。
怎么改：改正等级；总得分也写错的先改总得分。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.formulas import grade, rounded
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.panel_scores import panel_total
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.verdict import operands
from perfeval_xl.terms import plain


@rule(
    "GRD002",
    stage=Stage.STATED,
    says="报告中的评价等级为“{found}”，总分 {score} 应为“{expected}”",
    fix="请改正评价等级；总得分也写错的请先改总得分",
    needs=("fields", "panel"),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield one breach when the stated grade is not that of the total score."""
    cell, table = submission.fields.get("stated_grade"), submission.tables["panel"]
    if cell is None or cell.blank:
        return
    total = panel_total(table, submission.scheme.places.total)
    expected, found = _grade(submission, total), cell.text.strip()
    if total is None or expected is None:
        yield Undecided("平均得分不全，等级无法评定")
    elif plain(found) != plain(expected) and not _follows_stated_score(
        submission, found, total
    ):
        yield Breach(
            cell.ref,
            found=found,
            expected=expected,
            operands=operands(submission),
            key="stated_grade",
            extra=(("score", total),),
        )


def _grade(submission: Submission, total: Decimal | None) -> str | None:
    scheme = submission.scheme
    return grade(total, scheme.grades, scheme.places.total)


def _follows_stated_score(submission: Submission, found: str, total: Decimal) -> bool:
    """The stated score is wrong and the grade only follows it: that is told once, there."""
    cell = submission.fields.get("stated_score")
    stated = cell.number if cell else None
    places = submission.scheme.places.total
    if stated is None or rounded(stated, places) == total:
        return False
    return plain(found) == plain(_grade(submission, stated) or "")
