"""The lists of 代码表 and where they stand: dropdowns and formulas reach them by name."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from perfeval_xl.scheme import Scheme

SHEET_LAYOUT = "codes"
FIRST_HEADER = 3
MEANINGS = {
    "≥": "不低于",
    ">": "大于",
    "=": "等于",
    "≤": "不高于",
    "<": "小于",
    "定性": "用文字描述",
}


@dataclass(frozen=True, slots=True)
class CodeList:
    """One column of codes.

    Attributes:
        name: Defined name of its range, "" when nothing refers to it.
        header: Text above it.
        kind: Kind of its cells, as for columns.
        column: Column letters.
        header_row: Excel row of the header; the first entry stands under it.
        entries: Its entries.
    """

    name: str
    header: str
    kind: str
    column: str
    header_row: int
    entries: tuple[Decimal | str, ...]

    @property
    def range(self) -> str:
        """Its range within the sheet, absolute."""
        first, last = self.header_row + 1, self.header_row + len(self.entries)
        return f"${self.column}${first}:${self.column}${last}"


def code_lists(scheme: Scheme) -> tuple[CodeList, ...]:
    """Every list of the form, from left to right."""
    classes, signs = scheme.function_classes, scheme.comparators
    # ascending, since LOOKUP takes the last floor that is not above the score
    bands = scheme.grades[::-1]
    both = tuple(f"{one.code} {one.name}" for one in classes)
    meanings = tuple(MEANINGS.get(one, "") for one in signs)
    floors = tuple(one.floor for one in bands)
    columns: tuple[tuple[str, str, str, str, tuple[Decimal | str, ...]], ...] = (
        ("A", "科目编码表", "科目编码", "code", tuple(one.code for one in classes)),
        ("B", "科目名称表", "科目名称", "text", tuple(one.name for one in classes)),
        ("C", "功能科目表", "功能科目", "text", both),
        ("G", "指标性质表", "指标性质", "centred", signs),
        ("H", "", "含义", "centred", meanings),
        ("J", "等级名称表", "评价等级", "centred", tuple(one.label for one in bands)),
        ("K", "等级下限表", "下限（分，含）", "count", floors),
    )
    lists = [
        CodeList(name, header, kind, column, FIRST_HEADER, entries)
        for column, name, header, kind, entries in columns
    ]
    return tuple(sorted([*lists, *_stacked(scheme)], key=lambda one: one.column))


def _stacked(scheme: Scheme) -> tuple[CodeList, ...]:
    """The short lists that share one column, a blank row between them."""
    parts = (part for level in scheme.levels.values() for part in level)
    made: list[CodeList] = []
    row = FIRST_HEADER
    for name, header, entries in (
        ("资金来源表", "资金来源", scheme.funding_sources),
        ("一级指标表", "一级指标", tuple(scheme.levels)),
        ("二级指标表", "二级指标", tuple(parts)),
    ):
        made.append(CodeList(name, header, "text", "E", row, entries))
        row += len(entries) + 2
    return tuple(made)
