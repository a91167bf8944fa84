"""What tests let `fill` write goes through the package lint, each output beside its input."""

from __future__ import annotations

import hashlib
from pathlib import Path

import package_lint
import pytest

from perfeval_xl import filling
from perfeval_xl.filling import FillOptions
from perfeval_xl.model.report import Report

_SOUND: set[bytes] = set()  # digests of pairs that have been looked at


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
                package_lint.assert_no_new_faults(source, output)
                _SOUND.add(pair)
