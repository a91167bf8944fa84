"""基本信息、报告文字缺少应有的项目。

查什么：基本信息表、报告文字表的每一项（按左侧的项目名称查找）是否都在。
为什么：缺少单位名称、预算年度、报告日期等，后面的核对就没有对象。
依据：本表样的基本信息表和报告文字表；必填的缺少为错误，其余为提示。
示例：“报告日期”一行被删 → 报；写成“落款日期” → 认得，不报。
怎么改：照空白模板恢复该行的项目名称，并在右侧填写。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.structure import lacking


@rule(
    "FRM004",
    stage=Stage.CELL,
    says="{sheet}缺少“{name}”一项{near}",
    fix="请照空白模板恢复该行的项目名称，并在右侧填写",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each single cell whose label was not found."""
    yield from lacking(submission, "field")
