"""The lint that follows every test sees what `fill` writes, and fails where it is broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import linted_outputs
import pytest
from filling_specimens import CLEAN, members, packed
from linted_outputs import Outputs
from package_lint import Fault

from perfeval_xl import fill


def broken(book: bytes) -> bytes:
    """The workbook with its style sheet declared as something that Excel does not know."""
    parts = members(book)
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"spreadsheetml.styles+xml", b"spreadsheetml.style+xml"
    )
    return packed(parts)


def test_what_is_broken_on_the_way_to_the_disk_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An output whose style sheet is declared as something else is named by the lint."""
    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    outputs = Outputs()
    wrote = outputs.wrote
    monkeypatch.setattr(outputs, "wrote", lambda given, made: wrote(given, broken(made)))
    with monkeypatch.context() as patch:
        outputs.watch(patch)
        fill(source)

    with pytest.raises(AssertionError, match=r"xl/styles\.xml"):
        outputs.check()


def test_what_fill_writes_passes_and_is_looked_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The true output is sound; the same pair again needs no second look."""
    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    looks: list[int] = []
    look = linted_outputs.new_faults

    def counted(before: bytes, after: bytes) -> list[Fault]:
        looks.append(len(after))
        return look(before, after)

    monkeypatch.setattr(linted_outputs, "_SOUND", set())
    monkeypatch.setattr(linted_outputs, "new_faults", counted)
    outputs = Outputs()
    with monkeypatch.context() as patch:
        outputs.watch(patch)
        report = fill(source)
        fill(source)

    outputs.check()
    outputs.check()

    assert report.output is not None
    assert looks == [Path(report.output).stat().st_size]
