"""核对结果: what is wrong, where, what to do; what was filled; what could not be judged."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Finding
from perfeval_xl.model.report import Filled, Kept
from perfeval_xl.model.submission import Submission
from perfeval_xl.writing.sheets.filled_block import write_filled
from perfeval_xl.writing.sheets.findings_block import FindingRows
from perfeval_xl.writing.sheets.kinds import Kinds
from perfeval_xl.writing.sheets.listing import explanation_of, listed
from perfeval_xl.writing.sheets.live import Live, Many
from perfeval_xl.writing.sheets.pages import Pages
from perfeval_xl.writing.sheets.paper import Content, Paper
from perfeval_xl.writing.sheets.quoting import link_formula, literal
from perfeval_xl.writing.sheets.rules_block import write_past, write_rules
from perfeval_xl.writing.sheets.sentences import joined
from perfeval_xl.writing.sheets.status import EXPLAINED, PENDING, RECHECK, Watch
from perfeval_xl.writing.sheets.tops import title, unit_line
from perfeval_xl.writing.sheets.verdict import LOOKS, TABS, in_short, next_step, tally
from perfeval_xl.writing.sheets.wording import found_text

WIDTHS = (5, 9, 8, 16, 18, 18, 10, 38, 27, 14)
TOGETHER = 90  # points of a heading, its header and a first row
MANY = 20  # findings from which on the header repeats on every page
NOTE = (
    "注：1.本表由 perfeval-xl 生成，只有“说明”列可以填写，再次核对时说明会保留。"
    "2.原表中标记的颜色与本表“级别”相同；改动该格后标记自动消失，待下次核对确认。"
    "3.“填报内容”是核对时的内容。"
)


class Checks:
    """The sheet of one run.

    Args:
        paper: The sheet.
        submission: The form as completed.
        checked: Findings and outcomes.
        filled: Cells that were filled, now or earlier.
        kept: What earlier runs left.
    """

    def __init__(
        self,
        paper: Paper,
        submission: Submission,
        checked: Checked,
        filled: Sequence[Filled],
        kept: Kept,
    ) -> None:
        self._paper, self._submission, self._checked = paper, submission, checked
        self._filled, self._kept = filled, kept
        self._kinds, self._pages = Kinds(submission), Pages(paper, portrait=False)
        self._explained = dict(kept.explanations)
        self.tally = tally(checked.findings, checked.outcomes, self._settled())

    def verdict(self) -> tuple[Live, str]:
        """One line for 汇总, as a link to this sheet, and its look."""
        said = in_short(self.tally, self._paper.name)
        formula = link_formula(CellRef(self._paper.name, "A", 1), said)
        return Live(formula, said), LOOKS[self.tally.worst]

    def _settled(self) -> dict[str, bool]:
        """Whether a finding's explanation speaks of the value that was found now."""
        settled = {}
        for finding in self._checked.findings:
            found = found_text(finding, self._kinds(finding.cell))
            one = explanation_of(finding, self._explained, found)
            settled[finding.key] = one is not None and one.found == found
        return settled

    def write(self) -> None:
        """Write the sheet."""
        paper, checked = self._paper, self._checked
        title(paper, "核对结果")
        unit_line(paper, self._submission, money=True)
        look = LOOKS[self.tally.worst]
        paper.put("A3", next_step(self.tally), look, "second", to=f"{paper.last}3", height=30)
        for row, gap in ((4, 8), (7, 10)):
            paper.tall(row, gap)
        watch = Watch(self._submission, {one.ref: one.value for one in self._filled})
        shown, left_out = listed(checked.findings, self._explained)
        rows = FindingRows(paper, self._kinds, watch, self._explained)
        after, states = rows.write(shown, left_out, 8)
        self._strip(states)
        paper.tall(after, 10)
        self._pages.keep(after + 1, TOGETHER)
        after = write_filled(paper, self._filled, self._kinds, watch, after + 1)
        paper.tall(after, 10)
        self._pages.keep(after + 1, TOGETHER)
        after = write_rules(paper, checked.outcomes, after + 1)
        after = self._past(checked.findings, after)
        paper.put(f"A{after}", NOTE, "note", to=f"{paper.last}{after}", height=30)
        self._finish(after, len(shown))

    def _strip(self, states: Many) -> None:
        """Counts of the run; the last two count down while staff work."""
        count, paper = self.tally, self._paper
        problems = f"■ 错误 {count.errors}　▲ 警告 {count.warnings}　○ 提示 {count.hints}"
        cards: list[tuple[str, str, Content, str]] = [
            ("A", "C", f"{count.rules} 条", "核对规则"),
            ("D", "D", f"{count.passed} 条", "通过"),
            ("E", "E", f"{count.failed} 条", "未通过"),
            ("F", "G", f"{count.unjudged} 条", "未核对"),
            ("H", "H", problems, "问题"),
            ("I", "I", _counted(states, (EXPLAINED,)), "已写说明"),
            ("J", "J", _counted(states, (PENDING, RECHECK)), "待处理"),
        ]
        for first, last, content, label in cards:
            calm = ("calm",) if first in "IJ" else ()
            paper.put(f"{first}5", label, "card-label", *calm, to=f"{last}5")
            looks = ("card-figure", "card-foot", *calm, "second")
            paper.put(f"{first}6", content, *looks, to=f"{last}6")
        paper.tall(5, 20)
        paper.tall(6, 28)

    def _past(self, findings: Sequence[Finding], after: int) -> int:
        known = {finding.key for finding in findings}
        past = [one for key, one in self._explained.items() if key not in known]
        if not past:
            return after
        self._paper.tall(after, 10)
        self._pages.keep(after + 1, TOGETHER)
        return write_past(self._paper, past, after + 1)

    def _finish(self, last: int, findings: int) -> None:
        paper = self._paper
        paper.hide("K", "O")
        paper.protect()
        paper.sheet.freeze_panes(9, 4)
        paper.sheet.set_tab_color(TABS[self.tally.worst])
        paper.sheet.ignore_errors({"number_stored_as_text": f"A1:O{last}"})
        if findings > MANY:
            paper.sheet.repeat_rows(8)
        self._pages.set_up(self._submission.scheme, last)


def _counted(states: Many, words: Sequence[str]) -> Content:
    """How many problems have one of these states, counted by Excel."""
    if not states.values:
        return "0 处"
    formula = "+".join(f"COUNTIF({states.formula},{literal(word)})" for word in words)
    count = sum(state in words for state in states.values)
    return joined((Live(formula, Decimal(count)), ""), " 处")
