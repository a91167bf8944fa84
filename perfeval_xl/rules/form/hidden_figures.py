"""隐藏的行、列或工作表里有数。

查什么：各表中被隐藏（或被筛选掉）的行和列，以及隐藏的工作表，是否带有金额或得分。
为什么：看不见的数照样计入合计，打印出来的表加不起来；多半是忘了取消筛选。
依据：报送的表应当看得见全部数据。
示例：第 500 行的项目被隐藏 → 报；隐藏的是空白行或空着的年初预算数列 → 不报。
怎么改：取消隐藏或清除筛选；不要的行整行删除。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from perfeval_xl.model.cells import Cell, CellRef
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import SheetFacts, Submission, Table
from perfeval_xl.rules.places import line_key, places, whole
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.scheme import TableSpec


@rule(
    "FRM021",
    stage=Stage.CELL,
    severity=Severity.WARNING,
    says="这一{part}被隐藏，里面有数",
    fix="请取消隐藏或清除筛选；不要的内容请删除",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each hidden sheet, column and row that carries amounts or scores."""
    for facts in submission.sheets.values():
        if not facts.visible and _carries_figures(submission, facts.name):
            yield _breach(CellRef(facts.name, "A", 1), "张工作表", facts.name)
    for table in submission.tables.values():
        hidden = submission.sheets.get(table.sheet)
        if hidden is not None and (hidden.hidden_rows or hidden.hidden_columns):
            yield from _in_table(table, submission.scheme.tables[table.term], hidden)


def _carries_figures(submission: Submission, sheet: str) -> bool:
    def figures(cells: Mapping[str, Cell]) -> list[str]:
        here = (term for term, cell in cells.items() if cell.sheet == sheet)
        return [term for term in here if cells[term].number is not None]

    return any(True for _ in places(submission, figures))


def _in_table(table: Table, spec: TableSpec, hidden: SheetFacts) -> Iterator[Breach]:
    terms = [one.term for one in spec.columns if one.kind in {"amount", "score"}]
    letters = [table.columns[term] for term in terms if term in table.columns]
    figures = [
        cell
        for line in whole(table)
        for cell in (*(line[term] for term in terms), *line.scores.values())
        if cell.number is not None
    ]
    for column in (*letters, *table.members):
        if column in hidden.hidden_columns and any(one.column == column for one in figures):
            yield _breach(CellRef(table.sheet, column, table.header_row), "列", column)
    first = {cell.row: cell.ref for cell in reversed(figures)}
    for line in whole(table):
        if line.row in hidden.hidden_rows and line.row in first:
            yield _breach(first[line.row], "行", line_key(table.term, line))


def _breach(ref: CellRef, part: str, key: str) -> Breach:
    return Breach(ref, key=f"{part}{key}", extra=(("part", part),))
