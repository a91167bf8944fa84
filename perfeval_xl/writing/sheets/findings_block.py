"""核对结果, its first block: every problem with its place, and room to explain it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.report import Explanation
from perfeval_xl.writing.sheets import headers as h
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.kinds import Kinds
from perfeval_xl.writing.sheets.listing import explanation_of
from perfeval_xl.writing.sheets.live import Live, Many
from perfeval_xl.writing.sheets.paper import Content, Paper, column
from perfeval_xl.writing.sheets.quoting import link_formula
from perfeval_xl.writing.sheets.status import Watch, status
from perfeval_xl.writing.sheets.tops import section
from perfeval_xl.writing.sheets.wording import (
    figure_text,
    found_text,
    place_text,
    problem_text,
    severity_text,
    shortened,
)

SIZE = 10
HEADERS = (
    h.SERIAL,
    h.SEVERITY,
    h.RULE,
    h.PLACE,
    h.FOUND,
    h.EXPECTED,
    h.DIFFERENCE,
    h.PROBLEM,
    h.EXPLANATION,
    h.STATUS,
)
HIDDEN = (h.KEY, h.FOUND_THEN, h.FOUND_WHEN_EXPLAINED, h.EXPLAINED_THEN, h.HELD_THEN)
PROMPT = "请写明不改正的原因，不超过 100 字。如：报告原文如此，下年度改用标准名称。"


class FindingRows:
    """Writes the problems one below the other.

    Args:
        paper: The sheet.
        kinds: What kind of figure belongs into a cell.
        watch: What the user's cells hold.
        explained: What staff have explained, by key.
    """

    def __init__(
        self, paper: Paper, kinds: Kinds, watch: Watch, explained: Mapping[str, Explanation]
    ) -> None:
        self._paper, self._kinds, self._watch = paper, kinds, watch
        self._explained = explained

    def write(self, findings: Sequence[Finding], left_out: int, at: int) -> tuple[int, Many]:
        """Write heading, header and rows; return the row after and the cells of 处理状态."""
        paper = self._paper
        section(paper, at, "一、需要处理的问题（点“位置”跳到要改的格）")
        paper.row(at + 1, HEADERS, "head")
        for letter, text in zip("KLMNO", HIDDEN, strict=True):
            paper.put(f"{letter}{at + 1}", text, "head")
        paper.tall(at + 1, 30)
        states = [
            self._row(at + 1 + number, number, finding)
            for number, finding in enumerate(findings, 1)
        ]
        row = at + 2 + len(findings)
        if not findings:
            return self._line(row, "没有发现问题。"), Many("", ())
        self._tools(at + 1, row - 1)
        if left_out:
            said = f"另有 {left_out} 处问题未列出，改正以上各处后重新运行 fill 即可看到。"
            row = self._line(row, said)
        return row, column(states)

    def _line(self, row: int, said: str) -> int:
        paper = self._paper
        paper.put(f"A{row}", said, "cell", "small", to=f"{paper.last}{row}", height=24)
        return row + 1

    def _tools(self, header: int, last: int) -> None:
        sheet = self._paper.sheet
        sheet.autofilter(f"A{header}:{self._paper.last}{last}")
        message = {"validate": "any", "input_title": "说明", "input_message": PROMPT}
        sheet.data_validation(f"I{header + 1}:I{last}", message)

    def _row(self, row: int, number: int, finding: Finding) -> Live:
        paper, kind = self._paper, self._kinds(finding.cell)
        found = found_text(finding, kind)
        kept = explanation_of(finding, self._explained, found)
        text = kept.text if kept else ""
        changed = kept is not None and kept.found != found
        shown = [
            shortened(found),
            shortened(figure_text(finding.expected, kind)),
            problem_text(finding),
            text,
        ]
        paper.put(f"A{row}", number, "cell", "centre", "small")
        severity = finding.severity
        paper.put(f"B{row}", severity_text(severity), "cell", "centre", severity.value)
        paper.put(f"C{row}", finding.code, "cell", "centre", "small", "shrink")
        paper.put(f"D{row}", *self._place(finding))
        paper.put(f"E{row}", shown[0], "cell", "small", "wrap", "text")
        paper.put(f"F{row}", shown[1], "cell", "small", "wrap", "text")
        paper.put(f"G{row}", *_difference(finding, kind))
        paper.put(f"H{row}", shown[2], "cell", "small", "wrap", "text")
        yellow = ("input",) if severity is Severity.WARNING else ()
        own = ("cell", "small", "wrap", "text", "open", *yellow)
        said = paper.put(f"I{row}", text or None, *own)
        self._hidden(row, finding, found, kept if changed else None)
        earlier = f"N{row}" if changed else ""
        live = status(finding, self._watch, f"$O{row}", (said.formula, text), earlier)
        paper.tall(row, _height(paper, shown, place_text(finding)))
        return paper.put(f"J{row}", live, "cell", "centre", "small", "derived", "shrink")

    def _place(self, finding: Finding) -> tuple[Content, *tuple[str, ...]]:
        shown = place_text(finding)
        if not self._watch.exists(finding.cell):
            return (shown, "cell", "small", "wrap")
        link = Live(link_formula(finding.cell, shown), shown)
        return (link, "cell", "small", "wrap", "link")

    def _hidden(
        self, row: int, finding: Finding, found: str, changed: Explanation | None
    ) -> None:
        paper = self._paper
        held = self._watch.held(finding.cell)
        copy: Content = held if isinstance(held, (str, Decimal)) else None
        texts = (
            finding.key,
            found,
            changed.found if changed else "",
            changed.text if changed else "",
        )
        for letter, content in zip("KLMN", texts, strict=True):
            paper.put(f"{letter}{row}", content or None, "cell", "text")
        paper.put(f"O{row}", copy, "cell", "text")


def _difference(finding: Finding, kind: str) -> tuple[Content, *tuple[str, ...]]:
    value = finding.difference
    if value is None:
        return (None, "cell", "small")
    look = {"count": "gap-count", "rate": "gap-rate"}.get(kind, "gap")
    if kind == "date" and isinstance(value, int):
        look = "gap-days"
    return (value, "cell", look, "small", "shrink")


def _height(paper: Paper, shown: Sequence[str], place: str) -> float:
    widths = [paper.between(letter, letter)[0] for letter in "EFHI"]
    counts = [lines(text, width, SIZE) for text, width in zip(shown, widths, strict=True)]
    counts.append(lines(place, paper.between("D", "D")[0], SIZE))
    return height(max(counts), SIZE, 9)
