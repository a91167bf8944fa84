"""Types into a workbook through LibreOffice, as a person would, and saves it."""

import json
import subprocess
import tempfile
import uuid
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

from office.program import (
    BOOK_SECONDS,
    INSTALL,
    START_SECONDS,
    Book,
    OfficeFailed,
    OfficeMissing,
    contents,
    office_command,
    soffice,
)

Typed: TypeAlias = "str | int | float | Decimal | date | None"
Entry: TypeAlias = "tuple[str, str, str | float | None]"

SCRIPT = Path(__file__).with_name("keyboard_script.py")
DAY_ZERO = date(1899, 12, 30).toordinal()  # of the dates in a workbook
CLOSING_SECONDS = 10


def typed(
    book: Book,
    entries: Mapping[str, Mapping[str, Typed]],
    rows_above: Mapping[str, int] | None = None,
) -> bytes:
    """Return the workbook with values typed into cells, as LibreOffice saves it.

    Formulas that depend on the cells are recalculated, others keep their saved values.

    Args:
        book: Path or bytes of the workbook, which stays as it is.
        entries: Sheet → A1 → what to type. Texts stay texts, also "104"; None clears a cell.
        rows_above: Sheet → row above which an empty one is inserted, before anything is typed.

    Raises:
        OfficeMissing: LibreOffice, or its Python bridge, is not installed.
        OfficeFailed: No such sheet, a locked cell, a hang.
    """
    with tempfile.TemporaryDirectory(prefix="office-") as folder:
        source, target = Path(folder, "in.xlsx"), Path(folder, "out.xlsx")
        source.write_bytes(contents(book))
        pipe = f"office-{uuid.uuid4().hex}"
        job = {
            "pipe": pipe,
            "source": source.as_uri(),
            "target": target.as_uri(),
            "entries": list(_flat(entries)),
            "rows": list((rows_above or {}).items()),
            "seconds": START_SECONDS,
        }
        _with_office(pipe, json.dumps(job))
        return target.read_bytes()


def _flat(entries: Mapping[str, Mapping[str, Typed]]) -> "list[Entry]":
    return [
        (sheet, cell, _plain(value))
        for sheet, cells in entries.items()
        for cell, value in cells.items()
    ]


def _plain(value: Typed) -> str | float | None:
    if isinstance(value, date):
        return value.toordinal() - DAY_ZERO
    return value if isinstance(value, str) or value is None else float(value)


def _with_office(pipe: str, job: str) -> None:
    """Run the script beside a LibreOffice that listens on the pipe; both end with it."""
    command = [*office_command(recalculate=False), f"--accept=pipe,name={pipe};urp;"]
    python = bridge_python()
    quiet = subprocess.DEVNULL
    office = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        done = subprocess.run(
            [str(python), str(SCRIPT)],
            input=job.encode(),
            timeout=START_SECONDS + BOOK_SECONDS,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as hang:
        raise OfficeFailed(f"typing still went on after {hang.timeout:.0f} s") from hang
    finally:
        _end(office)
    if done.returncode:
        raise OfficeFailed(done.stdout.decode("utf-8", errors="replace"))


def _end(office: "subprocess.Popen[bytes]") -> None:
    """Wait for LibreOffice, which the script has told to close; insist if it does not."""
    try:
        office.wait(CLOSING_SECONDS)
    except subprocess.TimeoutExpired:
        office.kill()
        office.wait()


@cache
def bridge_python() -> Path:
    """Return a Python that can talk to LibreOffice: the system's, or the one beside it.

    Raises:
        OfficeMissing: There is none.
    """
    candidates = [Path("/usr/bin/python3"), soffice().with_name("python.exe")]
    for python in filter(Path.exists, candidates):
        probe = [str(python), "-c", "import uno"]
        if not subprocess.run(probe, capture_output=True, check=False).returncode:
            return python
    raise OfficeMissing(f"no Python with the module uno; the tests need it: {INSTALL}")
