"""评价等级, its first table: a row per indicator under the subtotal of its level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_xl.model.submission import Role, Submission
from perfeval_xl.writing.sheets.figures import side_by_side
from perfeval_xl.writing.sheets.heights import name_height
from perfeval_xl.writing.sheets.live import (
    NOTHING,
    Live,
    Many,
    guarded,
    highest,
    less,
    lowest,
    share,
    shown,
    total,
)
from perfeval_xl.writing.sheets.paper import HEAD_HEIGHT, Paper, column, scattered
from perfeval_xl.writing.sheets.scored import Scored, by_level
from perfeval_xl.writing.sheets.sentences import joined

HEADERS = ("一级／二级指标", "三级指标", "分值", "平均得分", "得分率", "最高", "最低", "极差")
REACHED = "K"  # hidden column: 1 where the target is reached, 0 where not, "" where none is set


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, as operands.

    Attributes:
        number: Its Excel row.
        key: Names of its first two levels.
        name: Cell of its second level, or of its first in a subtotal line.
        weight: 分值.
        mean: 平均得分.
        reached: Whether the target is reached.
    """

    number: int
    key: tuple[str, str]
    name: Live
    weight: Live
    mean: Live
    reached: Live = NOTHING


@dataclass(frozen=True, slots=True)
class Level:
    """A first level: its subtotal line and its indicators' lines."""

    subtotal: Row
    rows: list[Row]


def write_rows(
    paper: Paper, submission: Submission, rows: Sequence[Scored], first: int
) -> tuple[list[Level], int]:
    """Write subtotals and indicators from row `first` on; return them and the row after."""
    rate, at = submission.scheme.places.rate, first
    levels: list[Level] = []
    for name, group in by_level(rows):
        lines: list[Row] = []
        for number, one in enumerate(group, at + 1):
            again = bool(lines) and lines[-1].key == one.key
            lines.append(_indicator(paper, one, number, rate, again=again))
        spread = _members(submission, name)
        levels.append(Level(_subtotal(paper, group[0], lines, spread, rate), lines))
        at += 1 + len(group)
    return levels, at


def _indicator(paper: Paper, one: Scored, at: int, rate: int, *, again: bool) -> Row:
    looks = ("cell", "deep", "wrap", *(("repeated",) if again else ()))
    name = paper.put(f"A{at}", one.levels[1], *looks)
    paper.put(f"B{at}", one.levels[2], "cell", "wrap")
    level, own = paper.widths[:2]
    paper.tall(
        at, max(name_height(one.levels[1], level, indent=2), name_height(one.levels[2], own))
    )
    weight = paper.put(f"C{at}", shown(one.weight), "cell", "centre")
    mean = paper.put(f"D{at}", shown(one.mean), "cell", "score")
    paper.put(f"E{at}", share(mean, weight, rate), "cell", "rate")
    write_spread(paper, at, one.scores, "cell")
    reached = paper.put(f"{REACHED}{at}", _reached(one.completion), "cell")
    return Row(at, one.key, name, weight, mean, reached)


def _reached(done: Live) -> Live:
    value = Decimal(done.value >= 1) if isinstance(done.value, Decimal) else ""
    return Live(f'IF(ISNUMBER({done.formula}),IF({done.formula}>=1,1,0),"")', value)


def write_spread(paper: Paper, at: int, scores: Many | None, look: str) -> tuple[Live, Live]:
    """Write highest, lowest and the difference between them."""
    if scores is None or not scores.values:
        top, low, _ = (paper.put(f"{letter}{at}", None, look, "member") for letter in "FGH")
        return top, low
    top = paper.put(f"F{at}", guarded(highest(scores)), look, "member")
    low = paper.put(f"G{at}", guarded(lowest(scores)), look, "member")
    paper.put(f"H{at}", less(top, low), look, "member")
    return top, low


def _members(submission: Submission, name: str) -> Many | None:
    """The members' subtotals of one level, where the form has a line for them."""
    panel = submission.tables.get("panel")
    if panel is None or not name:
        return None
    for line in panel.lines:
        if line.role is Role.SUBTOTAL and line.text("level_1") == name:
            return side_by_side(line, tuple(panel.members))
    return None


def _subtotal(
    paper: Paper, one: Scored, lines: Sequence[Row], spread: Many | None, rate: int
) -> Row:
    at = lines[0].number - 1
    tall = name_height(one.levels[0], paper.widths[0])
    name = paper.put(f"A{at}", one.levels[0], "subtotal", "wrap", height=tall)
    paper.put(f"B{at}", joined("小计　", (_rows(lines), ""), " 项"), "subtotal")
    weights = column([line.weight for line in lines])
    means = column([line.mean for line in lines])
    weight = paper.put(f"C{at}", total(weights), "subtotal", "centre")
    mean = paper.put(f"D{at}", total(means, every=True), "subtotal", "score")
    paper.put(f"E{at}", share(mean, weight, rate), "subtotal", "rate")
    write_spread(paper, at, spread, "subtotal")
    return Row(at, (one.key[0], ""), name, weight, mean)


def _rows(lines: Sequence[Row]) -> Live:
    """How many lines, counted by Excel, so that the figure follows when rows are added."""
    formula = f"ROWS(B{lines[0].number}:B{lines[-1].number})"
    return Live(formula, Decimal(len(lines)))


def write_total(paper: Paper, levels: Sequence[Level], at: int, score: Live, rate: int) -> Row:
    """Write the line 总分 above the levels, all but its spread."""
    name = paper.put(f"A{at}", "总分", "total", height=HEAD_HEIGHT)
    counts = [_rows(level.rows) for level in levels]
    count = Decimal(sum(len(level.rows) for level in levels))
    whole = Live("+".join(one.formula for one in counts), count)
    paper.put(f"B{at}", joined((whole, ""), " 项") if levels else "没有指标", "total")
    weights = scattered([level.subtotal.weight for level in levels])
    content = total(weights) if levels else None
    weight = paper.put(f"C{at}", content, "total", "centre")
    mean = paper.put(f"D{at}", score, "total", "score")
    paper.put(f"E{at}", share(mean, weight, rate), "total", "rate")
    return Row(at, ("", ""), name, weight, mean)
