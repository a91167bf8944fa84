"""核对结果, its second block: the cells that were filled in, and how they are calculated."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.model.report import Filled
from perfeval_xl.writing.sheets import headers as h
from perfeval_xl.writing.sheets.filled_runs import Run, runs_of
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.kinds import Kinds
from perfeval_xl.writing.sheets.live import Live
from perfeval_xl.writing.sheets.paper import Paper
from perfeval_xl.writing.sheets.quoting import link_formula
from perfeval_xl.writing.sheets.status import Watch
from perfeval_xl.writing.sheets.tops import section
from perfeval_xl.writing.sheets.wording import figure_text, shortened

PLACES = (
    (h.SERIAL, "A", "C"),
    (h.PLACE, "D", "D"),
    (h.VALUE, "E", "E"),
    (h.BEFORE, "F", "F"),
    (h.BASIS, "G", "J"),
)
HIDDEN = (h.KEY, h.FORMULA, h.FILLED_VALUES, h.VALUES_BEFORE)
SIZE = 10
SMALL = ("cell", "small", "wrap")


def write_filled(
    paper: Paper, filled: Sequence[Filled], kinds: Kinds, watch: Watch, at: int
) -> int:
    """Write the block from row `at` on; return the row after it."""
    section(paper, at, "二、已自动填写的格")
    row = at + 1
    if not filled:
        paper.put(f"A{row}", "没有需要自动填写的格。", *SMALL, to=f"J{row}", height=22)
        return row + 1
    for text, first, last in PLACES:
        paper.put(f"{first}{row}", text, "head", to=f"{last}{row}")
    for letter, text in zip("KLMN", HIDDEN, strict=True):
        paper.put(f"{letter}{row}", text, "head")
    paper.tall(row, 22)
    made = runs_of(filled)
    for number, run in enumerate(made, 1):
        _row(paper, row + number, number, run, kinds, watch)
    return row + 1 + len(made)


def _row(paper: Paper, row: int, number: int, run: Run, kinds: Kinds, watch: Watch) -> None:
    first, kind = run.cells[0], kinds(run.cells[0].ref)
    paper.put(f"A{row}", number, *SMALL, "centre", to=f"C{row}")
    if watch.exists(first.ref):
        link = Live(link_formula(first.ref, run.place), run.place)
        paper.put(f"D{row}", link, *SMALL, "link")
    else:
        paper.put(f"D{row}", run.place, *SMALL)
    value, before = _shown(run, kind)
    side = ("right",) if isinstance(first.value, Decimal) else ()
    paper.put(f"E{row}", value, *SMALL, "text", *side)
    paper.put(f"F{row}", before, *SMALL, "text", *side)
    paper.put(f"G{row}", first.basis, *SMALL, "text", to=f"J{row}")
    texts = (run.place, run.formula, run.values, run.before)
    for letter, text in zip("KLMN", texts, strict=True):
        paper.put(f"{letter}{row}", text or None, "cell", "text")
    count = lines(run.place, paper.between("D", "D")[0], SIZE)
    basis = lines(first.basis, sum(paper.between("G", "J")), SIZE)
    paper.tall(row, height(max(count, basis), SIZE, 9))


def _shown(run: Run, kind: str) -> tuple[str, str]:
    """What was filled in and what stood there before, in words."""
    first, many = run.cells[0], len(run.cells) > 1
    before = figure_text(first.previous, kind)
    value = f"共 {len(run.cells)} 格" if many else figure_text(first.value, kind)
    return shortened(value), shortened(f"{before} 等" if many and before else before)
