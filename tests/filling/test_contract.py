"""The contract of the command line over the three samples."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from filling_specimens import CLEAN, FAULTY, PUBLISHED, SAMPLES


def run(tmp_path: Path, sample: Path, verb: str = "fill") -> tuple[int, dict[str, Any]]:
    """Run a verb over a copy of a sample; its status and its part of the JSON document."""
    source = tmp_path / "在 办.xlsx"
    shutil.copy(sample, source)
    command = [sys.executable, "-X", "utf8", "-m", "perfeval_xl"]
    done = subprocess.run(
        [*command, verb, str(source), "--format", "json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    (workbook,) = json.loads(done.stdout)["workbooks"]
    return done.returncode, workbook


def placed(workbook: dict[str, Any]) -> list[tuple[str, str]]:
    """Code and place of every finding."""
    return [(one["code"], f"{one['sheet']}!{one['cell']}") for one in workbook["findings"]]


def test_the_clean_sample_gives_the_report_s_own_figures(tmp_path: Path) -> None:
    """The source report's figures, by hand: 8356.44 + 17.19 + 3417.38 = 11791.01 and so on."""
    status, workbook = run(tmp_path, CLEAN)

    assert status == 0
    assert workbook["summary"] == {
        "expenditure": "11791.01",
        "project_count": 104,
        "project_budget": "9103.22",
        "project_spent": "9096.62",
        "payment_rate": "0.9993",
        "indicator_weight": "100",
        "score": "96.00",
        "grade": "优秀",
    }
    assert [one for one in workbook["findings"] if one["severity"] != "info"] == []
    assert workbook["output"] == str(tmp_path / "在 办-完成.xlsx")


def test_as_published_exactly_the_dates_are_wrong(tmp_path: Path) -> None:
    """Signed 2021-04-29 after work from 2021-04-01 to 04-25, for the whole of 2021."""
    status, workbook = run(tmp_path, PUBLISHED)

    assert status == 1
    assert placed(workbook) == [
        ("DAT002", "基本信息!C8"),
        ("DAT002", "基本信息!C9"),
        ("DAT001", "基本信息!C10"),
    ]
    assert workbook["summary"]["score"] == "96.00"


@pytest.mark.parametrize("verb", ["fill", "check"])
def test_the_faulty_sample_gives_exactly_its_expected_list(tmp_path: Path, verb: str) -> None:
    """What was put in is found, at its cell, and nothing else; check and fill agree."""
    expected = tomllib.loads((SAMPLES / f"{FAULTY.stem}.expected.toml").read_text("utf-8"))

    status, workbook = run(tmp_path, FAULTY, verb)

    assert status == 1
    assert sorted(placed(workbook)) == sorted(
        (one["code"], one["cell"]) for one in expected["findings"]
    )
