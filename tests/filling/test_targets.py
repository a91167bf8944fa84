"""Where the result goes: nothing of anybody's is written over without a trace."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filling_specimens import CLEAN, FAULTY, members, packed, with_cell, with_sheet

from perfeval_xl import fill
from perfeval_xl.errors import OutputExists, PerfevalError
from perfeval_xl.ooxml import CellWrite, edit


def completed(folder: Path) -> Path:
    """The completed clean sample."""
    source = folder / "表.xlsx"
    shutil.copy(CLEAN, source)
    report = fill(source)
    assert report.output is not None
    return Path(report.output)


@pytest.mark.parametrize("content", [b"notes", FAULTY.read_bytes()], ids=["text", "a form"])
@pytest.mark.parametrize("input_completed", [False, True])
def test_a_file_that_is_not_ours_is_never_replaced(
    tmp_path: Path, content: bytes, *, input_completed: bool
) -> None:
    """-o on somebody's file is refused by name, whether the input was completed or not."""
    source = (
        completed(tmp_path) if input_completed else shutil.copy(CLEAN, tmp_path / "甲.xlsx")
    )
    other = tmp_path / "重要.xlsx"
    other.write_bytes(content)

    with pytest.raises(OutputExists, match=r"重要\.xlsx"):
        fill(source, other)

    assert other.read_bytes() == content


@pytest.mark.parametrize(
    ("sheet", "cell"),
    [("评委打分", "E4"), ("项目清单", "J20"), ("项目清单", "C20")],
    ids=["member", "typed over a formula", "input"],
)
def test_a_result_that_people_have_changed_is_not_replaced(
    tmp_path: Path, sheet: str, cell: str
) -> None:
    """A member's name, a calculated cell typed over, an input: the seal no longer fits."""
    done = completed(tmp_path)
    edit(done.read_bytes(), done, writes=[CellWrite(sheet, cell, "改过")])

    with pytest.raises(OutputExists, match="又改过"):
        fill(tmp_path / "表.xlsx")


def test_what_is_replaced_is_kept_as_a_backup(tmp_path: Path) -> None:
    """The original was corrected and run again: the earlier result stays beside the new one."""
    done = completed(tmp_path)
    before = done.read_bytes()
    source = tmp_path / "表.xlsx"
    edit(source.read_bytes(), source, writes=[CellWrite("项目清单", "K7", "按合同支付")])

    fill(source)

    assert done.read_bytes() != before
    assert (tmp_path / "表-完成.xlsx.备份1").read_bytes() == before


def test_a_damaged_result_is_named_as_the_output(tmp_path: Path) -> None:
    """The sentence is about the file that is in the way, not about the input."""
    done = completed(tmp_path)
    done.write_bytes(done.read_bytes()[:5000])

    with pytest.raises(OutputExists, match=r"表-完成\.xlsx"):
        fill(tmp_path / "表.xlsx")


def test_writing_back_and_writing_elsewhere_exclude_each_other(tmp_path: Path) -> None:
    """--in-place and -o together are a mistake."""
    source = shutil.copy(CLEAN, tmp_path / "表.xlsx")

    with pytest.raises(PerfevalError, match="--in-place"):
        fill(source, tmp_path / "乙.xlsx", in_place=True)


def test_an_input_named_as_a_result_is_completed_in_place(tmp_path: Path) -> None:
    """No 完成 twice: written back, with a backup."""
    source = tmp_path / "表-完成.xlsx"
    shutil.copy(CLEAN, source)

    report = fill(source)

    assert report.output == str(source)
    assert (tmp_path / "表-完成.xlsx.备份1").read_bytes() == CLEAN.read_bytes()


def test_a_stamp_that_disagrees_stays_and_is_found_again(tmp_path: Path) -> None:
    """Fill does not paint over another version: the second run says and writes the same."""
    parts = members(CLEAN)
    custom = parts["docProps/custom.xml"]
    parts["docProps/custom.xml"] = custom.replace(
        b"department-2021/1.0", b"department-2021/0.9"
    )
    source = tmp_path / "表.xlsx"
    source.write_bytes(packed(parts))

    first = fill(source)
    assert first.output is not None
    before = Path(first.output).read_bytes()
    again = fill(first.output)

    assert [one.code for one in first.findings] == [one.code for one in again.findings]
    assert "FRM005" in [one.code for one in again.findings]
    assert Path(first.output).read_bytes() == before


