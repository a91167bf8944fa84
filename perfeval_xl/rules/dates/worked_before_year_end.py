"""自评工作在预算年度结束之前进行。

查什么：基本信息的自评开始日期、自评结束日期，是否都在预算年度 12 月 31 日之后。
为什么：年度还没有结束就评全年，数据不可能完整；多半是年份写错。
依据：财预〔2020〕10号，绩效自评在预算执行结束后开展。
示例：评价 2021 年度，2021年4月1日至4月25日自评 → 两格都报；2022年4月 → 不报。
怎么改：核对年份，改正自评日期或预算年度。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import after_year_end, dated, fiscal_year
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT002",
    stage=Stage.ROW,
    says="{name}是 {found}，{year} 年度还没有结束，应在 {expected}或以后",
    fix="请核对年份，改正自评日期或预算年度",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield the start and the end of the work when they lie before the year's end."""
    year = fiscal_year(submission)
    for term in ("work_start", "work_end"):
        worked = dated(submission, term)
        if year is None or worked is None:
            continue
        cell, day = worked
        if day < after_year_end(year):
            yield Breach(
                cell.ref,
                found=day,
                expected=after_year_end(year),
                operands=(submission.fields["fiscal_year"].ref,),
                key=term,
                extra=(("name", submission.scheme.field(term).label), ("year", year)),
            )
