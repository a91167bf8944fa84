"""Where `fill` spends its time: each step of the way timed inside one process."""

import importlib
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from measuring import Figure

# step → module and name through which the program calls it
STEPS = {
    "read values, facts and tables": ("perfeval_xl.filling.checking", "read"),
    "complete calculated cells": ("perfeval_xl.examining", "complete"),
    "run the rules": ("perfeval_xl.examining", "check"),
    "draw three sheets": ("perfeval_xl.filling.fill", "build_sheets"),
    "graft, write and mark": ("perfeval_xl.filling.fill", "edit"),
    "save": ("perfeval_xl.ooxml.saving", "save"),
}
RULES, READING = "run the rules", "read values, facts and tables"
IMPORTS, REST, WHOLE = "import", "the rest", "all in all"


def phases(book: Path) -> list[Figure]:
    """Return the steps of one `fill` in milliseconds, imports first."""
    return [Figure(step, 1000 * taken, unit="ms") for step, taken in timed(book, 1).items()]


def timed(book: Path, rounds: int) -> dict[str, float]:
    """Return the median seconds of each step over some rounds, after one that is not counted.

    With one round that round is the first and only one: caches are cold, as for a user.
    """
    start = time.perf_counter()
    for module, _ in STEPS.values():
        importlib.import_module(module)
    imported = time.perf_counter() - start
    warming = min(rounds - 1, 1)
    runs = [_one(book) for _ in range(rounds + warming)][warming:]
    return {IMPORTS: imported} | {
        step: statistics.median(run[step] for run in runs) for step in (*STEPS, REST, WHOLE)
    }


def _one(book: Path) -> Mapping[str, float]:
    taken: dict[str, float] = defaultdict(float)
    fill = importlib.import_module("perfeval_xl").fill
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        for step, (module, name) in STEPS.items():
            owner = importlib.import_module(module)
            watched = _watched(getattr(owner, name), taken, step)
            stack.enter_context(patch.object(owner, name, watched))
        start = time.perf_counter()
        fill(book, Path(folder, "out.xlsx"))
        whole = time.perf_counter() - start
    rest = whole - sum(taken.values())
    return defaultdict(float, {**taken, REST: rest, WHOLE: whole})


def _watched(
    step: Callable[..., Any], taken: dict[str, float], name: str
) -> Callable[..., Any]:
    def timing(*args: object, **options: object) -> object:
        start = time.perf_counter()
        result = step(*args, **options)
        taken[name] += time.perf_counter() - start
        return result

    return timing
