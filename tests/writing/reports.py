"""Drafts for tests: the published report, and findings to go with it."""

from __future__ import annotations

from decimal import Decimal

from writing.draft import Draft

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Figure, Finding, Outcome, Severity
from perfeval_xl.model.report import Filled

# name, projects, budget, unpaid
DIVISIONS = (
    ("办公室", 12, "386.40", "0.25"),
    ("人事编制处", 7, "142.60", "0"),
    ("党建组织处", 11, "418.75", "0.80"),
    ("干部人才处", 10, "903.20", "0"),
    ("医疗保障处", 6, "512.48", "0"),
    ("共青团团委", 6, "96.30", "0.58"),
    ("社保中心", 14, "2418.66", "0"),
    ("就业中心", 17, "2894.25", "2.49"),
    ("人才中心", 9, "1012.90", "0"),
    ("仲裁院", 7, "184.38", "2.38"),
    ("综合党委", 5, "133.30", "0.10"),
)
FUNCTIONS = (
    ("201", "一般公共服务支出", "585.93"),
    ("208", "社会保障和就业支出", "8726.09"),
    ("210", "卫生健康支出", "74.18"),
    ("213", "农林水支出", "27.46"),
    ("215", "资源勘探工业信息等支出", "2203.48"),
    ("221", "住房保障支出", "156.68"),
    ("223", "国有资本经营预算支出", "17.19"),
)
# level 1, level 2, level 3, weight, high score, low score
INDICATORS = (
    ("产出指标", "数量指标", "引进各类高端人才", 6, "6", "5.5"),
    ("产出指标", "数量指标", "引进国家级人才", 4, "4", "4"),
    ("产出指标", "数量指标", "新增区人才绿卡", 5, "5", "4.5"),
    ("产出指标", "数量指标", "失业保险费率下调单位", 5, "5", "4.5"),
    ("产出指标", "数量指标", "工伤保险浮动费率下调单位", 5, "5", "4.5"),
    ("产出指标", "数量指标", "举办党史学习教育读书班", 5, "4.5", "4.5"),
    ("产出指标", "质量指标", "应参未参个体工商户参保任务完成率", 10, "10", "9.5"),
    ("产出指标", "时效指标", "农民工欠薪案件结案时限", 10, "10", "9.5"),
    ("产出指标", "成本指标", "部门全年支出总额", 10, "9.5", "9.5"),
    ("效益指标", "经济效益指标", "产业园年营业收入", 5, "5", "4.5"),
    ("效益指标", "经济效益指标", "产业园年税收", 5, "5", "4.5"),
    ("效益指标", "社会效益指标", "企业养老保险参保人数", 5, "5", "4.5"),
    ("效益指标", "社会效益指标", "失业保险参保人数", 5, "5", "4.5"),
    ("效益指标", "社会效益指标", "城镇登记失业率", 5, "5", "4.5"),
    ("效益指标", "可持续影响指标", "妇女儿童发展规划方案", 5, "5", "5"),
    ("满意度指标", "服务对象满意度指标", "法律援助咨询服务人次", 10, "10", "9.5"),
)
MEMBERS = (
    "办公室主任",
    "人事编制处处长",
    "党建组织处处长",
    "干部人才处处长",
    "医疗保障处处长",
    "共青团团委书记",
    "社保中心主任",
    "就业中心主任",
    "人才中心主任",
    "仲裁院院长",
    "综合党委职员",
    "办公室职员",
)


def source_report() -> Draft:
    """The published figures; projects and scores are invented to add up to them."""
    return Draft(
        functions=[(code, name, Decimal(spent)) for code, name, spent in FUNCTIONS],
        sources={
            "一般公共预算拨款": Decimal("8356.44"),
            "政府性基金预算拨款": Decimal(0),
            "国有资本经营预算拨款": Decimal("17.19"),
            "财政专户管理资金": None,
            "其他资金": Decimal("3417.38"),
        },
        kinds={"基本支出": Decimal("2694.39"), "项目支出": Decimal("9096.62")},
        projects=[project for one in DIVISIONS for project in _projects(*one)],
        indicators=[
            (first, second, third, weight, Decimal(1) if place % 4 else None)
            for place, (first, second, third, weight, *_) in enumerate(INDICATORS)
        ],
        members=list(MEMBERS),
        scores=[
            [Decimal(high if _generous(place, member) else low) for member in range(12)]
            for place, (*_, high, low) in enumerate(INDICATORS)
        ],
    )


def _projects(
    division: str, count: int, budget: str, unpaid: str
) -> list[tuple[object, object, object, object]]:
    """That many projects of a division; the last takes what is left and what is unpaid."""
    whole = Decimal(budget)
    each = (whole / (count + 1)).quantize(Decimal("0.01"))
    amounts = [each] * (count - 1) + [whole - each * (count - 1)]
    paid = [*amounts[:-1], amounts[-1] - Decimal(unpaid)]
    return [
        (f"{division}专项经费（示例{n}）", division, one, spent)
        for n, (one, spent) in enumerate(zip(amounts, paid, strict=True), 1)
    ]


def _generous(place: int, member: int) -> bool:
    """Half of the members give the higher score, other halves for other indicators."""
    return (member + place // 3 + (member // 4) * place) % 2 == 0


def finding(
    code: str,
    at: CellRef,
    severity: Severity,
    found: Figure,
    expected: Figure = None,
    **more: object,
) -> Finding:
    """A finding at one cell, its key made of code and address."""
    values: dict[str, object] = {
        "slug": "rule",
        "cells": (at,),
        "message": "填报内容与应有的不一致",
        "difference": None,
        "fix": "请核对后改正",
        "key": f"{code}|{at.a1}",
    }
    values |= more
    return Finding(
        code=code,
        severity=severity,
        cell=at,
        found=found,
        expected=expected,
        **values,  # type: ignore[arg-type]  # tests name what differs from these
    )


CLEAN = Checked(
    (),
    (
        *(
            Outcome(f"FUN{n:03d}", f"rule-{n}", title, "passed")
            for n, title in enumerate(("功能科目合计不等", "三个合计不相等", "科目名称不符"), 1)
        ),
        Outcome("DAT004", "later", "报告日期晚于核对日期。", "skipped", "没有核对日期"),
    ),
)
FILLED = (
    Filled(CellRef("项目清单", "I", 5), Decimal("9096.62"), "SUM(I7:I110)", "以下各行之和"),
    Filled(
        CellRef("评委打分", "Q", 5),
        Decimal("96.00"),
        "ROUND(SUM(Q10:Q25),2)",
        "各指标平均得分之和",
    ),
)
