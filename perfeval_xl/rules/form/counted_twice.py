"""另写的合计行、没写对地方的小计行，会被合计重复计算。

查什么：明细行中间或末尾另写的合计（总计）行；“小计”没有写在合计公式认的列里的行。
为什么：合计公式把明细区域全部相加，再减去认得出的小计；认不出的行就加了两遍，删去合计格重新运行也还是错。
依据：表样的合计公式：区域之和减去标明“××小计”的行；合计只有表样的一行。
示例：项目清单末行另写“合计” → 报；“办公室小计”写在主管处室列 → 报；写在项目名称列 → 不报。
怎么改：删去另写的合计行；小计的名称以“小计”结尾，写到提示的列。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from perfeval_xl.formulas import sum_tolerance
from perfeval_xl.model.cells import Cell, Kind
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line, Role, Submission, Table
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.rules.sums import sum_of
from perfeval_xl.rules.totals import summed_lines
from perfeval_xl.scheme import TableSpec

_SUBTOTAL = "小计"


@rule(
    "FRM022",
    stage=Stage.ROW,  # before the totals: what adds to them twice is told where it stands
    says="{what}，会被第 {row} 行的合计重复计算",
    fix="请删去这一行，合计在第 {row} 行",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each amount that a table's total takes in though it is itself a sum."""
    for table in submission.tables.values():
        spec, total = submission.scheme.tables[table.term], table.total
        for line in summed_lines(table, spec):
            what, fix = _fault(table, spec, line)
            if not what or total is None:
                continue
            for cell in _counted(submission, table, total, line):
                yield Breach(
                    cell.ref,
                    fix=fix,
                    key=line_key(table.term, line),
                    extra=(("what", what), ("row", total.row)),
                )


def _fault(table: Table, spec: TableSpec, line: Line) -> tuple[str, str]:
    """What is wrong with the row, "" when nothing is; the remedy where it is not to delete it."""
    if line.role is Role.TOTAL:
        return "本行是合计", ""
    columns = [term for term in spec.labels if term in table.columns]
    if not columns:
        return "本行是小计", ""
    known = sum(_raw(line[term]).endswith(_SUBTOTAL) for term in columns)
    if known == 1:
        return "", ""
    column = _header(spec, columns[-1])
    if known:
        return "“小计”写了不止一处", f"请只在“{column}”列写“小计”"
    return _misplaced(table, spec, line, columns), f"请把“{_name(line)}”写到“{column}”列"


def _misplaced(table: Table, spec: TableSpec, line: Line, columns: list[str]) -> str:
    """Where 小计 stands instead of at the end of one of those columns."""
    there = next((one for one in table.columns if _SUBTOTAL in _raw(line[one])), None)
    if there is None:
        return f"“小计”没有写在“{_header(spec, columns[-1])}”列"
    if there in columns:
        return f"“{line.text(there)}”不是以“小计”结尾的"
    return f"小计写在“{_header(spec, there)}”列"


def _raw(cell: Cell) -> str:
    return cell.text if cell.kind is Kind.TEXT else ""


def _name(line: Line) -> str:
    """The label as it should be written: nothing after 小计."""
    return line.label.partition(_SUBTOTAL)[0].strip() + _SUBTOTAL


def _header(spec: TableSpec, term: str) -> str:
    column = spec.column(term)
    return column.header if column else ""


def _counted(submission: Submission, table: Table, total: Line, line: Line) -> Iterator[Cell]:
    """The row's figures in the columns whose total is off."""
    scheme = submission.scheme
    slack = sum_tolerance(len(table.items), scheme.tolerance)
    for term, how in scheme.tables[table.term].totals:
        if how in {"sum", "mean_sum"}:
            parts = [one[term] for one in table.items]
            if line[term].counted and _is_off(total[term], parts, slack):
                yield line[term]
        elif how == "member_sum":
            for letter, cell in line.scores.items():
                parts = [one.scores[letter] for one in table.items if letter in one.scores]
                if cell.counted and _is_off(total.scores.get(letter), parts, slack):
                    yield cell


def _is_off(total: Cell | None, parts: list[Cell], slack: Decimal) -> bool:
    found, right = total.number if total else None, sum_of(parts).value
    return found is not None and right is not None and abs(found - right) > slack