@pytest.mark.parametrize("number", ["1E+30", "1E+300", "-1E+300"])
@pytest.mark.parametrize(
    ("sheet", "cell"), [("项目清单", "I20"), ("评委打分", "E10"), ("绩效指标", "I7")]
)
def test_an_absurd_number_is_a_finding_and_no_crash(
    tmp_path: Path, sheet: str, cell: str, number: str
) -> None:
    """Excel holds numbers of three hundred digits; nobody's spending has them."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(with_cell(CLEAN, sheet, cell, f"<c {{r}}{{s}}><v>{number}</v></c>"))

    report = fill(source)

    assert cell in [one.cell.a1 for one in report.findings if one.cell.sheet == sheet]


def test_a_locked_structure_is_told(tmp_path: Path) -> None:
    """What the person should know of the workbook comes with the report."""
    parts = members(CLEAN)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"<bookViews>", b'<workbookProtection lockStructure="1"/><bookViews>'
    )
    source = tmp_path / "表.xlsx"
    source.write_bytes(packed(parts))

    assert any("保护" in notice for notice in fill(source).notices)


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to a single process")
def test_ctrl_c_is_one_sentence_and_status_2(tmp_path: Path) -> None:
    """Interrupted among many files: what was written is whole, nothing else is left."""
    for number in range(40):
        shutil.copy(CLEAN, tmp_path / f"{number:02d}.xlsx")
    start = (  # a shell's background jobs ignore Ctrl-C, and pass that on
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from perfeval_xl.cli.start import main; main()"
    )
    words = ["fill", str(tmp_path / "*.xlsx")]
    command = [sys.executable, "-X", "utf8", "-c", start, *words]
    child = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    while not any(tmp_path.glob("*-完成.xlsx")) and child.poll() is None:
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    _, told = child.communicate(timeout=60)

    assert child.returncode == 2
    assert "Traceback" not in told.decode()
    assert "已中断" in told.decode()
    assert not list(tmp_path.glob("*.tmp"))
    for done in tmp_path.glob("*-完成.xlsx"):
        assert fill(done).output == str(done)


def test_another_unit_s_result_is_not_replaced(tmp_path: Path) -> None:
    """-o on the result of another unit: its 说明 and signatures are somebody else's."""
    other = completed(tmp_path)
    mine = tmp_path / "乙.xlsx"
    mine.write_bytes(CLEAN.read_bytes())
    edit(mine.read_bytes(), mine, writes=[CellWrite("基本信息", "C5", "306002")])
    before = other.read_bytes()

    with pytest.raises(OutputExists, match="另一份填报件"):
        fill(mine, other)

    assert other.read_bytes() == before


def test_a_sheet_added_to_the_result_keeps_it_from_being_replaced(tmp_path: Path) -> None:
    """Somebody works on in the result: a run over the original does not take that away."""
    done = completed(tmp_path)
    done.write_bytes(with_sheet(done, "我的测算", "1"))

    with pytest.raises(OutputExists, match="又改过"):
        fill(tmp_path / "表.xlsx")


@pytest.mark.parametrize("name", ["乙.xlsm", "乙.txt", "乙"])
def test_the_result_is_named_as_what_it_is(tmp_path: Path, name: str) -> None:
    """Excel refuses a workbook under the ending of another kind."""
    source = shutil.copy(CLEAN, tmp_path / "表.xlsx")

    with pytest.raises(PerfevalError, match=r"\.xlsx 结尾"):
        fill(source, tmp_path / name)


def test_an_open_result_is_told(tmp_path: Path) -> None:
    """The lock file of Excel beside the result: the open copy would be saved over it."""
    source = shutil.copy(CLEAN, tmp_path / "表.xlsx")
    (tmp_path / "~$表-完成.xlsx").write_bytes(b"")

    assert any("正在 Excel/WPS 中打开" in notice for notice in fill(source).notices)
