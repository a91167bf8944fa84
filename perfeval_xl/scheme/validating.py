"""Whether a scheme holds together: what is wrong is said with its key and what is allowed."""

from __future__ import annotations

import re
from decimal import Decimal

from perfeval_xl.scheme.allowed import (
    AGGREGATIONS,
    MONEY_UNITS,
    QUANTITATIVE,
    RULE_ROOMS,
    SEVERITIES,
)
from perfeval_xl.scheme.parts import Places, Scheme
from perfeval_xl.scheme.spot import Spot
from perfeval_xl.scheme.valid_fields import validate_fields
from perfeval_xl.scheme.valid_sheets import validate_contents, validate_sheets
from perfeval_xl.scheme.valid_tables import validate_tables

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]')  # the id is also the name of a file
_CODE = re.compile(rf"(?:{'|'.join(RULE_ROOMS)})\d{{3}}")
_YEARS = range(2000, 2100)
_DIGITS = {"amount": range(7), "rate": range(2, 7), "mean": range(7), "total": range(7)}


def validate(scheme: Scheme, top: Spot) -> None:
    """Refuse a scheme that would fail later or be judged otherwise than it says.

    Args:
        scheme: As read.
        top: Its file.

    Raises:
        SchemeError: The first fault found.
    """
    _template(scheme, top.at("[template]"))
    _scoring(scheme, top)
    _grades(scheme, top.at("[[grades]]"))
    _rules(scheme, top.at("[rules]"))
    _choices(scheme, top.at("[choices]"))
    _classes(scheme, top.at("function_classes"))
    validate_sheets(scheme, top)
    validate_tables(scheme, top)
    validate_contents(scheme, top)
    validate_fields(scheme, top)


def _template(scheme: Scheme, spot: Spot) -> None:
    for key in ("id", "version"):
        found = str(getattr(scheme, key))
        if not found or _NOT_IN_NAMES.search(found):
            raise spot.wrong(key, found, '不能是空的，不能有空格和 \\ / : * ? " < > |')
    if scheme.fiscal_year not in _YEARS:
        raise spot.wrong("fiscal_year", scheme.fiscal_year, "应为 2000 至 2099 的年份")
    spot.choose("money_unit", scheme.money_unit, MONEY_UNITS)


def _scoring(scheme: Scheme, top: Spot) -> None:
    spot = top.at("[scoring]")
    spot.choose("aggregation", scheme.aggregation, AGGREGATIONS)
    if scheme.weights_total <= 0:
        raise spot.wrong("weights_total", scheme.weights_total, "应大于 0")
    _places(scheme.places, top.at("[places]"))
    tolerance, spot = scheme.tolerance, top.at("[tolerance]")
    if tolerance.step <= 0:
        raise spot.wrong("step", tolerance.step, "应大于 0")
    if tolerance.linear_up_to < 0:
        raise spot.wrong("linear_up_to", tolerance.linear_up_to, "不能小于 0")


def _places(places: Places, spot: Spot) -> None:
    for key, digits in _DIGITS.items():
        found = getattr(places, key)
        if found not in digits:
            raise spot.wrong(key, found, f"应为 {digits[0]} 至 {digits[-1]} 的整数")


def _grades(scheme: Scheme, spot: Spot) -> None:
    if not scheme.grades:
        raise spot.fault("至少要有一级")
    spot.once("label", (band.label for band in scheme.grades))
    above: Decimal | None = None
    for band in scheme.grades:
        place = spot.at(f"[[grades]] {band.label}")
        if above is not None and band.floor >= above:
            raise place.wrong("floor", band.floor, f"各级应从高到低，这一级应小于 {above}")
        if band.floor < 0:
            raise place.wrong("floor", band.floor, "不能小于 0")
        above = band.floor


def _rules(scheme: Scheme, spot: Spot) -> None:
    if not 0 <= scheme.low_rate <= 1:
        raise spot.wrong("low_rate", scheme.low_rate, "应为 0 至 1 的比率，如 0.90")
    for code in sorted(scheme.off):
        _code(code, spot.within("off"))
    inside = spot.at("[rules.severity]")
    for code, severity in scheme.severities.items():
        _code(code, inside)
        inside.choose(code, severity, SEVERITIES)


def _code(code: str, spot: Spot) -> None:
    if not _CODE.fullmatch(code):
        rooms = "、".join(RULE_ROOMS)
        raise spot.fault(f"中的“{code}”不是规则编号，应为 {rooms} 之一加三位数字，如 PRJ104")


def _choices(scheme: Scheme, spot: Spot) -> None:
    if not scheme.comparators:
        raise spot.within("comparators").fault("不能是空的")
    spot.once("comparators", scheme.comparators)
    known = [sign for sign in scheme.comparators if sign in QUANTITATIVE]
    for sign in sorted(scheme.quantitative):
        spot.choose("quantitative", sign, known)
    inside = spot.at("[choices.levels]")
    if not scheme.levels:
        raise inside.fault("至少要有一个一级指标")
    inside.once("一级指标", scheme.levels)
    for level, parts in scheme.levels.items():
        if not parts:
            raise inside.within(level).fault("不能是空的")
        inside.once(level, parts)


def _classes(scheme: Scheme, spot: Spot) -> None:
    if not scheme.function_classes:
        raise spot.fault("不能是空的")
    spot.once("code", (one.code for one in scheme.function_classes))
    spot.once("name", (one.name for one in scheme.function_classes))
