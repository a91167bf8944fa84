"""The indicators as the panel scored them, grouped by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from perfeval_xl.model.cells import Cell
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.writing.sheets.figures import operand, repeated, side_by_side
from perfeval_xl.writing.sheets.live import NOTHING, Live, Many

UNNAMED = "（未填）"


@dataclass(frozen=True, slots=True)
class Scored:
    """One indicator.

    Attributes:
        levels: Its three names, each repeated from the user's sheet.
        key: The first two names as text, for grouping.
        weight: 分值.
        mean: 平均得分.
        scores: Each member's score.
        completion: 完成率.
    """

    levels: tuple[Live | str, Live | str, Live | str]
    key: tuple[str, str]
    weight: Live
    mean: Live
    scores: Many
    completion: Live


def scored_indicators(submission: Submission) -> list[Scored]:
    """Every indicator, those of one level together, in order of first appearance."""
    rows = list(_rows(submission))
    first = [row.key[0] for row in rows]
    second = [row.key for row in rows]
    return sorted(rows, key=lambda row: (first.index(row.key[0]), second.index(row.key)))


def by_level(rows: Sequence[Scored]) -> list[tuple[str, list[Scored]]]:
    """The indicators of each first level."""
    return [(name, list(group)) for name, group in groupby(rows, key=lambda row: row.key[0])]


def _rows(submission: Submission) -> Iterator[Scored]:
    waiting: dict[str, list[Line]] = {}
    for line in submission.items("indicators"):
        waiting.setdefault(line.text("level_3"), []).append(line)
    panel = submission.tables.get("panel")
    letters = tuple(panel.members) if panel else ()
    for line in submission.items("panel"):
        name = line.text("level_3")
        plan = waiting[name].pop(0) if waiting.get(name) else None
        yield _scored(line, line, plan, letters)
    above: dict[str, Cell] = {}
    for line in submission.items("indicators"):
        above |= {one: line[one] for one in ("level_1", "level_2") if line.text(one)}
        if any(line is left for left in waiting.get(line.text("level_3"), [])):
            named = Line(line.sheet, line.row, line.role, {**line.cells, **above})
            yield _scored(named, None, line, ())


def _scored(
    named: Line, panel: Line | None, plan: Line | None, letters: Sequence[str]
) -> Scored:
    first, second, third = (
        repeated(named[one]) if named.text(one) else UNNAMED
        for one in ("level_1", "level_2", "level_3")
    )
    return Scored(
        levels=(first, second, third),
        key=(named.text("level_1"), named.text("level_2")),
        weight=operand(named["weight"]),
        mean=operand(panel["panel_mean"]) if panel else NOTHING,
        scores=side_by_side(panel, letters) if panel else Many('""', ()),
        completion=operand(plan["completion_rate"]) if plan else NOTHING,
    )
