"""报告日期在预算年度结束之前。

查什么：基本信息的报告日期，是否在预算年度 12 月 31 日之后。
为什么：年度还没有结束，不可能写出全年的支出和得分；多半是年份写错。
依据：财预〔2020〕10号，绩效自评在预算执行结束后开展。
示例：评价 2021 年度，报告日期 2021年4月29日 → 报；2022年4月29日 → 不报。
怎么改：核对年份，改正报告日期或预算年度。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import after_year_end, dated, fiscal_year
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "DAT001",
    stage=Stage.ROW,
    says="报告日期是 {found}，{year} 年度还没有结束，应在 {expected}或以后",
    fix="请核对年份，改正报告日期或预算年度",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the report was signed before the fiscal year was over."""
    year, signed = fiscal_year(submission), dated(submission, "report_date")
    if year is None or signed is None:
        return
    cell, day = signed
    if day < after_year_end(year):
        yield Breach(
            cell.ref,
            found=day,
            expected=after_year_end(year),
            operands=(submission.fields["fiscal_year"].ref,),
            key="report_date",
            extra=(("year", year),),
        )
