"""Finds LibreOffice and runs it, with a profile of its own, over a batch of files."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from office.profile import new_profile

Book: TypeAlias = "str | os.PathLike[str] | bytes"

START_SECONDS, BOOK_SECONDS = 90, 30  # generous: two cores may be shared by many
RESTART = 81  # soffice.bin has completed a new profile and wants to be started again
INSTALL = "apt-get install libreoffice-calc-nogui python3-uno poppler-utils fonts-noto-cjk"


class OfficeMissing(RuntimeError):
    """A program that the tests need is not installed; the message says what to install."""


class OfficeFailed(RuntimeError):
    """LibreOffice started and did not deliver; the message holds what it printed."""


def found(name: str) -> Path:
    """Return the full path of a program.

    Raises:
        OfficeMissing: It is not on the PATH.
    """
    path = shutil.which(name)
    if path is None:
        raise OfficeMissing(f"{name} not found; the tests need it: {INSTALL}")
    return Path(path)


def soffice() -> Path:
    """Return the program itself: killing the script around it would leave its child."""
    script = found("soffice").resolve()
    program = script.with_name("soffice.bin")
    return program if program.exists() else script


@cache
def office_command(*, recalculate: bool) -> tuple[str, ...]:
    """Return the program with a profile of this process that is ready for work."""
    home = new_profile(recalculate=recalculate).as_uri()
    command = (str(soffice()), f"-env:UserInstallation={home}", "--headless", "--norestore")
    started = [*command, "--terminate_after_init"]
    done = subprocess.run(started, capture_output=True, timeout=START_SECONDS, check=False)
    if done.returncode not in (0, RESTART):
        raise OfficeFailed(f"no start: {_text(done.stdout + done.stderr)}")
    return command


def contents(book: Book) -> bytes:
    """Return the bytes of a book given as path or as bytes."""
    return book if isinstance(book, bytes) else Path(book).read_bytes()


def converted(
    books: Sequence[Book],
    target: str,
    *,
    recalculate: bool = False,
    environment: Mapping[str, str] | None = None,
) -> list[bytes]:
    """Return each book as LibreOffice saves it, all in one start of the program.

    Args:
        books: Paths or bytes; names may repeat, the books are numbered inside.
        target: Extension, or extension:filter, as `soffice --convert-to` takes it.
        recalculate: Compute every formula anew on loading, whatever value is saved with it;
            otherwise saved values are kept, as a person's LibreOffice does.
        environment: Variables beside those of this process.

    Raises:
        OfficeMissing: LibreOffice is not installed.
        OfficeFailed: It hung, or it left a book out.
    """
    with tempfile.TemporaryDirectory(prefix="office-") as folder:
        inputs = _numbered(books, Path(folder))
        output = ("--convert-to", target, "--outdir", str(Path(folder, "out")))
        command = [*office_command(recalculate=recalculate), *output, *inputs]
        said = _run(command, START_SECONDS + BOOK_SECONDS * len(books), environment)
        suffix = target.partition(":")[0]
        outputs = [Path(folder, "out", f"{number}.{suffix}") for number in range(len(books))]
        missing = [number for number, path in enumerate(outputs) if not path.exists()]
        if missing:
            raise OfficeFailed(f"not converted to {target}: books {missing}\n{said}")
        return [path.read_bytes() for path in outputs]


def _numbered(books: Sequence[Book], folder: Path) -> list[str]:
    paths = []
    for number, book in enumerate(books):
        suffix = ".xlsx" if isinstance(book, bytes) else Path(book).suffix
        path = folder / f"{number}{suffix}"
        path.write_bytes(contents(book))
        paths.append(str(path))
    return paths


def _run(command: list[str], seconds: float, extra: Mapping[str, str] | None) -> str:
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **(extra or {})},
            timeout=seconds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as hang:
        raise OfficeFailed(f"LibreOffice still ran after {seconds:.0f} s") from hang
    if done.returncode:
        raise OfficeFailed(f"status {done.returncode}: {_text(done.stdout)}")
    return _text(done.stdout)


def _text(printed: bytes) -> str:
    return printed.decode("utf-8", errors="replace")
