"""The three sheets that `fill` adds: 汇总, 评价等级, 核对结果."""

from perfeval_xl.writing.sheets.build import SheetNames, build_sheets

__all__ = ["SheetNames", "build_sheets"]
