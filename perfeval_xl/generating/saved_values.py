"""How values are stored beside a formula or on their own."""

from __future__ import annotations

from decimal import Decimal


def stored(value: Decimal) -> int | float:
    """A figure as the file stores it: it reads back as the same decimal."""
    return int(value) if value == value.to_integral_value() else float(value)


class EmptyText(str):
    """The saved value of a formula that shows "".

    XlsxWriter takes an empty text for "no value saved" and leaves out that it is a text. This
    one equals nothing, so it is written as the text that it is, which is what Excel writes.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return False
