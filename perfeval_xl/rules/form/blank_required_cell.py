"""必填的格没有填写。

查什么：基本信息的必填项，以及各表已经填了内容的行里必填的列。
为什么：缺了必填内容，合计、支付率和得分会少算，材料会被退回。
依据：本表样标 ＊ 的项目和列；空白不等于 0，没有发生的要填 0；“—”“/”“无”按空白算；没有项目的单位不要求资金支付率。
示例：某项目填了名称和预算，没有填全年支出数 → 报；整行都空 → 不报。
怎么改：补填该格；金额没有发生的填 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.rules.places import Place, asked, place_of
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.stated import no_projects
from perfeval_xl.scheme import TableSpec


@rule(
    "FRM007",
    stage=Stage.CELL,
    says="“{name}”没有填写",
    fix="请补填该格",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each required cell that says nothing, on single cells and filled lines."""
    for field in submission.scheme.fields:
        cell = submission.fields.get(field.term)
        if field.term == "stated_payment_rate" and no_projects(submission):
            continue  # nothing was spent of nothing
        if cell is not None and field.required and _is_blank(cell):
            name, kind = field.label, field.kind
            place = Place(cell, "fields", field.term, kind, name, field.term, required=True)
            yield _breach(place)
    for table in submission.tables.values():
        spec = submission.scheme.tables[table.term]
        for line, term in () if spec.rows else _blanks(table, spec):
            yield _breach(place_of(submission.scheme, table, line, term))


def _blanks(table: Table, spec: TableSpec) -> Iterator[tuple[Line, str]]:
    """Line and column of each required blank on a line that says something."""
    terms = [one.term for one in spec.columns if asked(one) and one.term in table.columns]
    for line in table.items:
        blanks = [term for term in terms if _is_blank(line.cells[term])]
        if blanks and _is_filled(line, spec):
            yield from ((line, term) for term in blanks)


def _is_blank(cell: Cell) -> bool:
    told = cell.value is not None and cell.remark is None  # most cells: answered at once
    return not told and cell.blank and cell.saved


def _is_filled(line: Line, spec: TableSpec) -> bool:
    inputs = [one.term for one in spec.columns if not one.formula and one.term != "serial"]
    return any(not line[term].blank for term in inputs)


def _breach(place: Place) -> Breach:
    seen = place.cell.text.strip()
    return Breach(
        place.cell.ref,
        found=seen or None,
        said="“{name}”填的是“{found}”，按没有填写算" if seen else "",
        fix="请补填该格；没有发生的请填 0" if place.kind == "amount" else "",
        key=place.key,
        extra=(("name", place.name),),
    )
