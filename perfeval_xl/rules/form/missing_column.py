"""表格缺少应有的列。

查什么：每张表的各列（按表头文字查找）是否都在。
为什么：缺了列，这一列的数读不到，也就无法核对和汇总。
依据：本表样的表头；必填的列缺少为错误，自动计算的列缺少为警告，可空的列缺少只作提示。
示例：“全年支出数”的表头写成“全年支出” → 认得，不报；整列删掉 → 报。
怎么改：照空白模板补上该列和表头。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.structure import lacking


@rule(
    "FRM003",
    stage=Stage.CELL,
    says="缺少“{name}”列{near}",
    fix="请照空白模板补上该列和表头文字",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each column that was not found in its table."""
    yield from lacking(submission, "column")
