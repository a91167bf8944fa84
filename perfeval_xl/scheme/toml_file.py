"""From a TOML file to a scheme; what is wrong with the file is said with its key."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from perfeval_xl.errors import SchemeError
from perfeval_xl.scheme.entries import (
    Entry,
    built,
    list_of,
    only_keys,
    table_of,
    value_of,
)
from perfeval_xl.scheme.parts import (
    Column,
    Field,
    FixedRow,
    FunctionClass,
    GradeBand,
    Places,
    Scheme,
    Sheet,
    TableSpec,
    Text,
    Tolerance,
)
from perfeval_xl.scheme.spot import Spot
from perfeval_xl.scheme.validating import validate

_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")
_TOP = (
    "template",
    "places",
    "scoring",
    "grades",
    "tolerance",
    "rules",
    "choices",
    "function_classes",
    "sheets",
    "fields",
    "tables",
    "texts",
)


def load_scheme(path: Path) -> Scheme:
    """Read one scheme.

    Raises:
        SchemeError: Not TOML, a key missing or unknown, or a value that is not allowed; the
            message names the key and says what is.
    """
    spot = Spot(path.name)
    scheme = _scheme(_parsed(path), spot, path)
    validate(scheme, spot)
    return scheme


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SchemeError(f"模板文件读不出来：{path.name}。请检查路径和权限。") from error
    except UnicodeDecodeError as error:
        raise SchemeError(
            f"模板文件 {path.name} 不是 UTF-8 编码：请用记事本另存为 UTF-8。"
        ) from error
    except tomllib.TOMLDecodeError as error:
        found = _POSITION.search(str(error))
        where = f"第 {found[1]} 行第 {found[2]} 列" if found else "末尾"
        raise SchemeError(
            f"模板文件 {path.name} 的{where}不合 TOML 的写法："
            "请检查引号、括号、逗号是否成对齐全，键名是否重复。"
        ) from error


def _scheme(raw: Entry, top: Spot, path: Path) -> Scheme:
    only_keys(raw, _TOP, top)
    tables = [_table(*one) for one in list_of(raw, "tables", top, "[[tables]] {name}")]
    top.once("[[tables]] 的 term", (table.term for table in tables))
    return Scheme(
        **_template(raw, top),
        **_scoring(raw, top),
        **_rules(raw, top),
        **_choices(raw, top),
        sheets=_all(Sheet, raw, "sheets", top),
        fields=_all(Field, raw, "fields", top),
        tables={table.term: table for table in tables},
        texts=_all(Text, raw, "texts", top, needed=False),
        grades=_all(GradeBand, raw, "grades", top),
        places=built(Places, table_of(raw, "places", top, needed=False), top.at("[places]")),
        tolerance=built(
            Tolerance, table_of(raw, "tolerance", top, needed=False), top.at("[tolerance]")
        ),
        function_classes=tuple(
            built(FunctionClass, *one)
            for one in list_of(raw, "function_classes", top, "function_classes 第 {at} 项")
        ),
        source=path,
    )


def _all(
    part: type[Any], raw: Entry, key: str, top: Spot, *, needed: bool = True
) -> tuple[Any, ...]:
    places = list_of(raw, key, top, f"[[{key}]] {{name}}", needed=needed)
    return tuple(built(part, *one) for one in places)


def _template(raw: Entry, top: Spot) -> dict[str, Any]:
    keys = {"id": "str", "version": "str", "title": "str", "fiscal_year": "int"}
    return _section(raw, "template", {**keys, "money_unit": "str"}, top)


def _scoring(raw: Entry, top: Spot) -> dict[str, Any]:
    return _section(raw, "scoring", {"weights_total": "Decimal", "aggregation": "str"}, top)


def _section(raw: Entry, name: str, keys: dict[str, str], top: Spot) -> dict[str, Any]:
    entry, spot = table_of(raw, name, top), top.at(f"[{name}]")
    only_keys(entry, tuple(keys), spot)
    return {key: value_of(entry, key, kind, spot) for key, kind in keys.items()}


def _rules(raw: Entry, top: Spot) -> dict[str, Any]:
    entry, spot = table_of(raw, "rules", top), top.at("[rules]")
    only_keys(entry, ("off", "low_rate", "severity"), spot)
    switched = value_of({"off": [], **entry}, "off", "tuple[str, ...]", spot)
    kind = "tuple[tuple[str, str], ...]"
    return {
        "off": frozenset(switched),
        "low_rate": value_of(entry, "low_rate", "Decimal", spot),
        "severities": dict(value_of({"severity": {}, **entry}, "severity", kind, spot)),
    }


def _choices(raw: Entry, top: Spot) -> dict[str, Any]:
    entry, spot = table_of(raw, "choices", top), top.at("[choices]")
    only_keys(entry, ("comparators", "quantitative", "levels"), spot)
    texts = "tuple[str, ...]"
    levels, inside = table_of(entry, "levels", spot), top.at("[choices.levels]")
    return {
        "comparators": value_of(entry, "comparators", texts, spot),
        "quantitative": frozenset(value_of(entry, "quantitative", texts, spot)),
        "levels": {name: value_of(levels, name, texts, inside) for name in levels},
    }


def _table(entry: Entry, spot: Spot) -> TableSpec:
    columns = list_of(entry, "columns", spot, "columns 第 {at} 栏")
    rows = list_of(entry, "rows", spot, "rows 第 {at} 行", needed=False)
    return built(
        TableSpec,
        entry,
        spot,
        columns=tuple(built(Column, *one) for one in columns),
        rows=tuple(built(FixedRow, *one) for one in rows),
    )
