"""One TOML table → one part of a scheme, every key known and every value of its kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from perfeval_xl.scheme.spot import Spot

Entry = Mapping[str, object]
Part = TypeVar("Part")


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) else None


def _exact(value: object) -> Decimal | None:
    """A decimal number; in quotes, it is taken as written."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _many(read: Callable[[object], object]) -> Callable[[object], object]:
    def reader(value: object) -> object:
        if not isinstance(value, list):
            return None
        found = tuple(read(one) for one in value)
        return None if None in found else found

    return reader


def _pairs(value: object) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        return None
    return tuple(value.items())


_TEXTS = '应为加引号的文字的列表，如 ["甲", "乙"]'
_READERS: dict[str, tuple[Callable[[object], object], str]] = {
    "str": (_text, "应为加引号的文字"),
    "bool": (_switch, "应为 true 或 false"),
    "int": (_whole, "应为整数"),
    "float": (_number, "应为数"),
    "Decimal": (_exact, "应为数"),
    "tuple[str, ...]": (_many(_text), _TEXTS),
    "tuple[float, ...]": (_many(_number), "应为数的列表，如 [8, 12.5]"),
    "tuple[tuple[str, str], ...]": (_pairs, '应为若干项，每项写成 键 = "文字"'),
}


def value_of(entry: Entry, key: str, kind: str, spot: Spot) -> Any:  # noqa: ANN401  # the kind tells
    """One value of a TOML table.

    Args:
        entry: The TOML table.
        key: Its key.
        kind: What it is to be, in Python's words: str, bool, int, float, Decimal or a tuple.
        spot: Where the table stands.

    Raises:
        SchemeError: The key is missing, or its value is of another kind.
    """
    if key not in entry:
        raise spot.fault(f"缺少 {key}")
    read, wanted = _READERS[kind]
    found = read(entry[key])
    if found is None:
        raise spot.within(key).fault(wanted)
    return found


def only_keys(entry: Entry, allowed: tuple[str, ...], spot: Spot) -> None:
    """Refuse a key that nothing reads: most likely it is misspelt.

    Raises:
        SchemeError: There is one.
    """
    for key in entry:
        if key not in allowed:
            raise spot.fault(f"有不认识的键 {key}，可用的键是 {'、'.join(allowed)}")


def table_of(entry: Entry, key: str, spot: Spot, *, needed: bool = True) -> Entry:
    """A TOML table inside another one, empty where it may be missing and is.

    Raises:
        SchemeError: It is missing, or something else stands there.
    """
    found = entry.get(key, None if needed else {})
    if found is None:
        raise spot.fault(f"缺少 [{key}]")
    if not isinstance(found, dict):
        raise spot.fault(f"{key} 应写成一节 [{key}]")
    return found


def list_of(
    entry: Entry, key: str, spot: Spot, words: str, *, needed: bool = True
) -> Iterator[tuple[Entry, Spot]]:
    """The TOML tables of a list, each with its place.

    Args:
        entry: The TOML table that holds the list.
        key: Its key.
        spot: Where the holding table stands.
        words: How one place is called, `{at}` being its number and `{name}` its own name.
        needed: Whether the list must be there.

    Raises:
        SchemeError: It is missing, or something else stands there.
    """
    found = entry.get(key, None if needed else [])
    if found is None:
        raise spot.fault(f"缺少 {words.partition(' ')[0]}")
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise spot.fault(f"{key} 应写成若干项，每项各有自己的键")
    for at, one in enumerate(found, 1):
        name = next((one[key] for key in ("term", "name", "label") if key in one), None)
        shown = name if isinstance(name, str) and name else f"第 {at} 项"
        yield one, spot.within(words.format(at=at, name=shown))


def built(part: type[Part], entry: Entry, spot: Spot, **ready: object) -> Part:
    """A part of the scheme from its TOML table.

    Args:
        part: Dataclass whose attributes are the keys.
        entry: The TOML table.
        spot: Where it stands.
        ready: Attributes that are lists of further parts, made already.

    Raises:
        SchemeError: A key is unknown or missing, or its value is of another kind.
    """
    wanted: tuple[Field[Any], ...] = fields(part)  # type: ignore[arg-type]  # any dataclass
    only_keys(entry, tuple(one.name for one in wanted), spot)
    values = dict(ready)
    for one in wanted:
        if one.name in ready or (one.name not in entry and one.default is not MISSING):
            continue
        values[one.name] = value_of(entry, one.name, str(one.type), spot)
    return part(**values)
