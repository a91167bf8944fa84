"""`perfeval-xl` on the typical form, as ratios to what a user would do instead, in one run."""

import argparse
import sys
import tempfile
from pathlib import Path

from measuring import PROGRAM, Clock, Figure, alternating, clock_option, show
from phases import READING, RULES, timed

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "samples" / "人社局2021.xlsx"


def main() -> int:
    """Measure, print, and return 1 when a limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("book", nargs="?", default=str(SAMPLE))
    parser.add_argument("--rounds", type=int, default=11)
    clock_option(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        medians = measured(options.book, Path(folder), options.rounds, options.clock)
    script, pandas = medians["script"], medians["import pandas"]
    figures = [
        *(Figure(name, taken * 1000, unit="ms") for name, taken in medians.items()),
        Figure(
            "fill / script (pandas, openpyxl, three sheets)", medians["fill"] / script, 0.75
        ),
        Figure("fill / import pandas", medians["fill"] / pandas, 2.0),
        Figure("--help / import pandas", medians["--help"] / pandas, 0.4),
        Figure("rules / import pandas", medians["rules"] / pandas, 0.4),
    ]
    status = show(f"Whole processes, medians of {options.rounds} rounds in turn", figures)
    steps = timed(Path(options.book), options.rounds)
    told = [Figure(step, 1000 * taken, unit="ms") for step, taken in steps.items()]
    rules = Figure("rules / reading", steps[RULES] / steps[READING], 0.5)
    return show("Inside one process, medians", [*told, rules]) or status


def measured(book: str, folder: Path, rounds: int, clock: Clock) -> dict[str, float]:
    """Return median seconds; each round writes a file that is not there yet."""
    python = sys.executable
    script = str(HERE / "naive_script.py")
    return alternating(
        {
            "fill": lambda n: [PROGRAM, "fill", book, "-o", str(folder / f"fill{n}.xlsx")],
            "script": lambda n: [python, script, book, str(folder / f"script{n}.xlsx")],
            "import pandas": lambda _: [python, "-c", "import pandas"],
            "--help": lambda _: [PROGRAM, "--help"],
            "rules": lambda _: [PROGRAM, "rules"],
        },
        rounds,
        clock=clock,
    )


if __name__ == "__main__":
    sys.exit(main())
