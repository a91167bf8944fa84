"""固定行没有填全年支出数，按没有发生处理。

查什么：按资金来源、按支出类别两表中，别的行填了、这一行空着的全年支出数。
为什么：空白看不出是没有发生还是漏填；漏填的话合计会少。
依据：预算支出表注 3：没有发生的填 0。
示例：政府性基金预算拨款空着，其余各行已填 → 提示；填 0 → 不提示。
怎么改：没有发生的填 0；漏填的补上。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Remark
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.addends import addends
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM008",
    stage=Stage.CELL,
    severity=Severity.INFO,
    says="该行没有填全年支出数，按没有发生处理",
    fix="请核对：没有发生的填 0，漏填的补上",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each blank row of a table with fixed rows in which another row is filled."""
    for table in submission.tables.values():
        spec = submission.scheme.tables[table.term]
        cells = addends(table, spec, "spent") if spec.rows else ()
        if all(cell.blank for cell in cells):
            continue
        labels = {line.row: line.label for line in table.lines}
        for cell in cells:
            dash = cell.remark is Remark.PLACEHOLDER  # told as what it is
            if cell.blank and cell.saved and cell.column and not dash:
                yield Breach(cell.ref, key=labels[cell.row])
