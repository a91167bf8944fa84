"""The one guard around everything: any failure becomes one sentence and exit status 2."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from perfeval_xl.cli import console
from perfeval_xl.cli.chinese import usage_sentence
from perfeval_xl.errors import PerfevalError
from perfeval_xl.model.report import Report

FAILED = 2
INTERRUPTED = 130  # what the command-line library makes of Ctrl-C
DEBUG = "PERFEVAL_DEBUG"  # set to see the traceback of an unforeseen failure


class Failure(NamedTuple):
    """A workbook that could not be worked on, and why."""

    file: str
    sentence: str


def run_guarded(
    sources: list[Path], verb: Callable[[Path], Report]
) -> tuple[list[Report], list[Failure]]:
    """Run a verb over every file; one that fails does not stop the others."""
    reports, failures = [], []
    for number, source in enumerate(sources):
        if len(sources) > 1:
            console.progress(number + 1, len(sources), source.name)
            gc.collect()  # the program starts with the collector at rest: see cli/start.py
        try:
            reports.append(verb(source))
        except Exception as error:  # noqa: BLE001 - told below, with the file's name
            failures.append(Failure(str(source), sentence_of(error)))
    return reports, failures


def sentence_of(error: BaseException) -> str:
    """What to tell the person about a failure."""
    from perfeval_xl.ooxml.errors import PackageError  # only a failure needs it

    if isinstance(error, (PerfevalError, PackageError)):
        return str(error)
    if os.environ.get(DEBUG):
        traceback.print_exception(error, file=sys.stderr)
    if isinstance(error, PermissionError):
        return "文件没有权限读写，或正在 Excel/WPS 中打开：请关闭后再试。"
    if isinstance(error, FileNotFoundError):
        return "找不到文件：请检查文件名和路径。"
    if isinstance(error, MemoryError):
        return "文件太大，内存不够：请关闭其他程序后再试。"
    if isinstance(error, OSError):
        return f"文件读写失败（{error.strerror or type(error).__name__}）：请检查磁盘和路径。"
    place = traceback.extract_tb(error.__traceback__)
    where = f"{Path(place[-1].filename).name}:{place[-1].lineno}" if place else ""
    return (
        f"程序内部出错（{type(error).__name__}，{where}）：请把文件和这句话发给软件维护人员。"
    )


def guarded(run: Callable[[], object]) -> int:
    """Run the program and turn whatever happens into an exit status."""
    try:
        status = run()
        console.flush()
    except Exception as error:  # noqa: BLE001 - the promise: never a traceback
        return _told(error)
    if status == INTERRUPTED:
        console.notice("已中断。写完的文件是完整的，没写完的没有留下。")
        return FAILED
    return status if isinstance(status, int) else 0


def _told(error: Exception) -> int:
    usage = hasattr(error, "exit_code") and hasattr(error, "format_message")
    try:
        console.notice(usage_sentence(error) if usage else sentence_of(error))
        console.flush()
    except OSError:
        sys.stdout = (
            None  # a closed pipe or a full disk: nobody can be told, the status must do
        )
    return FAILED
