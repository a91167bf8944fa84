"""自评报告的项目数与项目清单不一致。

查什么：基本信息中照报告填写的项目数，与项目清单的项目行数（小计、合计、空行不算）。
为什么：报告说多少项，清单就要列多少项，少列多列都会被退回。
依据：自评报告与附表数据应当一致；有编码、名称或金额的行算一个项目。
示例：报告 104 项，清单 103 行 → 报；清单 104 行 → 不报。
怎么改：核对清单是否列全；报告写错的改报告和这一格。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.totals import total_ref


@rule(
    "PRJ013",
    stage=Stage.STATED,
    says="报告中的项目数为 {found} 项，项目清单有 {expected} 项",
    fix="请核对清单是否列全；报告写错的请改报告和这一格",
    needs=("fields", "projects"),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield one breach when the stated count is not the number of projects listed."""
    cell = submission.fields.get("stated_project_count")
    listed = Decimal(len(submission.items("projects")))
    if cell is not None and cell.number is not None and listed and cell.number != listed:
        total = total_ref(submission, "projects", "project_code")
        yield Breach(
            cell.ref,
            found=cell.number,
            expected=listed,
            operands=(total,) if total else (),
            key="stated_project_count",
        )
