"""Keeps every template workbook in step with the scheme beside it.

python -m perfeval_xl.generating --check | --write
"""

from __future__ import annotations

import argparse
import sys

from perfeval_xl.generating.parity import stale_parts
from perfeval_xl.generating.workbook import generate
from perfeval_xl.scheme import find_scheme, known_schemes


def main(arguments: list[str] | None = None) -> int:
    """Check or write the workbooks; 1 when a check finds one out of step."""
    parser = argparse.ArgumentParser(prog="python -m perfeval_xl.generating")
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--check", action="store_true", help="fail when a workbook is stale")
    choice.add_argument("--write", action="store_true", help="write those that are stale")
    options = parser.parse_args(arguments)
    stale = 0
    for scheme in map(find_scheme, known_schemes()):
        parts = stale_parts(scheme)
        if not parts:
            continue
        stale += 1
        beside = scheme.source.with_suffix(".xlsx")
        if options.write:
            beside.write_bytes(generate(scheme))
        said = "written" if options.write else "out of step in " + ", ".join(parts)
        sys.stdout.write(f"{beside.name}: {said}\n")
    return 1 if stale and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
