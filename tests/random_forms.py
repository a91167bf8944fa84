"""Clean forms at random: every figure consistent by construction, none by our formulas."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from perfeval_xl.generating import FormData, generate
from perfeval_xl.model.cells import Value
from perfeval_xl.scheme import find_scheme

CENT = Decimal("0.01")
Entries = list[dict[str, Value]]


def cents(random: Random, most: int) -> Decimal:
    """An amount with two decimal places."""
    return Decimal(random.randint(1, most)) / 100


def half_up(value: Decimal, unit: str) -> Decimal:
    """Rounded as people round."""
    return value.quantize(Decimal(unit), ROUND_HALF_UP)


def split(random: Random, total: Decimal, parts: int) -> list[Decimal]:
    """An amount cut into so many amounts that add up to it."""
    whole = int(total * 100)
    cuts = sorted(random.randint(0, whole) for _ in range(parts - 1))
    return [
        Decimal(high - low) / 100 for low, high in zip([0, *cuts], [*cuts, whole], strict=True)
    ]


def random_form(seed: int) -> FormData:
    """The inputs of a clean form: random unit, amounts, numbers of rows and members."""
    random = Random(seed)  # noqa: S311 - a test's dice
    scheme = find_scheme()
    projects = _projects(random)
    spent = sum((Decimal(str(one["spent"])) for one in projects), Decimal(0))
    budget = sum((Decimal(str(one["budget"])) for one in projects), Decimal(0))
    basic = cents(random, 500_000_00)
    total = spent + basic
    state = cents(random, 100_00) if random.random() < 0.5 else Decimal(0)
    state = min(state, total)
    indicators, scores, members = _indicators(random)
    means = [half_up(sum(row, Decimal(0)) / len(row), "0.01") for row in scores]
    score = sum(means, Decimal(0))
    grade = next(band.label for band in scheme.grades if score >= band.floor)
    year = scheme.fiscal_year
    return FormData(
        fields={
            "unit_name": f"第{random.randint(1, 999)}局（“示例”）",
            "unit_code": f"{random.randint(0, 999999):06d}",
            "fiscal_year": Decimal(year),
            "notice": f"关于开展{year + 1}年绩效评价工作的通知",
            "work_start": date(year + 1, 3, random.randint(1, 28)),
            "work_end": date(year + 1, 4, random.randint(1, 28)),
            "report_date": date(year + 1, 5, random.randint(1, 28)),
            "contact": "办公室职员",
            "phone": "000-00000000",
            "stated_expenditure": total,
            "stated_project_expenditure": spent,
            "stated_project_count": Decimal(len(projects)),
            "stated_project_budget": budget,
            "stated_project_spent": spent,
            "stated_payment_rate": half_up(spent / budget, "0.0001"),
            "stated_score": score,
            "stated_grade": grade,
        },
        tables={
            "functions": _functions(random, total, state),
            "sources": _sources(random, total, state),
            "kinds": [
                {"kind": "基本支出", "spent": basic},
                {"kind": "项目支出", "spent": spent},
            ],
            "projects": projects,
            "goals": [
                {"goal": "目标", "goal_expected": "年初写的", "goal_actual": "年末做到的"}
            ],
            "indicators": indicators,
            "members": [{"member": one, "member_unit": "本局"} for one in members],
            "problems": [{"problem": "预算编得不细", "measure_taken": "下年细化到月"}],
        },
        scores=scores,
        texts={text.term: f"{text.title}：照实写。" for text in scheme.texts},
        saved=date(year + 1, 5, 30),
    )


def _projects(random: Random) -> Entries:
    entries: Entries = []
    sources = ("一般公共预算拨款", "其他资金")
    for number in range(random.choice((1, 2, 7, 31, 60))):
        budget = cents(random, 900_000)
        spent = half_up(budget * random.randint(91, 100) / 100, "0.01")
        entries.append(
            {
                "serial": Decimal(number + 1),
                "project_code": f"X{number:04d}",
                "project_name": f"第{number + 1}项工作",
                "division": random.choice(("办公室", "人事处", "财务处")),
                "function_class": random.choice(("201 一般公共服务支出", "205 教育支出")),
                "funding_source": random.choice(sources),
                "budget": budget,
                "spent": min(spent, budget),
                "reason": "按进度支付" if spent / budget < Decimal("0.9") else None,
            }
        )
    return entries


def _functions(random: Random, total: Decimal, state: Decimal) -> Entries:
    classes = [one for one in find_scheme().function_classes if one.code != "223"]
    chosen = sorted(random.sample(classes, random.randint(1, 10)), key=lambda one: one.code)
    amounts = split(random, total - state, len(chosen))
    entries: Entries = [
        {"class_code": one.code, "spent": amount}
        for one, amount in zip(chosen, amounts, strict=True)
    ]
    if state:
        entries.append({"class_code": "223", "spent": state})
    return entries


def _sources(random: Random, total: Decimal, state: Decimal) -> Entries:
    names = ("一般公共预算拨款", "政府性基金预算拨款", "财政专户管理资金", "其他资金")
    amounts = dict(zip(names, split(random, total - state, len(names)), strict=True))
    amounts["国有资本经营预算拨款"] = state
    return [{"funding_source": name, "spent": amount} for name, amount in amounts.items()]


def _indicators(random: Random) -> tuple[Entries, list[list[Decimal]], list[str]]:
    """Indicators whose weights add up to 100, and every member's score of each."""
    levels = find_scheme().levels
    count = random.randint(3, 15)
    cuts = sorted(random.sample(range(1, 100), count - 1))
    weights = [high - low for low, high in zip([0, *cuts], [*cuts, 100], strict=True)]
    firsts = sorted((random.choice(list(levels)) for _ in weights), key=list(levels).index)
    members = [f"第{number + 1}处处长" for number in range(random.randint(1, 12))]
    entries: Entries = []
    for number, (first, weight) in enumerate(zip(firsts, weights, strict=True)):
        target = Decimal(random.randint(1, 500))
        entries.append(
            {
                "level_1": first,
                "level_2": levels[first][0],
                "level_3": f"第{number + 1}项指标",
                "comparator": random.choice(("≥", "=", "≤")),
                "target": target,
                "measure": "个",
                "actual": target,
                "weight": Decimal(weight),
            }
        )
    scores = [
        [Decimal(random.randint(0, 2 * weight)) / 2 for _ in members] for weight in weights
    ]
    return entries, scores, members


def random_book(seed: int) -> bytes:
    """A clean workbook of those inputs."""
    return generate(find_scheme(), data=random_form(seed))
