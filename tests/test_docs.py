"""Documents in step with the code."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from perfeval_xl.scheme import parts

ROOT = Path(__file__).resolve().parent.parent
FORMAT = (ROOT / "docs" / "FORMAT.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`\[*([a-z_.]+)\]*`", FORMAT))


@pytest.mark.parametrize(
    "part",
    [
        "Column",
        "FixedRow",
        "TableSpec",
        "Field",
        "Sheet",
        "FunctionClass",
        "Text",
        "Places",
        "Tolerance",
        "GradeBand",
    ],
)
def test_every_key_of_a_scheme_is_explained(part: str) -> None:
    """docs/FORMAT.md names each key that a scheme's TOML file may hold."""
    keys = {field.name for field in dataclasses.fields(getattr(parts, part))}

    assert keys <= NAMED, keys - NAMED
