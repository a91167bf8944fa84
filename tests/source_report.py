"""The source report as a drawn submission: its own figures, and invented details that add up.

Given are the function classes, the sources, 104 projects with 9103.22 and 9096.62, 12 members
and 96 points; invented are the single projects, the scores and the basic expenditure.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from drawing import drawn

from perfeval_xl.model.submission import Submission

CLASSES = {
    "201": ("一般公共服务支出", "585.93"),
    "208": ("社会保障和就业支出", "8726.09"),
    "210": ("卫生健康支出", "74.18"),
    "213": ("农林水支出", "27.46"),
    "215": ("资源勘探工业信息等支出", "2203.48"),
    "221": ("住房保障支出", "156.68"),
    "223": ("国有资本经营预算支出", "17.19"),
}
FIGURES = {
    **{f"class_{code}": amount for code, (_, amount) in CLASSES.items()},
    "general_budget": "8356.44",
    "government_fund": "0",
    "state_capital": "17.19",
    "special_account": "0",
    "other_funds": "3417.38",
    "basic_expenditure": "2694.39",
    "project_expenditure": "9096.62",
    "last_budget": "87.63",
    "last_spent": "87.21",
    "one_score": "9.5",
    "work_start": "2022-04-01",
    "work_end": "2022-04-25",
    "report_date": "2022-04-29",
    "stated_expenditure": "11791.01",
    "stated_project_expenditure": "9096.62",
    "stated_project_count": "104",
    "stated_project_budget": "9103.22",
    "stated_project_spent": "9096.62",
    "stated_payment_rate": "99.93%",
    "stated_score": "96",
    "stated_grade": "优秀",
}
LEVELS = [
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("产出指标", "时效指标"),
    ("产出指标", "成本指标"),
    ("效益指标", "经济效益指标"),
    ("效益指标", "社会效益指标"),
    ("效益指标", "生态效益指标"),
    ("效益指标", "可持续影响指标"),
    ("满意度指标", "服务对象满意度指标"),
    ("满意度指标", "服务对象满意度指标"),
]
MEMBERS = [f"（第{number}处处长）" for number in range(1, 13)]
LETTERS = "EFGHIJKLMNOP"


def source_report(**changed: str) -> Submission:
    """The form as the source report fills it, completed, with some input figures changed."""
    figures = {**FIGURES, **changed}
    form = drawn(
        _fields(figures),
        _functions(figures),
        _sources(figures),
        _kinds(figures),
        _projects(figures),
        _indicators(),
        _panel(figures),
        "members\n| row | B member |\n" + _rows([[name] for name in MEMBERS]),
        "goals\n| row | B goal | C goal_expected | D goal_actual |\n| 7 | 就业 | 稳 | 向好 |",
        "problems\n| row | B problem | C measure_taken |\n| 7 | 进度滞后 | 按月编制用款计划 |",
    )
    return replace(form, as_of=date(2022, 5, 1))


def _rows(lines: list[list[str]]) -> str:
    return "\n".join(f"| {row} | {' | '.join(line)} |" for row, line in enumerate(lines, 7))


def _sum(amounts: list[str]) -> str:
    return str(sum((Decimal(amount) for amount in amounts), Decimal(0)))


def _rate(spent: str, budget: str) -> str:
    ratio = Decimal(spent) / Decimal(budget)
    return str(ratio.quantize(Decimal("0.0001"), rounding=ROUND_HALF_UP))


def _fields(figures: dict[str, str]) -> str:
    told = {
        "unit_name": "高新区人力资源和社会保障局",
        "unit_code": "301",
        "fiscal_year": "2021",
        "notice": "关于开展 2022 年财政预算绩效评价管理工作的通知",
        "work_start": figures["work_start"],
        "work_end": figures["work_end"],
        "report_date": figures["report_date"],
        "head": "局长",
        "contact": "办公室主任",
        "phone": "0311-80000000",
        **{term: value for term, value in figures.items() if term.startswith("stated_")},
    }
    rows = [f"| {row} {term} | {value} |" for row, (term, value) in enumerate(told.items(), 5)]
    return "fields\n| row | C |\n" + "\n".join(rows)


def _functions(figures: dict[str, str]) -> str:
    amounts = [figures[f"class_{code}"] for code in CLASSES]
    lines = [
        [code, name, "", "", amount, ""]
        for (code, (name, _)), amount in zip(CLASSES.items(), amounts, strict=True)
    ]
    head = (
        "| row | A class_code | B class_name | C initial_budget | D budget | E spent "
        "| F payment_rate |"
    )
    return f"functions 5\n{head}\n{_rows(lines)}\n| 14 total | 合计 | | | | {_sum(amounts)} | |"


def _sources(figures: dict[str, str]) -> str:
    given = ["general_budget", "government_fund", "state_capital"]
    others = ["special_account", "other_funds"]
    subtotal = _sum([figures[term] for term in given])
    rows = [f"| 19 fiscal_appropriation | 财政拨款小计 | | | {subtotal} | |"]
    rows += [
        f"| {row} {term} | {term} | | | {figures[term]} | |"
        for row, term in enumerate([*given, *others], 20)
    ]
    total = _sum([subtotal, *(figures[term] for term in others)])
    head = "| row | B funding_source | C initial_budget | D budget | E spent | F payment_rate |"
    return "\n".join(["sources 18", head, *rows, f"| 25 total | 合计 | | | {total} | |"])


def _kinds(figures: dict[str, str]) -> str:
    basic, project = figures["basic_expenditure"], figures["project_expenditure"]
    return f"""kinds 30
    | row                    | D budget | E spent                  | F payment_rate |
    | 31 basic_expenditure   |          | {basic}                  |                |
    | 32 project_expenditure |          | {project}                |                |
    | 33 total               |          | {_sum([basic, project])} |                |"""


def _projects(figures: dict[str, str]) -> str:
    """103 projects of 87.53 and 87.47, and a last one: 9103.22 and 9096.62 in all."""
    budgets = ["87.53"] * 103 + [figures["last_budget"]]
    spent = ["87.47"] * 103 + [figures["last_spent"]]
    lines = [
        [
            f"P{number:03}",
            f"项目{number}",
            "就业处",
            "208 社会保障和就业支出",
            "一般公共预算拨款",
            "",
            budget,
            paid,
            _rate(paid, budget),
            "",
        ]
        for number, (budget, paid) in enumerate(zip(budgets, spent, strict=True), 1)
    ]
    given, paid = _sum(budgets), _sum(spent)
    head = (
        "| row | B project_code | C project_name | D division | E function_class "
        "| F funding_source | G initial_budget | H budget | I spent | J payment_rate "
        "| K reason |"
    )
    total = f"| 5 total | 104 | | | | | | {given} | {paid} | {_rate(paid, given)} | |"
    return f"projects\n{head}\n{total}\n{_rows(lines)}"


def _indicators() -> str:
    head = (
        "| row | A level_1 | B level_2 | C level_3 | D comparator | E target | F measure "
        "| G actual | H completion_rate | I weight | J reason |"
    )
    lines = [
        [*levels, f"指标{number}", "≤", "45", "日", "30", "100%", "10", ""]
        if number == 3
        else [*levels, f"指标{number}", "定性", "", "", "达成", "", "10", ""]
        for number, levels in enumerate(LEVELS, 1)
    ]
    return f"indicators\n{head}\n| 5 total | | | 10 | | | | | | 100 | |\n{_rows(lines)}"


def _panel(figures: dict[str, str]) -> str:
    """Two indicators at 10 and eight at 9.5 points from every member: 96 in all."""
    scores = [["10"] * 12, ["10"] * 12, *([["9.5"] * 12] * 8)]
    scores[9] = [figures["one_score"], *["9.5"] * 11]
    means = [str(round(Decimal(_sum(line)) / 12, 2)) for line in scores]
    lines = [
        [*levels, f"指标{number}", "10", *line, mean]
        for number, (levels, line, mean) in enumerate(
            zip(LEVELS, scores, means, strict=True), 1
        )
    ]
    columns = [f"{letter} @{name}" for letter, name in zip(LETTERS, MEMBERS, strict=True)]
    head = ["A level_1", "B level_2", "C level_3", "D weight", *columns, "Q panel_mean"]
    totals = [_sum([line[place] for line in scores]) for place in range(12)]
    total = ["", "", "10", "100", *totals, _sum(means)]
    rows = f"| 5 total | {' | '.join(total)} |\n{_rows(lines)}"
    return f"panel\n| row | {' | '.join(head)} |\n{rows}"
