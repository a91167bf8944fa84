"""预算年度不是四位年份，或与表样的年度不同。

查什么：基本信息的预算年度。
为什么：所有日期都以预算年度为准，年度错了，后面的核对都会错。
依据：预算年度自公历 1 月 1 日至 12 月 31 日（《预算法》第十八条）；表样按年度印发。
示例：填 21 或 20211 → 错误；2021 年度的表填 2022，报告日期也在 2022 年 → 提示；填 2021，或填 2022 而报告日期在 2023 年 → 不报。
怎么改：填四位年份；拿错年度的表，换用当年的模板。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import fiscal_year
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT007",
    stage=Stage.CELL,
    says="预算年度填 {found}，应为四位年份",
    fix="请填四位年份，如 {expected}",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the fiscal year is no year, or not the form's."""
    cell, issued = submission.fields.get("fiscal_year"), submission.scheme.fiscal_year
    if cell is None or cell.number is None:
        return
    year = fiscal_year(submission)
    if year is None:
        yield Breach(cell.ref, found=cell.number, expected=Decimal(issued), key="fiscal_year")
    elif year != issued and not _reported_in_time(submission, year):
        yield Breach(
            cell.ref,
            found=cell.number,
            expected=Decimal(issued),
            severity=Severity.INFO,
            said="预算年度填 {found}，这份表样是 {expected} 年度的",
            fix="请核对年度；拿错年度的表，请换用当年的模板",
            key="fiscal_year",
        )


def _reported_in_time(submission: Submission, year: int) -> bool:
    """Whether the report is of the year after: then a form of other years is used on purpose."""
    report = submission.fields.get("report_date")
    return report is not None and report.day is not None and report.day.year == year + 1
