"""A form with as many projects as asked for, clean in every other respect.

Usage: big_form.py PROJECTS OUT.xlsx
"""

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

from perfeval_xl.formulas import payment_rate
from perfeval_xl.generating import FormData, generate
from perfeval_xl.scheme import find_scheme

MEMBERS = 7
INDICATORS = 10
BUDGET_FIGURES = ("initial_budget", "budget", "spent")


def main(projects: str, target: str) -> None:
    """Write the form."""
    scheme = find_scheme("department-2021")
    Path(target).write_bytes(generate(scheme, data=form_data(int(projects))))


def form_data(count: int) -> FormData:
    """Return inputs that agree with one another: the rules run through and find nothing.

    Args:
        count: Number of projects; budgets of 1.00 to 9.99 万元, of which 95 % are spent.
    """
    projects = [_project(number) for number in range(count)]
    budget = sum((Decimal(str(one["budget"])) for one in projects), Decimal(0))
    spent = sum((Decimal(str(one["spent"])) for one in projects), Decimal(0))
    basic = Decimal("1000.00")
    total = {"spent": spent + basic}
    return FormData(
        fields={
            "unit_name": "市某局",
            "unit_code": "101001",
            "fiscal_year": Decimal(2021),
            "notice": "关于开展2022年部门整体支出绩效自评工作的通知",
            "work_start": date(2022, 4, 1),
            "work_end": date(2022, 4, 20),
            "report_date": date(2022, 4, 29),
            "contact": "财务科",
            "phone": "010-12345678",
            "stated_expenditure": total["spent"],
            "stated_project_expenditure": spent,
            "stated_project_count": Decimal(count),
            "stated_project_budget": budget,
            "stated_project_spent": spent,
            "stated_payment_rate": payment_rate(spent, budget, 4),
            "stated_score": Decimal("90.00"),
            "stated_grade": "优秀",
        },
        tables={
            "functions": [{"class_code": "208", **total}],
            "sources": [{"funding_source": "一般公共预算拨款", **total}],
            "kinds": [
                {"kind": "基本支出", "spent": basic},
                {"kind": "项目支出", "spent": spent},
            ],
            "projects": projects,
            "indicators": [_indicator(number) for number in range(INDICATORS)],
            "members": [{"member": f"评委{number + 1}"} for number in range(MEMBERS)],
        },
        scores=[[Decimal(9)] * MEMBERS for _ in range(INDICATORS)],
        saved=date(2022, 4, 30),
    )


def _project(number: int) -> dict[str, Decimal | str]:
    budget = Decimal(100 + number * 37 % 900) / 100
    return {
        "project_code": f"P{number:08}",
        "project_name": f"项目{number:08}",
        "division": f"处室{number % 12}",
        "function_class": "208 社会保障和就业支出",
        "funding_source": "一般公共预算拨款",
        "initial_budget": budget,
        "budget": budget,
        "spent": (budget * Decimal("0.95")).quantize(Decimal("0.01")),
    }


def _indicator(number: int) -> dict[str, Decimal | str]:
    return {
        "level_1": "产出指标",
        "level_2": "数量指标",
        "level_3": f"完成事项{number + 1}",
        "comparator": "≥",
        "target": Decimal(100),
        "measure": "件",
        "actual": Decimal(100),
        "weight": Decimal(10),
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
