"""Whether the tables of a scheme can be laid out, totalled and calculated."""

from __future__ import annotations

from perfeval_xl.scheme.allowed import (
    NEEDED_COLUMNS,
    NEEDED_TABLES,
    TABLE_LAYOUTS,
    TABLE_TERMS,
    TOTALS,
)
from perfeval_xl.scheme.parts import Scheme, TableSpec
from perfeval_xl.scheme.spot import Spot
from perfeval_xl.scheme.valid_columns import validate_columns


def validate_tables(scheme: Scheme, top: Spot) -> None:
    """Refuse tables that stand nowhere, or ask for what their columns cannot give.

    Raises:
        SchemeError: The first fault found.
    """
    for spec in scheme.tables.values():
        spot = top.at(f"[[tables]] {spec.term}")
        spot.choose("term", spec.term, TABLE_TERMS)
        names = [one.name for one in scheme.sheets if one.layout in TABLE_LAYOUTS]
        spot.choose("sheet", spec.sheet, names)
        _extent(spec, spot)
        validate_columns(scheme, spec, spot)
        _rows(spec, spot)
        _totals(spec, spot)
    _needed(scheme, top)


def _needed(scheme: Scheme, top: Spot) -> None:
    for term in NEEDED_TABLES:
        if term not in scheme.tables:
            raise top.at("[[tables]]").fault(f"缺少 term 为 {term} 的表")
    for term, columns in NEEDED_COLUMNS.items():
        for needed in columns if term in scheme.tables else ():
            if scheme.tables[term].column(needed) is None:
                raise top.at(f"[[tables]] {term}").fault(
                    f"的 columns 缺少 term 为 {needed} 的一栏"
                )


def _extent(spec: TableSpec, spot: Spot) -> None:
    if spec.prepared < 1:
        raise spot.wrong("prepared", spec.prepared, "应大于 0")
    if not 0 <= spec.frozen < len(spec.columns):
        raise spot.wrong("frozen", spec.frozen, f"应为 0 至 {len(spec.columns) - 1}")
    if not 0 <= spec.row_height <= 409:  # Excel's highest row, points
        raise spot.wrong("row_height", spec.row_height, "应为 0 至 409")


def _rows(spec: TableSpec, spot: Spot) -> None:
    """Fixed rows: the second column holds their names, a sum names other rows."""
    if spec.rows and [column.kind for column in spec.columns[1:2]] != ["text"]:
        raise spot.fault("有固定的行，columns 第 2 栏应为行的名称，kind 写 text")
    if spec.rows and spec.growing:
        raise spot.within("growing").fault("应为 false：有固定的行，不能往下填")
    terms = [row.term for row in spec.rows]
    spot.once("rows 的 term", terms)
    spot.once("rows 的 label", (row.label for row in spec.rows))
    for at, row in enumerate(spec.rows, 1):
        place = spot.within(f"rows 第 {at} 行")
        if row.term == "total":
            raise place.wrong("term", row.term, "这个代码留给合计行")
        if row.level < 0:
            raise place.wrong("level", row.level, "不能小于 0")
        for part in row.parts:
            inputs = [one.term for one in spec.rows if one is not row and not one.parts]
            place.choose("parts", part, inputs)


def _totals(spec: TableSpec, spot: Spot) -> None:
    columns = [column.term for column in spec.columns]
    if spec.totals and not spec.total_label:
        raise spot.fault("有 totals 而缺少 total_label，合计行要有名称")
    for label in spec.labels:
        spot.choose("labels", label, columns)
    if spec.counts or "count" in dict(spec.totals).values():
        spot.choose("counts", spec.counts, columns)
    for term, how in spec.totals:
        if term not in columns:
            raise spot.within("totals").fault(f"中的 {term} 不是这个表的栏目")
        place = spot.within("totals")
        place.choose(term, how, TOTALS)
        for needed in TOTALS[how]:
            if needed not in columns:
                raise place.within(term).fault(
                    f"写的是“{how}”，要用到 {needed}，表里没有这一栏"
                )
