"""From a breach to a finding: message and remedy with the figures put in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from perfeval_xl.model.findings import Breach, Figure, Finding, Severity
from perfeval_xl.rules.registry import Rule
from perfeval_xl.scheme import Scheme


class _Shown:
    """A value inside a message: a figure in the format asked for, a date in Chinese, or 空."""

    def __init__(self, value: Figure) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        value = self._value
        if value is None:
            return "空"
        if isinstance(value, date):
            return chinese_date(value)
        if isinstance(value, str):
            return value
        return format(value, spec) if spec else plain_figure(value)


def chinese_date(day: date) -> str:
    """A date as official papers write it, without leading zeros.

    >>> chinese_date(date(2022, 4, 1))
    '2022年4月1日'
    """
    return f"{day.year}年{day.month}月{day.day}日"


def plain_figure(value: Decimal | int) -> str:
    """A figure without exponent and without trailing zeros beyond the unit's place.

    >>> plain_figure(Decimal("1E+2")), plain_figure(Decimal("17.190"))
    ('100', '17.190')
    """
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def worded(rule: Rule, breach: Breach, scheme: Scheme) -> Finding:
    """The finding that a breach makes under a scheme.

    Raises:
        KeyError: The rule's message names a value that the breach does not bring.
    """
    difference = breach.difference
    found, expected = breach.found, breach.expected
    if difference is None and isinstance(found, Decimal) and isinstance(expected, Decimal):
        difference = found - expected
    values = {
        "found": _Shown(found),
        "expected": _Shown(expected),
        "difference": _Shown(difference),
        **{name: _Shown(value) for name, value in breach.extra},
    }
    severity = breach.severity or Severity(
        scheme.severities.get(rule.code, rule.severity.value)
    )
    return Finding(
        code=rule.code,
        slug=rule.slug,
        severity=severity,
        cell=breach.cell,
        cells=(breach.cell,),
        message=(breach.said or rule.says).format(**values),
        found=found,
        expected=expected,
        difference=difference,
        fix=(breach.fix or rule.fix).format(**values),
        key=breach.key,
    )
