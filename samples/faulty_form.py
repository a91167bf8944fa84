"""The clean sample with typical mistakes typed over it, and what should be found."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from decimal import Decimal
from typing import Any

from report_form import DATA, clean, figure

from perfeval_xl.generating import FormData, OwnFormula
from perfeval_xl.model.cells import CellRef, Value

PLACE = re.compile(r"(.+)!([A-Z]+)(\d+)")


def faulty() -> FormData:
    """The report's form with every mistake of faulty.toml."""
    right = clean()
    typed = {_place(one["cell"]): _typed(one) for one in _faults()}
    note = "本样件故意填错多处，供试用核对功能；"
    return replace(right, typed=typed, notes=(note, *right.notes))


def expected_findings() -> str:
    """The list of codes and cells as TOML, in the order of faulty.toml."""
    lines = [
        "# 由 samples/make_samples.py 写出：核对这份样件应报的规则和单元格，不多也不少。\n"
    ]
    for fault in _faults():
        for finding in fault["expected"]:
            code, cell = finding.split(" ", 1)
            lines.append(f'[[findings]]\ncode = "{code}"\ncell = "{cell}"\n')
    return "\n".join(lines)


def _faults() -> list[dict[str, Any]]:
    text = (DATA / "faulty.toml").read_text(encoding="utf-8")
    faults: list[dict[str, Any]] = tomllib.loads(text, parse_float=Decimal)["faults"]
    return faults


def _place(cell: str) -> CellRef:
    match = PLACE.fullmatch(cell)
    if match is None:
        raise ValueError(f"no cell: {cell}")
    return CellRef(match[1], match[2], int(match[3]))


def _typed(fault: dict[str, Any]) -> Value | OwnFormula:
    if "formula" in fault:
        return OwnFormula(fault["formula"], fault["value"])
    return figure(fault["value"])
