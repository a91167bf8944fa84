"""Whole processes, timed side by side; figures printed beside their limits."""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

PROGRAM = str(Path(sys.executable).with_name("perfeval-xl"))
Command = Sequence[str]
Clock = Callable[[], float]


class Figure(NamedTuple):
    """One line of the result.

    Attributes:
        says: What was measured.
        value: The figure.
        limit: What it may at most be, None where it is only told.
        unit: × for a ratio, else what it is counted in.
    """

    says: str
    value: float
    limit: float | None = None
    unit: str = "×"

    @property
    def kept(self) -> bool:
        """Whether the figure is within its limit."""
        return self.limit is None or self.value <= self.limit


def processor_seconds() -> float:
    """Return what ended child processes used: steady where others use the machine too."""
    used = os.times()
    return used.children_user + used.children_system


def seconds(
    command: Command, allowed: Sequence[int] = (0,), clock: Clock = time.perf_counter
) -> float:
    """Return how long a process took, start and end included.

    Raises:
        RuntimeError: It ended with a status that is not allowed: nothing was measured.
    """
    start = clock()
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    taken = clock() - start
    if done.returncode not in allowed:
        said = done.stderr.decode("utf-8", errors="replace")
        raise RuntimeError(f"status {done.returncode}: {' '.join(command)}\n{said}")
    return taken


def alternating(
    commands: Mapping[str, Callable[[int], Command]],
    rounds: int,
    *,
    allowed: Sequence[int] = (0,),
    clock: Clock = time.perf_counter,
    warming: int = 1,
) -> dict[str, float]:
    """Return the median seconds of each command, run in turn, A B C A B C.

    Args:
        commands: Name → maker of the command line for a round, counted from 0.
        rounds: Measured rounds.
        allowed: Exit statuses that count as having run.
        clock: Wall time, or `processor_seconds`.
        warming: Rounds before those, unmeasured, for caches to fill.
    """
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(warming + rounds):
        for name, command in commands.items():
            one = seconds(command(number), allowed, clock)
            if number >= warming:
                taken[name].append(one)
    return {name: statistics.median(values) for name, values in taken.items()}


def peak_megabytes(command: Command, allowed: Sequence[int] = (0,)) -> float | None:
    """Return the most memory a process held, in MB; None where the system does not tell."""
    if not hasattr(os, "wait4"):
        return None
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        raise RuntimeError(f"status {process.returncode}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kB elsewhere
    return usage.ru_maxrss * unit / 1e6


def clock_option(parser: argparse.ArgumentParser) -> None:
    """Add --cpu to a benchmark's options."""
    parser.add_argument(
        "--cpu",
        dest="clock",
        action="store_const",
        const=processor_seconds,
        default=time.perf_counter,
        help="processor time in place of wall time",
    )


def show(title: str, figures: Sequence[Figure]) -> int:
    """Print a table; return 1 when a limit is missed, else 0."""
    print(f"\n{title}")
    for figure in figures:
        limit = "" if figure.limit is None else f"at most {figure.limit:g}"
        verdict = "" if figure.limit is None else ("ok" if figure.kept else "MISSED")
        print(f"  {figure.says:<58}{figure.value:9.3f} {figure.unit:<7}{limit:<14}{verdict}")
    return 0 if all(figure.kept for figure in figures) else 1
