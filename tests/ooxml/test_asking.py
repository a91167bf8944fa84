"""Edits asked for on the command line."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from grafting import sheets, targets
from grafting.reading import values

from perfeval_xl.ooxml import CellWrite, Mark, Refused
from perfeval_xl.ooxml.__main__ import main
from perfeval_xl.ooxml.asking import cell_write, mark


@pytest.mark.parametrize(
    ("words", "write"),
    [
        ("Sheet!A1=12.5", CellWrite("Sheet", "A1", Decimal("12.5"))),
        ("Sheet!A1=-1e3", CellWrite("Sheet", "A1", Decimal("-1e3"))),
        ("表 1!$B$2=文=字!A1=2", CellWrite("表 1", "$B$2", "文=字!A1=2")),
        ("'a=b!C1=d'!A1=x", CellWrite("a=b!C1=d", "A1", "x")),
        ("'It''s'!A1=TRUE", CellWrite("It's", "A1", value=True)),
        ("S!A1='0012", CellWrite("S", "A1", "0012")),
        ("S!A1=", CellWrite("S", "A1", None)),
        ("S!A1=１２", CellWrite("S", "A1", "１２")),
        ("S!A2==SUM(A1)|12.5", CellWrite("S", "A2", Decimal("12.5"), "SUM(A1)")),
        ("S!A2==SUM(A1)", CellWrite("S", "A2", None, "SUM(A1)")),
        ('S!A2==A1&"|"', CellWrite("S", "A2", None, 'A1&"|"')),
        ('S!A2==A1&"|"|x', CellWrite("S", "A2", "x", 'A1&"|"')),
    ],
)
def test_words_are_read(words: str, write: CellWrite) -> None:
    """Sheet names may be quoted and hold marks; formulas carry their value after a bar."""
    assert cell_write(words) == write


@pytest.mark.parametrize("words", ["", "A1=1", "S!A1", "S!A=1", "S!1=1", "!A1=1"])
def test_other_words_are_refused(words: str) -> None:
    """What is no address and value is not guessed at."""
    with pytest.raises(Refused):
        cell_write(words)


def test_marks_are_read() -> None:
    """A mark is a place only."""
    assert mark("'a b'!B2") == Mark("a b", "B2")
    with pytest.raises(Refused):
        mark("B2")


def test_the_command_edits_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sheets, cells and marks in one go; nothing is said when nothing needs saying."""
    book, new, out = (tmp_path / name for name in ("in.xlsx", "new.xlsx", "out.xlsx"))
    book.write_bytes(targets.by_openpyxl())
    new.write_bytes(sheets.one_sheet())
    words = ["--set", "数据!B1=1.5", "--set", "数据!B2==B1*2|3", "--mark", "数据!A1"]
    assert main([str(book), str(out), "--sheets", str(new), *words]) == 0
    assert values(out.read_bytes(), "数据")[:2] == [[12, 1.5], ["", 3]]
    assert values(out.read_bytes(), "汇总") == [["新汇总"]]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["in.xlsx"],
        ["in.xlsx", "out.xlsx", "--unknown"],
        ["none.xlsx", "out.xlsx"],
        ["in.xlsx", "in.xlsx"],
        ["in.xlsx", "no folder/out.xlsx"],
        ["in.xlsx", "out.xlsx", "--sheets", "none.xlsx"],
        ["in.xlsx", "out.xlsx", "--sheets", "text.xlsx"],
        ["in.xlsx", "out.xlsx", "--set", "没有!A1=1"],
        ["in.xlsx", "out.xlsx", "--set", "A1"],
        ["in.xlsx", "out.xlsx", "--mark", "数据!A0"],
    ],
)
def test_the_command_refuses_in_one_sentence(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit status 2, one Chinese line on the error stream, no file, no traceback."""
    monkeypatch.chdir(tmp_path)
    Path("in.xlsx").write_bytes(targets.minimal())
    Path("text.xlsx").write_bytes(b"text")
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert said.err.rstrip().endswith("。")
    assert not Path("out.xlsx").exists()


def test_a_console_without_chinese_shows_codes(tmp_path: Path) -> None:
    """An ASCII console gets escapes instead of an error about encodings."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(
        [sys.executable, "-m", "perfeval_xl.ooxml", str(tmp_path / "a"), str(tmp_path / "b")],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"\\u")
