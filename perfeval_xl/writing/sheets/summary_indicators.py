"""汇总, its fourth section: indicators by level and kind, taken from 评价等级."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from perfeval_xl.writing.sheets.grade import Grade
from perfeval_xl.writing.sheets.grade_rows import Level, Row
from perfeval_xl.writing.sheets.heights import name_height
from perfeval_xl.writing.sheets.live import Live, Many, share, shown, total
from perfeval_xl.writing.sheets.paper import (
    HEAD_HEIGHT,
    Content,
    Paper,
    column,
    scattered,
)
from perfeval_xl.writing.sheets.quoting import prefix
from perfeval_xl.writing.sheets.sentences import joined, sentence
from perfeval_xl.writing.sheets.tops import HEADING_HEIGHT, section

HEADERS = ("指标", "指标数", "分值", "平均得分", "得分率", "达标／可比")
HEADING = "四、绩效指标"
REACHED, COMPARABLE = "H", "I"  # hidden columns: targets reached, targets that there are


@dataclass(frozen=True, slots=True)
class Line:
    """What is written in one line."""

    name: Content
    count: Content
    weight: Content
    mean: Content
    reached: Content
    comparable: Content


@dataclass(frozen=True, slots=True)
class Written:
    """A line as operands of the line above it."""

    count: Live
    rate: Live
    reached: Live
    comparable: Live


def indicators_height(paper: Paper, grade: Grade) -> float:
    """Points that the section takes."""
    rows = 0.0
    for level in grade.levels:
        kinds = {row.key: row.name for row in reversed(level.rows)}
        rows += name_height(level.subtotal.name, paper.widths[0])
        rows += sum(name_height(one, paper.widths[0], indent=2) for one in kinds.values())
    return HEADING_HEIGHT + 2 * HEAD_HEIGHT + rows


def write_indicators(paper: Paper, grade: Grade, rate_places: int, at: int) -> int:
    """Write the section from row `at` on; return the row after it."""
    paper.row(at + 1, HEADERS, "head")
    paper.tall(at + 1, HEAD_HEIGHT)
    row, tops = at + 3, []
    for level in grade.levels:
        tops.append(_level(paper, grade, level, row, rate_places))
        row += 1 + len({one.key for one in level.rows})
    points = [shown(grade.paper.elsewhere(one)) for one in (grade.total.weight, grade.score)]
    count, *targets = _added(tops)
    own = _write(paper, at + 2, Line("合计", count, *points, *targets), ("total",), rate_places)
    said = sentence(
        f"{HEADING}：",
        (own.count, ""),
        " 项，得分率 ",
        (own.rate, "rate"),
        otherwise=f"{HEADING}：尚无总得分",
    )
    section(paper, at, said)
    return row


def _level(paper: Paper, grade: Grade, level: Level, row: int, rate_places: int) -> Written:
    """A first level's line and, below it, a line for each of its kinds."""
    kinds = [list(group) for _, group in groupby(level.rows, key=lambda one: one.key)]
    below = [
        _write(paper, at, _kind(grade, rows), ("cell", "deep"), rate_places)
        for at, rows in enumerate(kinds, row + 1)
    ]
    there, (count, *targets) = grade.paper.elsewhere, _added(below)
    own = Line(
        _name(there(level.subtotal.name)),
        count,
        shown(there(level.subtotal.weight)),
        shown(there(level.subtotal.mean)),
        *targets,
    )
    return _write(paper, row, own, ("subtotal",), rate_places)


def _kind(grade: Grade, rows: Sequence[Row]) -> Line:
    weights = _there(grade, [row.weight for row in rows])
    means = _there(grade, [row.mean for row in rows])
    reached = _there(grade, [row.reached for row in rows])
    return Line(
        _name(grade.paper.elsewhere(rows[0].name)),
        Live(f"ROWS({weights.formula})", Decimal(len(rows))),
        total(weights),
        total(means, every=True),
        total(reached),
        Live(f"COUNT({reached.formula})", Decimal(len(reached.numbers))),
    )


def _there(grade: Grade, cells: Sequence[Live]) -> Many:
    own = column(cells)
    return Many(prefix(grade.paper.name) + own.formula, own.values)


def _name(cell: Live) -> Content:
    return Live(cell.formula, cell.value) if cell.value else "（未填）"


def _added(lines: Sequence[Written]) -> tuple[Content, Content, Content]:
    """Counts of the lines below, added up."""
    if not lines:
        return None, None, None
    counts, reached, comparable = (
        total(scattered(cells))
        for cells in (
            [line.count for line in lines],
            [line.reached for line in lines],
            [line.comparable for line in lines],
        )
    )
    return counts, reached, comparable


def _points(weight: Content) -> str:
    """Look of a weight: whole points without decimals."""
    value = weight.value if isinstance(weight, Live) else weight
    whole = not isinstance(value, Decimal) or value == value.to_integral_value()
    return "count" if whole else "score"


def _write(
    paper: Paper, row: int, line: Line, looks: tuple[str, ...], rate_places: int
) -> Written:
    tall = name_height(line.name, paper.widths[0], indent=2 if "deep" in looks else 1)
    paper.put(f"A{row}", line.name, *looks, "wrap", height=tall)
    look = looks[0]
    count = paper.put(f"B{row}", line.count, look, "count")
    weight = paper.put(f"C{row}", line.weight, look, _points(line.weight))
    mean = paper.put(f"D{row}", line.mean, look, "score")
    rate = paper.put(f"E{row}", share(mean, weight, rate_places), look, "rate")
    reached = paper.put(f"{REACHED}{row}", line.reached, look, "count")
    comparable = paper.put(f"{COMPARABLE}{row}", line.comparable, look, "count")
    paper.put(f"F{row}", _of(reached, comparable), look, "centre")
    return Written(count, rate, reached, comparable)


def _of(reached: Live, comparable: Live) -> Live:
    """How many of the targets were reached; nothing where there are none."""
    said = joined((reached, ""), "/", (comparable, ""))
    there = isinstance(comparable.value, Decimal) and comparable.value > 0
    return Live(f'IF(N({comparable.formula})=0,"",{said.formula})', said.value if there else "")
