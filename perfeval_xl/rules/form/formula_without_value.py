"""公式没有保存计算结果。

查什么：需要读取的格里，有公式却没有结果的（不包括表样自带的公式，那些由 fill 补上）。
为什么：读不到结果，只能当作没有填。多见于由别的程序生成、没有用 Excel 或 WPS 打开过的文件。
依据：xlsx 文件中公式和结果分开存放，结果可以缺。
示例：支出数为 =100+50、没有结果 → 报；在 Excel 里保存过 → 不报。
怎么改：用 Excel 或 WPS 打开，保存一次，再运行本工具。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import places
from perfeval_xl.rules.registry import Stage, rule


@rule(
    "FRM019",
    stage=Stage.CELL,
    says="公式 {found} 没有保存计算结果，读不到数",
    fix="请用 Excel 或 WPS 打开该文件，保存一次后再运行",
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each formula of the user's own that has no cached value."""
    unsaved = {
        place.cell.ref: (place.cell, place.key) for place in places(submission, _unsaved)
    }
    for term, pair in submission.beside.items():
        unsaved |= {cell.ref: (cell, term) for cell in pair if not cell.saved}
    for one in submission.derived:
        if one.value and not one.found.saved:  # the form's own have been completed by now
            unsaved.setdefault(one.ref, (one.found, one.term))
    broken = {one.ref for one in submission.derived if one.value is None} if unsaved else set()
    for ref, (cell, key) in unsaved.items():
        if ref not in broken:  # an operand's error has its own finding
            yield Breach(ref, found=f"={cell.formula}", key=key)


def _unsaved(cells: Mapping[str, Cell]) -> list[str]:
    return [term for term, cell in cells.items() if not cell.saved]
