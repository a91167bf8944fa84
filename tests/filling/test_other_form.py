"""A form is data: another city's file on disk is generated, filled and judged by itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from perfeval_xl import fill
from perfeval_xl.errors import UnknownTemplate
from perfeval_xl.generating import FormData, generate
from perfeval_xl.model.cells import Value
from perfeval_xl.model.findings import Severity
from perfeval_xl.scheme import load_scheme
from perfeval_xl.scheme.shelf import shelf

CHANGES = (
    ('id = "department-2021"', 'id = "city-2022"'),
    ("fiscal_year = 2021", "fiscal_year = 2022"),
    ('unit = "万元"', 'unit = "元"'),
    ('name = "项目清单"', 'name = "项目支出明细"'),
    ('sheet = "项目清单"', 'sheet = "项目支出明细"'),
    ('label = "优秀"\nfloor = 85', 'label = "优"\nfloor = 90'),
    ('label = "良好"\nfloor = 75', 'label = "良"\nfloor = 80'),
    ('label = "一般"\nfloor = 60', 'label = "中"\nfloor = 70'),
    ('label = "较差"', 'label = "差"'),
)
TEXTS = (
    "overview",
    "organisation",
    "method",
    "implementation",
    "conclusion",
    "application",
)
ROWS = ("一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款", "财政专户管理资金")


def own_form(folder: Path) -> Path:
    """The city's file: amounts in 元, its own sheet name, its own four bands."""
    text = (shelf() / "department-2021.toml").read_text(encoding="utf-8")
    for old, new in CHANGES:
        assert old in text
        text = text.replace(old, new)
    path = folder / "我市2022.toml"
    path.write_text(text, encoding="utf-8")
    return path


def project(name: str, budget: str, spent: str) -> dict[str, Value]:
    """One project, in 元."""
    return {
        "project_name": name,
        "division": "办公室",
        "function_class": "205 教育支出",
        "funding_source": "一般公共预算拨款",
        "budget": Decimal(budget),
        "spent": Decimal(spent),
    }


def indicator(level: str, name: str, weight: int) -> dict[str, Value]:
    """One quantitative indicator that reached its target."""
    return {
        "level_1": level,
        "level_2": {"产出指标": "数量指标", "效益指标": "社会效益指标"}[level],
        "level_3": name,
        "comparator": "≥",
        "target": Decimal(10),
        "measure": "个",
        "actual": Decimal(10),
        "weight": Decimal(weight),
    }


def inputs() -> FormData:
    """A consistent return, in 元.

    By hand: 1200000.00 + 300000.50 = 1500000.50; 760000 + 240000 = 1000000 of 800000 + 250000 =
    1050000, a rate of 0.95238… → 0.9524; means (50 + 51)/2 = 50.50 and (35 + 36)/2 = 35.50, in
    all 86.00, which is 良 here (80 up to 90) and would be 优秀 on the shipped form.
    """
    total, spent = Decimal("1500000.50"), Decimal(1000000)
    zero = Decimal(0)
    source = [Decimal("1400000.50"), zero, zero, zero, Decimal(100000)]
    return FormData(
        fields={
            "unit_name": "示例市教育局",
            "unit_code": "205001",
            "notice": "关于开展2022年度绩效自评的通知",
            "work_start": date(2023, 3, 1),
            "work_end": date(2023, 3, 31),
            "report_date": date(2023, 4, 10),
            "contact": "财务科科员",
            "phone": "000-00000000",
            "stated_expenditure": total,
            "stated_project_expenditure": spent,
            "stated_project_count": Decimal(2),
            "stated_project_budget": Decimal(1050000),
            "stated_project_spent": spent,
            "stated_payment_rate": Decimal("0.9524"),
            "stated_score": Decimal(86),
            "stated_grade": "良",
        },
        tables={
            "functions": [
                {"class_code": "205", "spent": Decimal(1200000)},
                {"class_code": "208", "spent": Decimal("300000.50")},
            ],
            "sources": [
                {"funding_source": name, "spent": amount}
                for name, amount in zip((*ROWS, "其他资金"), source, strict=True)
            ],
            "kinds": [
                {"kind": "基本支出", "spent": Decimal("500000.50")},
                {"kind": "项目支出", "spent": spent},
            ],
            "projects": [
                project("校舍维修", "800000", "760000"),
                project("教师培训", "250000", "240000"),
            ],
            "goals": [{"goal": "校舍", "goal_expected": "修十处", "goal_actual": "修了十处"}],
            "indicators": [
                indicator("产出指标", "维修校舍", 60),
                indicator("效益指标", "受益学校", 40),
            ],
            "members": [{"member": "局长"}, {"member": "财务科长"}],
            "problems": [{"problem": "预算编得不细", "measure_taken": "下年细化到月"}],
        },
        scores=[[Decimal(50), Decimal(51)], [Decimal(35), Decimal(36)]],
        texts=dict.fromkeys(TEXTS, "照实写。"),
        saved=date(2023, 4, 10),
    )


