"""The outcome of understanding a stored value, and the kinds that columns want."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from perfeval_xl.model.cells import Kind, Remark, Value

NUMBERS = frozenset({"amount", "rate", "score", "count", "year"})
"""Kinds of columns and fields that want a figure."""

TEXTS = frozenset({"text", "choice", "code"})
"""Kinds of columns and fields that want words; a number in them is read as its digits."""

ANYTHING = "anything"
"""The wish of a cell outside of every table and field."""

PERCENT = "rate"
HUNDRED = Decimal(100)

TEXT_TYPES = frozenset({"s", "str", "inlineStr"})
"""Types of cells that store a text."""

TYPED, CALCULATED, TIMES_HUNDRED = "typed", "calculated", "times hundred"
"""Where a number comes from: the keyboard, a formula, a formula that makes it a percentage."""

TYPED_PERCENT = Decimal(2)
"""A ratio above this, in a cell without percent format, was typed as a percentage (99.93)."""

PASTED_PERCENT = Decimal(20)
"""The same under a percent format, where 1500 % may be meant but 9993 % hardly."""


class Understood(NamedTuple):
    """What a stored value means.

    Attributes:
        kind: What the file stores.
        value: What it means in its column, None when blank or not understood.
        text: What the clerk sees.
        remark: How it differs from what the column wants.
    """

    kind: Kind
    value: Value
    text: str
    remark: Remark | None = None


BLANK = Understood(Kind.BLANK, None, "")
