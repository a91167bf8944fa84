"""How a workbook shows which form it is and what is ours in it: the names, each once."""

from __future__ import annotations

DONE = "-完成"
"""What the name of a completed workbook ends with, before its extension."""
STAMP = "perfeval-template"
"""Custom document property that tells template and version: department-2021/1.0."""
SEAL = "perfeval-seal"
"""Custom document property with the digest over what staff had put in."""
SUMMARY, GRADE, CHECKS = "_perfeval.summary", "_perfeval.grade", "_perfeval.checks"
"""Defined names that point at the sheets which `fill` adds."""
OUR_SHEETS = {SUMMARY: "汇总", GRADE: "评价等级", CHECKS: "核对结果"}
"""Defined name → the name that its sheet has where that is free."""