def made(folder: Path, data: FormData) -> tuple[Path, Path]:
    """The city's file and its filled form, both on disk."""
    form = own_form(folder)
    source = folder / "填好的表.xlsx"
    source.write_bytes(generate(load_scheme(form), data=data))
    return form, source


def test_another_form_is_filled_and_judged_by_its_own_file(tmp_path: Path) -> None:
    """Sums in 元 and the grade of the city's own bands, all as worked out by hand."""
    form, source = made(tmp_path, inputs())

    report = fill(source, template=str(form))

    assert [one for one in report.findings if one.severity is not Severity.INFO] == []
    assert report.template == "city-2022"
    summary = report.summary
    assert summary.expenditure == Decimal("1500000.50")
    assert summary.project_count == 2
    assert summary.project_budget == Decimal(1050000)
    assert summary.project_spent == Decimal(1000000)
    assert summary.payment_rate == Decimal("0.9524")
    assert (summary.score, summary.grade) == (Decimal("86.00"), "良")


def test_the_added_sheets_speak_of_the_form_s_unit_and_sheet(tmp_path: Path) -> None:
    """汇总 says 元 and points at the renamed sheet; 万元 is nowhere among its amounts."""
    form, source = made(tmp_path, inputs())

    report = fill(source, template=str(form))

    assert report.output is not None
    book = openpyxl.load_workbook(report.output, data_only=True)
    formulas = openpyxl.load_workbook(report.output)
    assert "项目支出明细" in book.sheetnames
    assert book["汇总"]["A5"].value == "部门总支出（元）"
    assert [book["汇总"][f"{letter}6"].value for letter in "ABCDEF"] == [
        1500000.5,
        2,
        1000000,
        0.9524,
        86,
        "良",
    ]
    shown = [str(cell.value) for row in formulas["汇总"].iter_rows() for cell in row]
    assert (
        formulas["汇总"]["B34"].value
        == "=IF(ISNUMBER('项目支出明细'!B5),'项目支出明细'!B5,\"\")"
    )
    assert [one for one in shown if "万元" in one or "项目清单'!" in one] == []


def test_an_amount_with_a_unit_is_told_in_the_form_s_unit(tmp_path: Path) -> None:
    """3万元 typed as a text is 30000 on a form in 元."""
    data = inputs()
    projects = [dict(one) for one in data.tables["projects"]]
    projects[0]["initial_budget"] = "3万元"
    changed = FormData(
        fields=data.fields,
        tables={**data.tables, "projects": projects},
        scores=data.scores,
        texts=data.texts,
        saved=data.saved,
    )
    form, source = made(tmp_path, changed)

    report = fill(source, template=str(form))

    told = [one for one in report.findings if one.slug == "number-as-text"]
    assert [(str(one.cell), one.expected) for one in told] == [
        ("项目支出明细!G7", Decimal(30000))
    ]


def test_without_its_file_the_form_is_unknown(tmp_path: Path) -> None:
    """The stamp names a form that is not on the shelf: the sentence asks for its file."""
    _, source = made(tmp_path, inputs())

    with pytest.raises(UnknownTemplate, match=r"“city-2022”.*请用 --template 指定"):
        fill(source)
