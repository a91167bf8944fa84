"""Workbooks with 10,000 to 100,000 projects: time and memory a row, where the time goes."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from measuring import PROGRAM, Figure, alternating, clock_option, peak_megabytes, seconds, show
from phases import phases

HERE = Path(__file__).resolve().parent
SIZES = (10_000, 30_000, 100_000)
BARE_TIMES, PEAK_MEGABYTES = 8.0, 1500.0
NO_GROWTH = 1.25  # a row more may cost this much more among 100,000 than among 30,000: noise
RAN = (0, 1)  # exit status 1: it ran and found errors, which is work as well


class Measured(NamedTuple):
    """One size: seconds of `fill` and of the bare read, peak memory in MB."""

    rows: int
    fill: float
    bare: float
    peak: float | None


def main() -> int:
    """Measure, print, and return 1 when a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rounds", type=int, default=3)
    clock_option(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        books = [made(size, Path(folder)) for size in options.sizes]
        results = [
            measured(size, book, options)
            for size, book in zip(options.sizes, books, strict=True)
        ]
        status = show("Whole processes", figures(results))
        show(f"Where {options.sizes[0]:,} projects spend their time", phases(books[0]))
    return status


def made(size: int, folder: Path) -> Path:
    """Return a new form with so many projects."""
    book = folder / f"{size}.xlsx"
    seconds([sys.executable, str(HERE / "big_form.py"), str(size), str(book)])
    return book


def measured(size: int, book: Path, options: argparse.Namespace) -> Measured:
    """Time `fill` and the bare read in turn; one more `fill` for the memory."""

    def fill(number: int | str) -> list[str]:
        return [PROGRAM, "fill", str(book), "-o", str(book.with_name(f"{size}-{number}.xlsx"))]

    bare = [sys.executable, str(HERE / "bare_read.py"), str(book)]
    commands = {"fill": fill, "bare": lambda _: bare}
    rounds = options.rounds if size <= SIZES[0] else 1  # minutes even out by themselves
    taken = alternating(commands, rounds, allowed=RAN, clock=options.clock, warming=0)
    peak = peak_megabytes(fill("peak"), allowed=RAN)
    return Measured(size, taken["fill"], taken["bare"], peak)


def figures(results: Sequence[Measured]) -> list[Figure]:
    """Return what is printed: each size, then growth from size to size."""
    lines = []
    for one in results:
        ratio = one.fill / one.bare
        limit = BARE_TIMES if one.rows == SIZES[0] else None
        lines += [
            Figure(f"{one.rows:,} projects: fill", one.fill, unit="s"),
            Figure(f"{one.rows:,} projects: a row", one.fill / one.rows * 1e6, unit="µs"),
            Figure(f"{one.rows:,} projects: fill / (calamine + deflate)", ratio, limit),
        ]
        if one.peak is not None:
            lines.append(
                Figure(f"{one.rows:,} projects: peak", one.peak, PEAK_MEGABYTES, unit="MB")
            )
    return lines + growth(results)


def growth(results: Sequence[Measured]) -> list[Figure]:
    """Return what a further row costs between the last two sizes, over that between the first.

    Start-up is in every measurement and falls out of the differences.
    """
    if len(results) != len(SIZES):
        return []
    first, middle, last = results
    rows = (last.rows - middle.rows) / (middle.rows - first.rows)
    time = (last.fill - middle.fill) / (middle.fill - first.fill) / rows
    lines = [Figure("time of a further row, late / early", time, NO_GROWTH)]
    if first.peak and middle.peak and last.peak:
        memory = (last.peak - middle.peak) / (middle.peak - first.peak) / rows
        lines.append(Figure("memory of a further row, late / early", memory, NO_GROWTH))
    return lines


if __name__ == "__main__":
    sys.exit(main())
