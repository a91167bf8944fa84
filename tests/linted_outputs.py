"""What tests let `fill` write goes through the package lint, each output beside its input."""

from __future__ import annotations

import hashlib
import html
import re
from pathlib import Path

import package_lint
import pytest
from filling_specimens import members, sheet_part

from perfeval_xl import filling
from perfeval_xl.filling import FillOptions
from perfeval_xl.model.report import Report

_OURS = re.compile(r"<definedName [^>]*name=\"_perfeval\.\w+\"[^>]*>'?([^'!<]+)'?!")
_SOUND: set[bytes] = set()  # digests of pairs that have been looked at


def new_faults(source: bytes, output: bytes) -> list[package_lint.Fault]:
    """Faults that the input lacks; our own sheets are made anew, so their roots may differ."""
    parts = members(output)
    names = _OURS.findall(html.unescape(parts["xl/workbook.xml"].decode()))
    ours = {sheet_part(parts, name) for name in names}
    return [
        one
        for one in package_lint.new_faults(source, output)
        if not (one.assertion == "root-changed" and one.part in ours)
    ]


class Outputs:
    """What one test has written: pairs of input and output, each looked at once a run."""

    def __init__(self) -> None:
        self._pairs: dict[bytes, tuple[bytes, bytes]] = {}

    def watch(self, patch: pytest.MonkeyPatch) -> None:
        """Take note of whatever `fill` writes from now on."""
        run = filling.fill_file

        def watched(source: Path, out: Path | None, options: FillOptions) -> Report:
            before = source.read_bytes() if source.is_file() else b""
            report = run(source, out, options)
            if report.output is not None:
                self.wrote(before, Path(report.output).read_bytes())
            return report

        patch.setattr(filling, "fill_file", watched)

    def wrote(self, source: bytes, output: bytes) -> None:
        """Take note of an output."""
        pair = hashlib.sha256(source).digest() + hashlib.sha256(output).digest()
        self._pairs[pair] = source, output

    def check(self) -> None:
        """Fail with one line a fault unless no output has a fault that its input lacks."""
        __tracebackhide__ = True
        for pair, (source, output) in self._pairs.items():
            if pair not in _SOUND:
                lines = [str(one) for one in new_faults(source, output)]
                if lines:
                    raise AssertionError("\n".join(["new faults in an output:", *lines]))
                _SOUND.add(pair)
