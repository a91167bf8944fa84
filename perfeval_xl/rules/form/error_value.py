"""单元格显示错误值（#REF!、#DIV/0! 等）。

查什么：本表各工作表里显示错误值的格；由它引起的后续错误不重复报。
为什么：错误值会一路传到合计和得分，整张表都算不出来。
依据：Excel、WPS 的错误值：#REF! #DIV/0! #VALUE! #NAME? #N/A #NUM! #NULL!。
示例：支出数为 #REF!，支付率和合计也成了 #REF! → 只报支出数这一格。
怎么改：改正该格的公式，或直接填入数字；后面的格会跟着恢复。
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from perfeval_xl.model.cells import Cell, CellRef, Kind, column_number
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.calculated import calculated
from perfeval_xl.rules.formula_text import Area, areas
from perfeval_xl.rules.registry import Stage, rule

_REMEDIES = {
    "#REF!": "公式引用的单元格已被删除",
    "#DIV/0!": "公式的除数是 0 或空白",
    "#VALUE!": "公式里有文字参与计算",
    "#NAME?": "公式里有认不出的名称，常见于缺少引号或函数名写错",
    "#N/A": "查找公式没有找到对应的内容",
    "#NUM!": "公式算不出有效的数",
    "#NULL!": "公式里的区域没有交集，常见于误用空格",
}


@rule(
    "FRM009",
    stage=Stage.CELL,
    says="显示错误值 {found}：{cause}",
    fix="请改正该格的公式，或直接填入数字",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each cell with an error value that no other such cell explains."""
    errors = [cell for facts in submission.sheets.values() for cell in facts.errors]
    if not errors:
        return
    followers, index = _followers(submission), _Index(errors)
    for cell in errors:
        if cell.ref not in followers and not index.explains(cell):
            yield Breach(
                cell.ref,
                found=cell.text,
                extra=(("cause", _REMEDIES.get(cell.text, "公式算不出结果")),),
            )


def _followers(submission: Submission) -> set[CellRef]:
    """Calculated cells that only pass an operand's error on, or that are completed by now."""
    return {
        one.derived.ref
        for one in calculated(submission, lambda derived: derived.found.kind is Kind.ERROR)
        if one.cell.kind is not Kind.ERROR or one.derived.value is None
    }


class _Index:
    """The cells with an error value, by sheet and column, so that ranges are looked up quickly."""

    def __init__(self, errors: list[Cell]) -> None:
        self._columns: defaultdict[tuple[str, int], dict[int, Cell]] = defaultdict(dict)
        for cell in errors:
            self._columns[cell.sheet, column_number(cell.column)][cell.row] = cell
        self._rows = {key: sorted(cells) for key, cells in self._columns.items()}

    def explains(self, cell: Cell) -> bool:
        """Another error that the cell's formula points at, and that does not point back."""
        if cell.formula is None or "#REF!" in cell.formula:
            return False
        return any(
            one is not cell and not _points_at(one, cell)
            for area in areas(cell.formula, cell.sheet)
            for one in self._within(area)
        )

    def _within(self, area: Area) -> Iterator[Cell]:
        for (sheet, column), rows in self._rows.items():
            if sheet == area.sheet and area.left <= column <= area.right:
                first = bisect_left(rows, area.top)
                for row in rows[first : bisect_right(rows, area.bottom)]:
                    yield self._columns[sheet, column][row]


def _points_at(one: Cell, other: Cell) -> bool:
    if one.formula is None:
        return False
    column = column_number(other.column)
    return any(
        area.holds(other.sheet, column, other.row) for area in areas(one.formula, one.sheet)
    )
