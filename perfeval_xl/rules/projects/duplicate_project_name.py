"""项目名称重复。

查什么：项目清单中名称相同的项目；编码相同的由“编码重复”报，编码和处室都不同的不报。
为什么：同一项目列两遍，预算和支出都会多算。
依据：项目清单一行一个项目；名称比较时不计空格和标点。
示例：同一处室两行“就业创业培训”，没有编码 → 警告；两个处室各有编码不同的“办公设备购置” → 不报。
怎么改：重复的删去一行；确是两个项目的，把名称写得有区别，或在说明栏写明。
"""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Line, Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.registry import Stage, rule
from perfeval_xl.terms import plain


@rule(
    "PRJ008",
    stage=Stage.TABLE,
    severity=Severity.WARNING,
    says="项目名称“{found}”与第 {row} 行相同",
    fix="请核对是否重复列示；确是两个项目的，请把名称写得有区别",
    needs=("projects",),
)
def check(submission: Submission) -> Iterator[Breach]:
    """Yield each project whose name stands on an earlier line that may be the same project."""
    seen: dict[tuple[str, ...], Line] = {}
    for line in submission.items("projects"):
        name, code = plain(line.text("project_name")), line.text("project_code")
        if not name:
            continue
        division = ("division", name, plain(line.text("division")))
        maybe = [("any", name) if not code else ("uncoded", name), division]
        earlier = [seen[key] for key in maybe if key in seen]
        twin = next((one for one in earlier if not _is_another(one, line)), None)
        for key in (("any", name), division, *(() if code else [("uncoded", name)])):
            seen.setdefault(key, line)
        if twin is not None:
            yield Breach(
                line["project_name"].ref,
                found=line.text("project_name"),
                operands=(twin["project_name"].ref, line["project_code"].ref),
                key=line_key("projects", line),
                extra=(("row", twin.row),),
            )


def _is_another(one: Line, other: Line) -> bool:
    """One merged cell, or a code that stands twice: that is told by the rule on codes."""
    if one["project_name"].ref == other["project_name"].ref:
        return True
    code = one.text("project_code").casefold()
    return bool(code) and code == other.text("project_code").casefold()
