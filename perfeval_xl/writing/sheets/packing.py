"""Values of several kinds as one text, and back: what hidden columns carry from run to run."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from perfeval_xl.model.cells import Value

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\,", "\n": "\\n", "\r": "\\r"})


def packed(values: Iterable[Value]) -> str:
    """Values of several kinds in one text.

    >>> packed([Decimal("0.9993"), "√ 一致", None])
    'n0.9993;t√ 一致;'
    """
    return ";".join(_packed(value) for value in values)


def _packed(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"n{value}"
    if isinstance(value, date):
        return f"d{value.isoformat()}"
    return "t" + value.translate(_ESCAPES)


def unpacked(text: str) -> list[Value]:
    """The values that `packed` made that text from."""
    return [_unpacked(part) for part in text.split(";")]


def _unpacked(part: str) -> Value:
    kind, rest = part[:1], part[1:]
    try:
        if kind == "n":
            return Decimal(rest)
        if kind == "d":
            return date.fromisoformat(rest)
    except (InvalidOperation, ValueError):
        return None  # somebody has typed into our hidden columns
    if kind == "t":
        escapes = {"\\\\": "\\", "\\,": ";", "\\n": "\n", "\\r": "\r"}
        return re.sub(r"\\[\\,nr]", lambda match: escapes[match[0]], rest)
    return None
