"""The only room that prints: results on stdout, progress and notices on stderr."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterable
from typing import TextIO

from perfeval_xl.model.findings import Severity
from perfeval_xl.reporting import ReportLine

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def prepare() -> None:
    """Let both streams take any text: a GBK console shows what it can and never fails."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _on_terminal(stream: TextIO | None) -> bool:
    """Whether somebody is looking; a stream may be closed before we start."""
    return stream is not None and stream.isatty()


def say(text: str) -> None:
    """A line of the result."""
    print(text)


def notice(text: str) -> None:
    """A line beside the result; nobody reads it where stderr is closed."""
    if sys.stderr is not None:
        print(text, file=sys.stderr)


def progress(number: int, total: int, name: str) -> None:
    """Which of many files is being worked on, on a terminal only."""
    if _on_terminal(sys.stderr):
        print(f"[{number}/{total}] {name}", file=sys.stderr)


def show(lines: Iterable[ReportLine]) -> None:
    """Lines of a report, in colour on a terminal, plain elsewhere."""
    if not _on_terminal(sys.stdout):
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
    if not _on_terminal(sys.stdout):
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
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("-", "")
    print(json.dumps(document, ensure_ascii=encoding != "utf8", indent=2))


def flush() -> None:
    """Push everything out, so that a full disk or a closed pipe is noticed inside the guard."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by the caller before we started
            stream.flush()
