"""The only room that prints: results on stdout, progress and notices on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable

from perfeval_xl.model.findings import Severity
from perfeval_xl.reporting import ReportLine

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def prepare() -> None:
    """Let both streams take any text: a GBK console shows what it can and never fails."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """A line of the result."""
    print(text)


def notice(text: str) -> None:
    """A line beside the result."""
    print(text, file=sys.stderr)


def progress(number: int, total: int, name: str) -> None:
    """Which of many files is being worked on, on a terminal only."""
    if sys.stderr.isatty():
        print(f"[{number}/{total}] {name}", file=sys.stderr)


def show(lines: Iterable[ReportLine]) -> None:
    """Lines of a report, in colour on a terminal, plain elsewhere."""
    if not sys.stdout.isatty():
        for line in lines:
            print(line.text)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        colour = COLOURS[line.severity] if line.severity else ""
        style = " ".join(filter(None, ("bold" if line.strong else "", colour)))
        console.print(Text(line.text, style=style), soft_wrap=True)


def show_rows(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """A table on a terminal, tab-separated lines elsewhere."""
    if not sys.stdout.isatty():
        for row in rows:
            print("\t".join(row))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(*heads, header_style="bold", box=None)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False).print(table)


def show_json(document: object) -> None:
    """One JSON document and nothing else; ASCII where the console is not UTF-8."""
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    print(json.dumps(document, ensure_ascii=encoding != "utf8", indent=2))


def flush() -> None:
    """Push everything out, so that a full disk or a closed pipe is noticed inside the guard."""
    sys.stdout.flush()
    sys.stderr.flush()
