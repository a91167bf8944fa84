"""`python -m package_lint BOOK [--before INPUT]` prints the faults, one a line."""

import argparse
import sys
from pathlib import Path

from package_lint import lint, new_faults


def main() -> int:
    """Return 0 for a sound workbook, 1 for faults, 2 for a file that cannot be read."""
    parser = argparse.ArgumentParser(prog="package_lint", description=__doc__)
    parser.add_argument("book", type=Path, help="the workbook")
    parser.add_argument("--before", type=Path, help="its input: report only what is new")
    parser.add_argument("--ours", action="store_true", help="report what Excel tolerates, too")
    asked = parser.parse_args()
    try:
        before: Path | None = asked.before
        faults = new_faults(before, asked.book) if before else lint(asked.book, ours=asked.ours)
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for one in faults:
        sys.stdout.write(f"{one}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
