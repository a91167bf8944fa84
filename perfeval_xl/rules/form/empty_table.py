"""整张表还没有填写。

查什么：预算支出三张表、项目清单、绩效目标、绩效指标、工作组名单、问题与改进，是否一行都没有填。
为什么：整张表空着，合计、支付率、得分都算不出来，逐格提示反而看不清。
依据：本表样；预算支出、项目清单、绩效指标为错误，其余为警告；基本信息写明没有项目的，项目清单空着只作提示。
示例：项目清单只有表头 → 报；填了一行 → 不报。评委打分由“没有打分”的规则核对。
怎么改：按填报说明填写该表；确实没有的，在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Submission, Table
from perfeval_xl.rules.addends import addends
from perfeval_xl.rules.places import asked
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.stated import no_projects
from perfeval_xl.scheme import TableSpec

NONE_STATED = "请核对：基本信息里写的是没有项目，确实没有的不必填"


@rule(
    "FRM006",
    stage=Stage.CELL,
    says="“{name}”还没有填写",
    fix="请按填报说明填写该表；确实没有的，请在说明栏写明",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each table without a single filled line."""
    for table in submission.tables.values():
        spec = submission.scheme.tables[table.term]
        if table.term == "panel" or not _is_empty(table, spec):
            continue
        inputs = [one for one in spec.columns if not one.formula and one.term != "serial"]
        terms = [one.term for one in sorted(inputs, key=lambda one: not asked(one))]
        column = next((table.columns[term] for term in terms if term in table.columns), "A")
        yield Breach(
            CellRef(table.sheet, column, _first_row(table, spec)),
            severity=_severity(submission, spec),
            fix=NONE_STATED if _told_none(submission, spec) else "",
            key=table.term,
            extra=(("name", spec.title.partition("、")[2] or table.sheet),),
        )


def _told_none(submission: Submission, spec: TableSpec) -> bool:
    """The list of projects of a unit that states it had none."""
    return spec.term == "projects" and no_projects(submission)


def _severity(submission: Submission, spec: TableSpec) -> Severity:
    if _told_none(submission, spec):
        return Severity.INFO
    return Severity.ERROR if spec.needed else Severity.WARNING


def _is_empty(table: Table, spec: TableSpec) -> bool:
    if spec.rows:
        return all(cell.blank for cell in addends(table, spec, "spent"))
    inputs = [one.term for one in spec.columns if not one.formula and one.term != "serial"]
    return all(line[term].blank for line in table.items for term in inputs)


def _first_row(table: Table, spec: TableSpec) -> int:
    """Where writing begins: the first input row, or the row below the guide row."""
    inputs = {row.term for row in spec.rows if not row.parts}
    rows = [line.row for line in table.lines if line.label in inputs]
    return min(rows, default=table.guide_row + 1)
