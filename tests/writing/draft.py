"""What a person filled in, before it stands on sheets."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Names:
    """Names of the user's sheets."""

    basic: str = "基本信息"
    money: str = "预算支出"
    projects: str = "项目清单"
    indicators: str = "绩效指标"
    panel: str = "评委打分"


@dataclass
class Draft:
    """What a person filled in; a cell may hold a number, a text, None or ERROR.

    Attributes:
        functions: Code, name and spending of each function class.
        sources: Spending by row of 按资金来源.
        kinds: Spending by row of 按支出类别.
        projects: Name, division, budget and spending; a name ending in 小计 is a subtotal.
        indicators: Three names, weight, completion rate.
        members: Names of the panel.
        scores: A row for each indicator.
        unit: 单位名称.
        year: 预算年度.
        names: Names of the sheets.
        totals: Whether the tables have total rows.
    """

    functions: list[tuple[object, object, object]] = field(default_factory=list)
    sources: dict[str, object] = field(default_factory=dict)
    kinds: dict[str, object] = field(default_factory=dict)
    projects: list[tuple[object, object, object, object]] = field(default_factory=list)
    indicators: list[tuple[object, object, object, object, object]] = field(
        default_factory=list
    )
    members: list[object] = field(default_factory=list)
    scores: list[list[object]] = field(default_factory=list)
    unit: object = "高新区人力资源和社会保障局"
    year: object = 2021
    names: Names = field(default_factory=Names)
    totals: bool = True
    has_panel: bool = True
