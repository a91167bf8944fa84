"""The report as lines that a person reads: what came out, what is wrong, what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.report import Filled, Report

WORST_SHOWN = 3
REPLACED_SHOWN = 10
SYMBOLS = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.INFO: "○"}


class ReportLine(NamedTuple):
    """One line: its text, and the severity whose colour it takes on a terminal."""

    text: str
    severity: Severity | None = None
    strong: bool = False


def place(finding: Finding) -> str:
    """Where to go, as `项目清单!I20` or `评委打分!E10 至 E13`."""
    if len(finding.cells) == 1:
        return str(finding.cell)
    return f"{finding.cell} 至 {finding.cells[-1].a1}（{len(finding.cells)} 处）"


def finding_text(finding: Finding) -> str:
    """One finding in one line."""
    said = f"{SYMBOLS[finding.severity]} {finding.severity.chinese} {finding.code}"
    explained = "（已说明）" if finding.explanation else ""
    return f"{said}  {place(finding)}  {finding.message}{explained}。{finding.fix}。"


def counts_text(report: Report) -> str:
    """How many findings of each severity; how many rules ran."""
    errors, warnings, hints = (report.count(one) for one in Severity)
    ran = sum(one.state in {"passed", "failed"} for one in report.outcomes)
    skipped = len(report.outcomes) - ran
    return (
        f"错误 {errors} 处，警告 {warnings} 处，提示 {hints} 处；"
        f"核对了 {ran} 条规则，{skipped} 条未核对。"
    )


def checked_lines(report: Report) -> Iterator[ReportLine]:
    """What `check` prints: every finding, the counts, the next step."""
    yield ReportLine(f"{report.file}", strong=True)
    for finding in report.findings:
        yield ReportLine("  " + finding_text(finding), finding.severity)
    yield ReportLine(counts_text(report))
    waiting = [one for one in report.filled if one.value != ""]
    if waiting:
        yield ReportLine(f"有 {len(waiting)} 个自动计算的格空着或是旧数，运行 fill 会填好。")
    if report.count(Severity.ERROR):
        yield ReportLine("下一步：按上面的位置改正，保存后再核对。")
    else:
        yield ReportLine(f'下一步：运行 perfeval-xl fill "{report.file}" 生成完整的工作簿。')


def filled_lines(report: Report) -> Iterator[ReportLine]:
    """What `fill` prints last: where the result lies, the worst three, what to do."""
    if report.output is None:
        yield ReportLine(f"没有写出文件（--strict）：{report.file} 还有错误。", strong=True)
    else:
        yield ReportLine(f"已完成：{report.output}", strong=True)
    shown = [one for one in report.filled if one.value != ""]
    if shown and report.output is not None:
        yield ReportLine(f"自动填写了 {len(shown)} 个格，清单见“核对结果”。")
        yield from _replaced(shown)
    yield ReportLine(counts_text(report))
    worst = [one for one in _worst_first(report) if one.severity is not Severity.INFO]
    for finding in worst[:WORST_SHOWN]:
        yield ReportLine("  " + finding_text(finding), finding.severity)
    if len(worst) > WORST_SHOWN:
        yield ReportLine(f"  ……其余 {len(worst) - WORST_SHOWN} 处见“核对结果”。")
    yield ReportLine(_next_step(report))


def _replaced(shown: list[Filled]) -> Iterator[ReportLine]:
    """The cells that showed something else before: old and new."""
    replaced = [one for one in shown if one.previous not in {None, ""}]
    for one in replaced[:REPLACED_SHOWN]:
        new = one.value if isinstance(one.value, str) else f"{one.value:f}"
        if isinstance(one.value, Decimal) and str(one.previous).endswith("%"):
            new = f"{one.value:.2%}"
        yield ReportLine(f"  {one.ref}：原为 {one.previous}，改为 {new}")
    if len(replaced) > REPLACED_SHOWN:
        yield ReportLine(f"  ……共改了 {len(replaced)} 个格，其余见“核对结果”。")


def _next_step(report: Report) -> str:
    where = report.output or report.file
    if report.count(Severity.ERROR):
        return (
            f"下一步：打开 {where}，在“核对结果”里点“位置”逐条改正，保存并关闭后再运行 "
            f'perfeval-xl fill "{where}"。'
        )
    if report.count(Severity.WARNING):
        return f"下一步：打开 {where}，警告可以改正，也可以在“核对结果”的“说明”格写明原因。"
    return f"下一步：打开 {where}，看“汇总”和“评价等级”，签字盖章后报送。"


def _worst_first(report: Report) -> list[Finding]:
    order = list(Severity)
    return sorted(report.findings, key=lambda one: order.index(one.severity))
