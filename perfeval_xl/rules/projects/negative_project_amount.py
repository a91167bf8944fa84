"""项目清单有负数。

查什么：项目清单各项目的年初预算数、全年预算数、全年支出数。
为什么：项目的预算和支出一般不会是负数；负数多半是红字冲销没有冲完，或多打了减号。
依据：本表样金额填写要求；收回以前年度资金等特殊情况要写明。
示例：支出 -6.60 → 警告；0 → 不报。
怎么改：核对金额；确为冲销、收回的，在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.overspending import negative
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "PRJ017",
    stage=Stage.ROW,
    severity=Severity.WARNING,
    says="{name}是负数：{found:,}",
    fix="请核对金额；确为冲销、收回的，请在说明栏写明",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each negative amount of a project."""
    yield from negative(submission, "projects")
