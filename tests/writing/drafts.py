"""Unusual forms, each a Draft by name: what people really send in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from writing.draft import Draft, Names
from writing.grids import ERROR
from writing.reports import source_report

from perfeval_xl.scheme import find_scheme

D = Decimal


def _empty() -> Draft:
    """Nothing is filled in at all."""
    return Draft(unit=None, year=None, has_panel=False)


def _blanks() -> Draft:
    """Cells left out here and there."""
    draft = source_report()
    draft.functions[1] = ("208", "社会保障和就业支出", None)
    draft.functions[2] = ("210", None, D("74.18"))
    draft.kinds = {"基本支出": None, "项目支出": None}
    draft.projects[0] = ("办公室专项经费（示例1）", None, D("32.20"), D("32.20"))
    draft.projects[1] = (None, "办公室", D("32.20"), D("32.20"))
    draft.projects[2] = ("没有预算", "办公室", None, D("3"))
    draft.projects[3] = ("没有支出", "人事编制处", D("9.5"), None)
    draft.scores[3] = [None] * 12
    draft.scores[5][2] = None
    draft.indicators[0] = ("产出指标", "数量指标", "引进各类高端人才", None, None)
    return draft


def _texts() -> Draft:
    """Numbers typed as text, placeholders, a text year."""
    draft = source_report()
    draft.year = "2021年"
    draft.unit = "  高新区 人社局 "
    draft.functions[0] = ("201", "一般公共服务支出", "585.93")
    draft.projects[0] = ("办公室专项经费（示例1）", "办公室", "1,234.56", "9096.62万元")
    draft.projects[60] = ("只有文本", "独一处", "12.00", "11.00")
    draft.scores[0][0] = "5.5"
    draft.scores[1] = ["4"] * 12
    draft.sources["其他资金"] = "—"
    return draft


def _errors() -> Draft:
    """Error values where figures and names belong."""
    draft = source_report()
    draft.functions[3] = ("213", "农林水支出", ERROR)
    draft.projects[0] = ("办公室专项经费（示例1）", "办公室", ERROR, D("1"))
    draft.projects[30] = ("名称", ERROR, D("5"), D("4"))
    draft.projects[31] = (ERROR, "3-1", D("5"), D("4"))
    draft.scores[2][7] = ERROR
    return draft


def _many() -> Draft:
    """Thirty function classes, forty divisions, twenty-five members."""
    draft = source_report()
    classes = find_scheme().function_classes
    draft.functions = [
        (one.code, one.name, (D(place * place) / 7 + D("0.01")).quantize(D("0.01")))
        for place, one in enumerate(classes)
    ]
    draft.projects = [
        (
            f"项目{n}",
            f"第{'甲乙丙丁戊己庚辛'[n % 8]}{'东南西北中'[n // 8 % 5]}处",
            D(n) + D("10.10"),
            D(n) + D("9.87"),
        )
        for n in range(200)
    ]
    draft.members = [f"成员{n}" for n in range(25)]
    draft.scores = [[D("3.5") + D(n % 3) / 2 for n in range(25)] for _ in draft.indicators]
    return draft


def _odd_names() -> Draft:
    """Names that a formula could take for something else."""
    draft = source_report()
    names = (
        "*",
        "?处",
        "12",
        "3-1",
        ">100",
        "=1+1",
        '名为"其他"处',
        "O'Brien处",
        " 办公室",
        "办公室 ",
        "a~b处",
        "TRUE",
        "<>",
        "9E5",
    )
    draft.projects = [
        (f"{name}的项目", name, D("10.00"), D("9.95") - D(n) / 10)
        for n, name in enumerate(names)
    ]
    draft.projects.append(("数字处室的项目", D(12), D("10.00"), D("1.25")))
    draft.projects.append((D(2021), "办公室", D("10.00"), D("1.25")))
    draft.members[0] = '张"三"'
    draft.members[1] = "O'Brien"
    draft.members[2] = "=HYPERLINK(1)"
    draft.unit = '名为"其他"的局，O\'Brien & <b>'
    draft.indicators[0] = ("产出指标", "数量指标", "换\n行的指标名", 6, D("0.5"))
    draft.indicators[1] = (None, None, None, 4, D("1.2"))
    draft.names = Names(
        "O'Brien的基本信息", "预算 (支出)", "项目清单'2021'年", "绩效-指标", '评委"打分"'
    )
    return draft


def _subtotals() -> Draft:
    """Subtotal rows among the projects, with the division filled in too; text blanks."""
    draft = source_report()
    projects: list[tuple[object, object, object, object]] = []
    divisions = dict.fromkeys(str(project[1]) for project in draft.projects)
    for division in divisions:
        own = [project for project in draft.projects if project[1] == division]
        projects += own
        budget, spent = (sum((D(str(one[n])) for one in own), D(0)) for n in (2, 3))
        projects.append((f"{division}小计", division, budget, spent))
    projects.append(("3-1小计", "3-1", D(7), D(7)))
    projects.append(("项目", "3-1", D(7), D(6)))
    draft.projects = projects
    return draft


def _no_totals() -> Draft:
    """A form without any total rows."""
    return replace(_subtotals(), totals=False)


def _nothing_spent() -> Draft:
    """Zero everywhere: no payment rate, no share."""
    draft = source_report()
    draft.functions = [("201", "一般公共服务支出", D(0))]
    draft.sources = {"一般公共预算拨款": D(0)}
    draft.kinds = {"基本支出": D(0), "项目支出": D("-6.60")}
    draft.projects = [("一个项目", "办公室", D(0), D(0))]
    return draft


def _one_member() -> Draft:
    """One member, one indicator."""
    return Draft(
        indicators=[("产出指标", "数量指标", "引进人才", D(100), D(1))],
        members=["局长"],
        scores=[[D("84.995")]],
        functions=[("201", "一般公共服务支出", D("1234567.89"))],
        projects=[("唯一的项目", "办公室", D("3.14"), D("2.71"))],
    )


def _no_scores() -> Draft:
    """A panel that has not scored yet."""
    return replace(source_report(), scores=[])


def _no_panel() -> Draft:
    """No score sheet at all."""
    return replace(source_report(), has_panel=False)


DRAFTS: dict[str, Callable[[], Draft]] = {
    "source report": source_report,
    "empty": _empty,
    "blanks": _blanks,
    "texts": _texts,
    "errors": _errors,
    "many": _many,
    "odd names": _odd_names,
    "subtotals": _subtotals,
    "no totals": _no_totals,
    "nothing spent": _nothing_spent,
    "one member": _one_member,
    "no scores": _no_scores,
    "no panel": _no_panel,
}
