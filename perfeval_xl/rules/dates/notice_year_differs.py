"""通知的年份不是预算年度的下一年。

查什么：评价依据里写的年份；写成“2021年度”、指所评年度的不算，没有年份的不查。
为什么：自评通知一般在预算年度的下一年印发，年份不对多半是抄了往年的通知。
依据：各地绩效自评通知的惯例，如评价 2021 年度的通知文号为〔2022〕。
示例：评价 2021 年度，依据写“2021 年财政预算绩效评价管理工作” → 警告；“2022 年” → 不报。
怎么改：核对通知名称和文号；确是当年印发的，在说明栏写明。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calendar import fiscal_year
from perfeval_xl.rules.registry import Stage, rule

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)(\s*(?:财政|预算|会计)?年度)?")


@rule(
    "DAT005",
    stage=Stage.ROW,
    severity=Severity.WARNING,
    says="通知的年份是 {found} 年，评价 {year} 年度的通知一般在 {expected} 年印发",
    fix="请核对通知名称和文号；确是这一年印发的，请在说明栏写明",
    needs=("fields",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the notice names years, and none is the one after the fiscal year."""
    year, cell = fiscal_year(submission), submission.fields.get("notice")
    if year is None or cell is None or cell.blank:
        return
    named = _YEAR.findall(unicodedata.normalize("NFKC", cell.text))
    years = [int(digits) for digits, whole in named if not (whole and int(digits) == year)]
    if years and year + 1 not in years:
        yield Breach(
            cell.ref,
            found=max(years),
            expected=year + 1,
            operands=(submission.fields["fiscal_year"].ref,),
            key="notice",
            extra=(("year", year),),
        )
