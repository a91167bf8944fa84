"""评委打分的小计与该级各指标之和不相等。

查什么：评委打分表小计行的分值、各成员打分和平均得分；小计写明一级、二级指标的按该级，否则按上一个小计以来的行。
为什么：分级小计写进评价表，插入、移动指标后求和区域常常没有跟着改。
依据：小计＝该级各指标之和。
示例：产出指标各项相加 48.50，小计填 50.00 → 报；48.50 → 不报。
怎么改：改正小计格的公式或数字；或核对该级各行。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Line, Submission, Table
from perfeval_xl.rules.addends import blocks
from perfeval_xl.rules.panel_scores import (
    LEVELS,
    level_cells,
    points_breaches,
    scored_lines,
    scoring_members,
)
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PAN007",
    stage=Stage.ACROSS,  # after the means: a subtotal over a wrong mean is not told again
    says="{name}小计填 {found}，该级各指标相加应为 {expected}",
    fix="请改正小计格的公式或数字，或核对该级各行",
    needs=("panel",),
)
def check(submission: Submission) -> Iterator[Breach | Undecided]:
    """Yield each figure of a subtotal line that is not the sum of its level."""
    table, places = submission.tables["panel"], submission.scheme.places.total
    members = scoring_members(table)
    for subtotal, items in _levels(table, submission.scheme.levels):
        key, also = line_key("panel", subtotal), _level_cells(submission, items)
        for term, name in (("weight", "分值"), ("panel_mean", "平均得分")):
            parts = [line[term] for line in items]
            cell = subtotal[term]
            yield from points_breaches(cell, parts, places, name=name, key=key, also=also)
        for letter in members:
            if letter in subtotal.scores:
                cell, scores = subtotal.scores[letter], _scores(items, letter)
                yield from points_breaches(
                    cell, scores, places, name="打分", key=key, also=also
                )


def _level_cells(submission: Submission, items: tuple[Line, ...]) -> list[Cell]:
    """Where those lines name their level, here and in 绩效指标: a misspelt one is told there."""
    own = [cell for line in items for cell in level_cells(line)]
    names = {plain(cell.text) for cell in own} - {""}
    theirs = [cell for line in submission.items("indicators") for cell in level_cells(line)]
    return own + [cell for cell in theirs if plain(cell.text) in names]


def _levels(
    table: Table, levels: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """Each subtotal with its lines: those of the level that it names, else its block."""
    counted = scored_lines(table)
    rows = {line.row for line in counted}
    known = {plain(one) for level, parts in levels.items() for one in (level, *parts)}
    known |= {plain(line.text(term)) for line in counted for term in LEVELS}
    for subtotal, block in blocks(table):
        texts = (subtotal.label, *(subtotal.text(term) for term in LEVELS))
        names = {_level_name(text) for text in texts} & known - {""}
        if names:
            chosen = (line for line in counted if names <= _levels_of(line))
        else:
            chosen = (line for line in block if line.row in rows)
        yield subtotal, tuple(chosen)


def _levels_of(line: Line) -> set[str]:
    return {plain(line.text(term)) for term in LEVELS}


def _level_name(text: str) -> str:
    """The level that a label such as 产出指标小计 speaks of."""
    return plain(text).removesuffix("小计").removesuffix("合计")


def _scores(items: tuple[Line, ...], letter: str) -> list[Cell]:
    return [line.scores[letter] for line in items if letter in line.scores]
