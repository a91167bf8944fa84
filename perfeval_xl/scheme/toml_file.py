"""From a TOML file to a scheme; what is wrong with the file is said with its key."""

from __future__ import annotations

import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from perfeval_xl.errors import SchemeError
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

Entry = dict[str, Any]  # one TOML table: its values are checked by the constructors below


def load_scheme(path: Path) -> Scheme:
    """Read one scheme.

    Raises:
        SchemeError: Not TOML, a key missing, unknown or of the wrong kind.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SchemeError(f"模板文件读不出来：{path.name}。请检查路径和权限。") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SchemeError(f"模板文件 {path.name} 不是有效的 TOML：{error}。") from error
    try:
        return _scheme(raw, path)
    except KeyError as error:
        raise SchemeError(f"模板文件 {path.name} 缺少 {error.args[0]}。") from error
    except (TypeError, ValueError, InvalidOperation, AttributeError) as error:
        raise SchemeError(f"模板文件 {path.name} 有不认识的键或写错的值：{error}。") from error


def _scheme(raw: Entry, path: Path) -> Scheme:
    template, scoring, rules, choices = (
        raw[name] for name in ("template", "scoring", "rules", "choices")
    )
    return Scheme(
        id=str(template["id"]),
        version=str(template["version"]),
        title=str(template["title"]),
        fiscal_year=int(template["fiscal_year"]),
        money_unit=str(template["money_unit"]),
        sheets=tuple(_sheet(entry) for entry in raw["sheets"]),
        fields=tuple(Field(**entry) for entry in raw["fields"]),
        tables={entry["term"]: _table(entry) for entry in raw["tables"]},
        texts=tuple(Text(**entry) for entry in raw.get("texts", [])),
        grades=tuple(
            GradeBand(str(entry["label"]), Decimal(str(entry["floor"])))
            for entry in raw["grades"]
        ),
        places=Places(**raw.get("places", {})),
        weights_total=Decimal(str(scoring["weights_total"])),
        aggregation=str(scoring["aggregation"]),
        low_rate=Decimal(str(rules["low_rate"])),
        tolerance=_tolerance(raw.get("tolerance", {})),
        off=frozenset(rules.get("off", [])),
        severities=dict(rules.get("severity", {})),
        function_classes=tuple(
            FunctionClass(entry["code"], entry["name"], tuple(entry.get("aliases", [])))
            for entry in raw["function_classes"]
        ),
        levels={level: tuple(parts) for level, parts in choices["levels"].items()},
        comparators=tuple(choices["comparators"]),
        quantitative=frozenset(choices["quantitative"]),
        source=path,
    )


def _sheet(entry: Entry) -> Sheet:
    return Sheet(**{**entry, "widths": tuple(entry.get("widths", []))})


def _table(entry: Entry) -> TableSpec:
    return TableSpec(
        **{
            **entry,
            "columns": tuple(Column(**column) for column in entry["columns"]),
            "rows": tuple(_row(row) for row in entry.get("rows", [])),
            "totals": tuple(entry.get("totals", {}).items()),
        }
    )


def _row(entry: Entry) -> FixedRow:
    return FixedRow(
        **{
            **entry,
            "parts": tuple(entry.get("parts", [])),
            "synonyms": tuple(entry.get("synonyms", [])),
        }
    )


def _tolerance(entry: Entry) -> Tolerance:
    return Tolerance(
        Decimal(str(entry.get("step", "0.01"))), int(entry.get("linear_up_to", 10))
    )
