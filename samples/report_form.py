"""The source report as the inputs of a form: its own figures, and the invented ones."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from perfeval_xl.generating import FormData
from perfeval_xl.model.cells import Value

HERE = Path(__file__).resolve().parent
DATA = HERE / "source_data"
AMOUNTS = ("budget", "spent")
HALF = Decimal("0.5")
SAVED = date(2022, 4, 29)  # the day of the report, as the document's own date


def clean() -> FormData:
    """The report with its dates set right: it was written in 2022, not in 2021."""
    text = (DATA / "report.toml").read_text(encoding="utf-8")
    raw: dict[str, Any] = tomllib.loads(text, parse_float=Decimal)
    indicators = [dict(one) for one in raw["indicators"]]
    taken = [one.pop("taken") for one in indicators]
    lines = {**raw["tables"], "indicators": indicators}
    lines |= {name: raw[name] for name in ("goals", "problems")}
    lines["projects"] = _projects()
    return FormData(
        fields=_values(raw["fields"]),
        tables={name: [_values(one) for one in many] for name, many in lines.items()},
        scores=[
            [Decimal(one["weight"]) - HALF * int(halves) for halves in row]
            for one, row in zip(indicators, taken, strict=True)
        ],
        texts={term: words.strip() for term, words in raw["texts"].items()},
        notes=raw["notes"],
        saved=SAVED,
    )


def as_published() -> FormData:
    """The report as it was published: signed in April 2021 for the whole of 2021."""
    right = clean()
    dates = {
        "work_start": date(2021, 4, 1),
        "work_end": date(2021, 4, 25),
        "report_date": date(2021, 4, 29),
    }
    return replace(right, fields={**right.fields, **dates})


def _projects() -> list[dict[str, Any]]:
    with (DATA / "projects.csv").open(encoding="utf-8", newline="") as file:
        rows: list[dict[str, Any]] = [dict(row) for row in csv.DictReader(file)]
    for row in rows:
        row |= {term: Decimal(row[term]) for term in AMOUNTS}
        row["initial_budget"] = row["budget"]
    return rows


def figure(value: Any) -> Value:  # noqa: ANN401 - whatever TOML holds
    """A value of a TOML file as the form takes it: whole numbers are Decimal too."""
    return Decimal(value) if isinstance(value, int) else value


def _values(entry: Mapping[str, Any]) -> dict[str, Value]:
    return {term: figure(value) for term, value in entry.items()}
