"""工作表里找不到应有的表格。

查什么：每张工作表里的表格（按表头文字查找）是否都在。
为什么：表头被删或改得认不出来，表里的数就读不到，等于没有填。
依据：本表样的表头；同义的写法（如“执行率”“支付率”）都认得。
示例：“三、按支出类别”整块被删 → 报；上面插了几行、列换了次序 → 不报。
怎么改：照空白模板恢复该表的标题行和表头行。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.structure import lacking


@rule(
    "FRM002",
    stage=Stage.CELL,
    says="找不到表格“{name}”的表头{near}",
    fix="请照空白模板恢复该表的标题行和表头行",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each table that was not found on its sheet."""
    yield from lacking(submission, "table")
