"""Whether the columns of a table are known, and calculated from what the table has."""

from __future__ import annotations

from perfeval_xl.scheme.allowed import (
    ALIGNMENTS,
    COLUMN_KINDS,
    COMPARED,
    FORMULAS,
    FROM_INDICATORS,
    LIST_NAMES,
)
from perfeval_xl.scheme.parts import Column, Scheme, TableSpec
from perfeval_xl.scheme.spot import Spot
from perfeval_xl.terms import TERMS

_WIDEST = 255
_MEMBERS = "panel_score"


def validate_columns(scheme: Scheme, spec: TableSpec, spot: Spot) -> None:
    """Refuse columns that cannot be found, drawn or calculated.

    Raises:
        SchemeError: The first fault found.
    """
    if not spec.columns:
        raise spot.within("columns").fault("不能是空的")
    for at, column in enumerate(spec.columns, 1):
        place = spot.within(f"columns 第 {at} 栏")
        place.choose("term", column.term, TERMS)
        place.choose("kind", column.kind, COLUMN_KINDS)
        place.choose("align", column.align, ALIGNMENTS)
        if column.list_name:
            place.choose("list_name", column.list_name, LIST_NAMES)
        if column.formula:
            place.choose("formula", column.formula, FORMULAS)
            _operands(scheme, spec, column, place)
        if column.repeated and column.term != _MEMBERS:
            raise place.within("repeated").fault(f"只能用在 {_MEMBERS} 一栏")
        _sizes(column, place)
    _beside(spec, spot)
    spot.once("columns 的 term", (column.term for column in spec.columns))
    spot.once("columns 的 header", (column.header for column in spec.columns))


def _operands(scheme: Scheme, spec: TableSpec, column: Column, place: Spot) -> None:
    there = {one.term for one in spec.columns}
    for needed in FORMULAS[column.formula]:
        if needed not in there:
            raise place.within("formula").fault(
                f"写的是“{column.formula}”，要用到 {needed}，表里没有这一栏"
            )
    if column.formula in FROM_INDICATORS and "indicators" not in scheme.tables:
        raise place.within("formula").fault(
            f"写的是“{column.formula}”，要用到 indicators 表，模板里没有"
        )


def _beside(spec: TableSpec, spot: Spot) -> None:
    sign, compared = COMPARED
    for needed in compared if spec.column(sign) is not None else ():
        if spec.column(needed) is None:
            raise spot.fault(f"的 columns 有 {sign} 而缺少 term 为 {needed} 的一栏")


def _sizes(column: Column, place: Spot) -> None:
    if not 0 < column.width <= _WIDEST:
        raise place.wrong("width", column.width, f"应大于 0，不超过 {_WIDEST}")
    if column.limit < 0:
        raise place.wrong("limit", column.limit, "不能小于 0")
    if not 0 <= column.size <= 409:  # Excel's largest font, points
        raise place.wrong("size", column.size, "应为 0 至 409")
