"""评价等级, its head: grade and total score beside the table of bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from perfeval_xl.formulas import grade
from perfeval_xl.scheme import GradeBand, Scheme
from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.looks import ACCENT, CALM
from perfeval_xl.writing.sheets.paper import Paper, column
from perfeval_xl.writing.sheets.sentences import joined, sentence

FLOOR = "J"  # hidden column: lowest score of each band, so that no formula holds a number
SHORT = "K"  # hidden column: each band in a few words
HEAD = 3  # row of the headers
BAND_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Bands:
    """Operands of the head.

    Attributes:
        score: Total score, rounded.
        grade: Grade reached.
        range: Wording of the band reached.
        after: Row after the block.
    """

    score: Live
    grade: Live
    range: Live
    after: int


def write_bands(paper: Paper, scheme: Scheme, score: Live) -> Bands:
    """Write the two large figures and the bands; the figures' notes come later."""
    bands = scheme.grades
    last = HEAD + max(len(bands), 3)
    paper.tall(HEAD, BAND_HEIGHT)
    for row in range(HEAD + 1, last + 1):
        paper.tall(row, BAND_HEIGHT)
    for letter, label in (("A", "评价等级"), ("B", "总得分")):
        paper.put(f"{letter}{HEAD}", label, "card-label", "calm")
    looks = ("card-figure", "calm", "grade")
    points = paper.put(f"B{HEAD + 1}", score, *looks, "score", "centre", to=f"B{last - 1}")
    floors = _floors(paper, bands)
    reached = grade(_number(score), bands, scheme.places.total) or ""
    labels = f"C{HEAD + 1}:C{HEAD + len(bands)}"
    where = f"SUMPRODUCT(--({floors}>{points.formula}))+1"
    formula = f'IF(COUNT({points.formula})=1,IFERROR(INDEX({labels},{where}),""),"")'
    earned = paper.put(f"A{HEAD + 1}", Live(formula, reached), *looks, to=f"A{last - 1}")
    _table(paper, bands, earned, points)
    in_short = [
        paper.put(f"{SHORT}{row}", _in_short(bands, row), "cell")
        for row in range(HEAD + 1, HEAD + 1 + len(bands))
    ]
    said = next(
        (one.value for one, band in zip(in_short, bands, strict=True) if band.label == reached),
        "",
    )
    texts = column(in_short).formula
    formula = f'IF(COUNT({points.formula})=1,IFERROR(INDEX({texts},{where}),""),"")'
    kept = paper.put(f"{SHORT}{HEAD + len(bands) + 1}", Live(formula, said), "cell")
    return Bands(points, earned, kept, last + 1)


def _floors(paper: Paper, bands: Sequence[GradeBand]) -> str:
    paper.put(f"{FLOOR}{HEAD}", "下限", "head")
    for row, band in enumerate(bands, HEAD + 1):
        paper.put(f"{FLOOR}{row}", band.floor, "cell")
    return f"{FLOOR}{HEAD + 1}:{FLOOR}{HEAD + len(bands)}"


def _table(paper: Paper, bands: Sequence[GradeBand], earned: Live, points: Live) -> None:
    paper.put(f"C{HEAD}", "等级", "head")
    paper.put(f"D{HEAD}", "分数段", "head", to=f"F{HEAD}")
    paper.put(f"G{HEAD}", "本次", "head", to=f"H{HEAD}")
    for row, band in enumerate(bands, HEAD + 1):
        label = paper.put(f"C{row}", band.label, "cell", "centre", "grey", "shrink")
        paper.put(f"D{row}", _range(bands, row), "cell", "centre", "grey", to=f"F{row}")
        a, b = points.formula, earned.formula
        formula = f'IF(COUNT({a})=1,IF({b}={label.formula},"● "&TEXT({a},"0.00"),""),"")'
        value = points.value if earned.value == band.label else None
        said = f"● {value:.2f}" if isinstance(value, Decimal) else ""
        paper.put(f"G{row}", Live(formula, said), "cell", "centre", "grey", to=f"H{row}")
    _highlight(paper, len(bands))


def _range(bands: Sequence[GradeBand], row: int) -> Live:
    """What a band takes in, in words: its floor included, the next one's not."""
    place = row - HEAD - 1
    own = (Live(f"{FLOOR}{row}", bands[place].floor), "")
    if place == 0:
        return joined(own, " 分及以上")
    above = (Live(f"{FLOOR}{row - 1}", bands[place - 1].floor), "")
    if place == len(bands) - 1:
        return joined("不到 ", above, " 分")
    return joined(own, " 分及以上，不到 ", above, " 分")


def _in_short(bands: Sequence[GradeBand], row: int) -> Live:
    """The same in a few words, for a card of 汇总."""
    if row == HEAD + len(bands) and len(bands) > 1:
        return _range(bands, row)
    return joined((Live(f"{FLOOR}{row}", bands[row - HEAD - 1].floor), ""), " 分及以上")


def _highlight(paper: Paper, count: int) -> None:
    """The band reached stands out, whatever the score becomes."""
    look = paper.looks.conditional(fill=CALM, font=ACCENT)
    rule = {"type": "formula", "criteria": f'=$G{HEAD + 1}<>""', "format": look}
    paper.sheet.conditional_format(f"C{HEAD + 1}:H{HEAD + count}", rule)


def write_notes(paper: Paper, bands: Bands, members: int, weight: Live, places: int) -> None:
    """Write the small lines under grade and score."""
    row = bands.after - 1
    who = f"评价组 {members} 人，算术平均" if members else ""
    paper.put(f"A{row}", who, "card-note", "calm")
    said = sentence("满分 ", (weight, ""), f"，四舍五入到 {places} 位小数")
    paper.put(f"B{row}", said, "card-note", "calm")


def _number(live: Live) -> Decimal | None:
    return live.value if isinstance(live.value, Decimal) else None
