"""Words that a scheme may use where only certain ones are understood."""

from __future__ import annotations

COLUMN_KINDS = (
    "text",
    "code",
    "choice",
    "amount",
    "rate",
    "score",
    "count",
    "date",
    "year",
    "figure",
)
FIELD_KINDS = tuple(kind for kind in COLUMN_KINDS if kind != "figure")
LAYOUTS = ("guide", "fields", "blocks", "list", "texts", "codes")
TABLE_LAYOUTS = ("blocks", "list")
MONEY_UNITS = ("万元", "元")
ALIGNMENTS = ("", "left", "center", "right")
TOTALS: dict[str, tuple[str, ...]] = {
    "sum": (),
    "rate": ("spent", "budget"),
    "count": (),
    "member_sum": (),
    "mean_sum": ("weight",),
}
"""How a total is made → the columns of the same table that it needs."""

FORMULAS: dict[str, tuple[str, ...]] = {
    "payment_rate": ("spent", "budget"),
    "completion_rate": ("comparator", "target", "actual"),
    "class_name": ("class_code",),
    "panel_mean": ("panel_score",),
    "indicator_level": (),
    "indicator_name": (),
    "indicator_weight": (),
}
"""Name of a derived figure → the columns of the same table that it needs."""

FROM_INDICATORS = tuple(name for name in FORMULAS if name.startswith("indicator_"))
AGGREGATIONS = ("mean",)
SEVERITIES = ("error", "warning", "info")
LIST_NAMES = (
    "科目编码表",
    "科目名称表",
    "功能科目表",
    "资金来源表",
    "一级指标表",
    "二级指标表",
    "指标性质表",
    "等级名称表",
    "等级下限表",
)
"""Defined names of the lists that a generated workbook has on its sheet of codes."""

QUANTITATIVE = ("≥", ">", "=", "≤", "<")
"""Comparators that a completion rate can be worked out for."""

TABLE_TERMS = (
    "functions",
    "sources",
    "kinds",
    "projects",
    "goals",
    "indicators",
    "panel",
    "members",
    "problems",
)
NEEDED_TABLES = ("functions", "sources", "kinds", "projects", "members")
"""Tables that lists, prepared rows and sums across tables are made from."""

NEEDED_COLUMNS: dict[str, tuple[str, ...]] = {
    "indicators": ("weight",),
    "panel": ("weight", "panel_score"),
}
"""Table → the columns that it is nothing without."""

COMPARED = ("comparator", ("target", "actual"))
"""A column, and those that must stand beside it: its choice decides what belongs there."""

RULE_ROOMS = ("FRM", "FUN", "PRJ", "IND", "PAN", "GRD", "DAT", "ACR")
NAMED_FIELDS = ("unit_name", "fiscal_year")
"""Single cells that every sheet's head line points at."""
