"""工作簿缺少表样里的工作表。

查什么：表样要求的每张工作表是否都在；名称只差一两个字的，一并提示。
为什么：缺一张表，与它有关的核对都做不了，财政部门汇总时也收不到这部分数。
依据：本表样的工作表目录（填报说明、代码表可以没有）。
示例：工作表“项目清单”被改名为“项目情单” → 报；次序调换 → 不报。
怎么改：把工作表名改回表样上的名称；删掉了的，从空白模板里复制回来。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.structure import lacking


@rule(
    "FRM001",
    stage=Stage.CELL,
    says="缺少工作表“{name}”{near}",
    fix="请把工作表名改回“{name}”，或从空白模板复制该表",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each sheet that the form has and the workbook lacks."""
    yield from lacking(submission, "sheet")
