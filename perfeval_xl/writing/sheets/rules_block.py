"""核对结果, its last blocks: rules that could not judge or passed, and old explanations."""

from __future__ import annotations

from collections.abc import Sequence

from perfeval_xl.model.findings import Outcome
from perfeval_xl.model.report import Explanation
from perfeval_xl.writing.sheets import headers as h
from perfeval_xl.writing.sheets.heights import height, lines
from perfeval_xl.writing.sheets.paper import Paper
from perfeval_xl.writing.sheets.status import SOLVED
from perfeval_xl.writing.sheets.tops import section
from perfeval_xl.writing.sheets.wording import shortened

SIZE = 10
SMALL = ("cell", "small", "wrap")
ROOMS = {
    "FRM": "表格填写",
    "FUN": "预算支出",
    "PRJ": "项目清单",
    "IND": "绩效指标",
    "PAN": "评委打分",
    "GRD": "评价等级",
    "DAT": "日期",
    "ACR": "单位之间",
}
PLACES = (
    (h.RULE, "A", "C"),
    (h.PLACE, "D", "D"),
    (h.PAST_FOUND, "E", "F"),
    (h.PAST_EXPLANATION, "G", "I"),
    (h.STATUS, "J", "J"),
)


def write_rules(paper: Paper, outcomes: Sequence[Outcome], at: int) -> int:
    """Write what was not judged and what passed; return the row after."""
    section(paper, at, "三、未核对和已通过的规则（已通过：没有发现所列的问题）")
    row = at + 1
    for outcome in outcomes:
        if outcome.state in {"skipped", "crashed"}:
            reason = outcome.reason or ("规则运行出错" if outcome.state == "crashed" else "")
            _pair(paper, row, "未核对", f"{_named(outcome)}：{reason or '无法判断'}")
            row += 1
    partly = [one for one in outcomes if one.state in {"passed", "failed"} and one.reason]
    for outcome in partly:
        _pair(paper, row, "部分未核对", f"{_named(outcome)}：{outcome.reason}")
        row += 1
    rooms: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.state == "passed":
            room = ROOMS.get(outcome.code[:3], outcome.code[:3])
            rooms.setdefault(room, []).append(_named(outcome))
    for room, names in rooms.items():
        _pair(paper, row, f"已通过：{room}", "　　".join(names))
        row += 1
    return row


def _named(outcome: Outcome) -> str:
    return f"{outcome.code} {outcome.title.rstrip('。')}"


def _pair(paper: Paper, row: int, label: str, text: str) -> None:
    paper.put(f"A{row}", label, *SMALL, "centre", to=f"C{row}")
    paper.put(f"D{row}", text, *SMALL, "text", to=f"J{row}")
    count = lines(text, sum(paper.between("D", "J")), SIZE)
    paper.tall(row, height(count, SIZE, 9))


def write_past(paper: Paper, past: Sequence[Explanation], at: int) -> int:
    """Write explanations whose problem is gone: no word is lost; return the row after."""
    section(paper, at, "四、已不适用的说明（问题已解决，留作参考，可以删去）")
    for text, first, last in PLACES:
        paper.put(f"{first}{at + 1}", text, "head", to=f"{last}{at + 1}")
    for letter, text in (("K", h.KEY), ("L", h.FOUND_THEN)):
        paper.put(f"{letter}{at + 1}", text, "head")
    paper.tall(at + 1, 22)
    for row, one in enumerate(past, at + 2):
        found = shortened(one.found)
        paper.put(f"A{row}", one.code, *SMALL, "centre", to=f"C{row}")
        paper.put(f"D{row}", one.place, *SMALL, "text")
        paper.put(f"E{row}", found, *SMALL, "text", to=f"F{row}")
        paper.put(f"G{row}", one.text, *SMALL, "text", "open", to=f"I{row}")
        paper.put(f"J{row}", SOLVED, *SMALL, "centre", "derived")
        paper.put(f"K{row}", one.key, "cell", "text")
        paper.put(f"L{row}", one.found or None, "cell", "text")
        counts = (
            lines(one.text, sum(paper.between("G", "I")), SIZE),
            lines(found, sum(paper.between("E", "F")), SIZE),
            lines(one.place, paper.between("D", "D")[0], SIZE),
        )
        paper.tall(row, height(max(counts), SIZE, 9))
    return at + 2 + len(past)
