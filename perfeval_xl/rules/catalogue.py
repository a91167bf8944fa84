"""The rule catalogue as a document: docs/RULES.md, printed from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from perfeval_xl.rules.registry import PAGE_HEADINGS, Rule, all_rules

ROOMS = {
    "FRM": "表样和填写",
    "FUN": "预算支出",
    "PRJ": "项目清单",
    "IND": "绩效指标",
    "PAN": "评委打分",
    "GRD": "得分和等级",
    "DAT": "日期",
    "ACR": "单位之间",
}
_OPENING = """\
# 核对规则

本文件由规则自身的说明生成，请勿手改；改了规则以后运行 `python -m perfeval_xl.rules --write`。

错误要改正；警告要改正或在说明栏写明；提示供参考。同一个原因只报一次：已经报了错误的格，
由它引起的其他问题不再报，记作“未能判断”。`perfeval-xl rules 代码` 显示一条规则的说明。
"""


def catalogue() -> str:
    """The whole document, one section a room and one a rule."""
    order = list(ROOMS)
    rules = sorted(all_rules(), key=lambda one: (order.index(one.code[:3]), one.code))
    parts = [_OPENING, *_contents(rules)]
    for room, members in groupby(rules, key=lambda one: one.code[:3]):
        parts.append(f"\n## {ROOMS[room]}（{room}）\n")
        parts += [_section(one) for one in members]
    return "\n".join(parts)


def _contents(rules: Iterable[Rule]) -> Iterator[str]:
    yield "| 代码 | 级别 | 查什么 | 名称 |"
    yield "|---|---|---|---|"
    for one in rules:
        link = f"[{one.code}](#{one.code.lower()}-{one.slug})"
        yield f"| {link} | {one.severity.chinese} | {one.title} | `{one.slug}` |"


def _section(rule: Rule) -> str:
    """One rule's page, each heading a paragraph of its own."""
    lines = [
        f"### {rule.code} {rule.slug}",
        "",
        f"**{rule.severity.chinese}** · {rule.title}",
        "",
    ]
    for line in rule.page.splitlines()[1:]:
        heading, colon, rest = line.partition("：")
        known = colon and heading in PAGE_HEADINGS
        lines += [f"**{heading}** {rest}  " if known else line] if line else []
    return "\n".join(lines) + "\n"
