"""Same input, same bytes: from any folder, at any hour, once or twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from filling_specimens import CLEAN, FAULTY, members, sheet_part, with_strange_things

from perfeval_xl import fill

CLOCK = Path(__file__).resolve().parent.parent / "at_another_hour.py"
INPUTS: dict[str, Callable[[], bytes]] = {
    "clean": CLEAN.read_bytes,
    "faulty": FAULTY.read_bytes,
    "strange things": lambda: with_strange_things(FAULTY),
}


def filled(source: Path) -> Path:
    """The completed workbook."""
    report = fill(source)
    assert report.output is not None
    return Path(report.output)


@pytest.mark.parametrize("which", INPUTS)
def test_filling_twice_gives_the_same_bytes(tmp_path: Path, which: str) -> None:
    """From another folder, by another name, again: not a byte differs."""
    first, second = tmp_path / "甲 处" / "表.xlsx", tmp_path / "b.xlsx"
    first.parent.mkdir()
    for path in (first, second):
        path.write_bytes(INPUTS[which]())

    assert filled(first).read_bytes() == filled(second).read_bytes()


@pytest.mark.parametrize("which", INPUTS)
def test_filling_what_was_filled_changes_nothing(tmp_path: Path, which: str) -> None:
    """fill(fill(x)) = fill(x): the file keeps its bytes, its name, and needs no backup."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(INPUTS[which]())
    done = filled(source)
    before = done.read_bytes()

    assert filled(done) == done

    assert done.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["表-完成.xlsx", "表.xlsx"]


FIRST, SECOND = datetime(2022, 4, 29, 8, 5, 1), datetime(2031, 12, 31, 23, 59, 59)  # noqa: DTZ001 - a wall clock


def test_the_hour_and_the_hash_seed_do_not_matter(tmp_path: Path) -> None:
    """Processes years apart, in other zones and with other hash seeds, write the same bytes."""
    results = []
    for number, (zone, hour) in enumerate((("Asia/Shanghai", FIRST), ("America/Lima", SECOND))):
        source = tmp_path / f"{number}.xlsx"
        shutil.copy(FAULTY, source)
        ran = subprocess.run(
            [sys.executable, str(CLOCK), hour.isoformat(), "fill", str(source)],
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number + 1)},
            capture_output=True,
            check=False,
        )
        assert ran.returncode == 1, ran.stderr  # the sample's errors were found
        results.append((tmp_path / f"{number}-完成.xlsx").read_bytes())

    assert results[0] == results[1]


def test_the_clock_of_that_test_is_another_one() -> None:
    """Whoever asks time or datetime in such a process is told the hour that was set."""
    asked = subprocess.run(
        [sys.executable, str(CLOCK), SECOND.isoformat()],
        capture_output=True,
        check=True,
        text=True,
    )

    assert asked.stdout.split() == ["2031-12-31"] * 7


def test_what_was_changed_after_filling_is_not_overwritten(tmp_path: Path) -> None:
    """The input is filled again beside a result that people have changed since: refused."""
    from perfeval_xl.errors import OutputExists
    from perfeval_xl.ooxml import CellWrite, edit

    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    done = filled(source)
    edit(done.read_bytes(), done, writes=[CellWrite("基本信息", "C4", "另一个单位")])
    before = done.read_bytes()

    with pytest.raises(OutputExists, match="请对它运行 fill"):
        fill(source)

    assert done.read_bytes() == before


def test_a_completed_workbook_that_was_corrected_is_refilled_with_a_backup(
    tmp_path: Path,
) -> None:
    """Run on the completed workbook after a correction: in place, the old one kept."""
    from perfeval_xl.ooxml import CellWrite, edit

    source = tmp_path / "表.xlsx"
    shutil.copy(CLEAN, source)
    done = filled(source)
    edit(done.read_bytes(), done, writes=[CellWrite("基本信息", "C4", "更名后的单位")])
    before = done.read_bytes()

    assert filled(done) == done

    assert (tmp_path / "表-完成.xlsx.备份1").read_bytes() == before
    parts = members(done)
    assert "更名后的单位".encode() in parts[sheet_part(parts, "基本信息")]
