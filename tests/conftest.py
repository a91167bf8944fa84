"""What holds for every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from linted_outputs import Outputs


@pytest.fixture(autouse=True)
def _outputs_are_linted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After each test: Excel would find nothing new to repair in what `fill` wrote."""
    outputs = Outputs()
    outputs.watch(monkeypatch)
    yield
    outputs.check()
