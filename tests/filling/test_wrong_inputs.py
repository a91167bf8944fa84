"""Wrong inputs: one clear sentence or a finding, the right status, nothing written."""

from __future__ import annotations

import io
import json
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import office
import openpyxl
import pytest
import xlsxwriter
from filling_specimens import CLEAN, members, packed, sheet_part

HAN = re.compile(r"[\u4e00-\u9fff]")


def without_sheet(name: str) -> bytes:
    """The sample without one of its sheets, its part left unnamed."""
    parts = members(CLEAN)
    book = parts["xl/workbook.xml"].decode()
    parts["xl/workbook.xml"] = re.sub(rf'<sheet name="{name}"[^>]*/>', "", book).encode()
    return packed(parts)


def with_header(sheet: str, old: str, new: str) -> bytes:
    """The sample with a header's words changed in the shared strings or inline."""
    parts = members(CLEAN)
    for name in ("xl/sharedStrings.xml", sheet_part(parts, sheet)):
        if name in parts:
            parts[name] = parts[name].replace(f">{old}<".encode(), f">{new}<".encode())
    return packed(parts)


def stamped(stamp: bytes) -> bytes:
    """The sample with another stamp in its properties."""
    parts = members(CLEAN)
    custom = parts["docProps/custom.xml"]
    parts["docProps/custom.xml"] = custom.replace(b"department-2021/1.0", stamp)
    return packed(parts)


def strangers_book() -> bytes:
    """A workbook that has nothing to do with us."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet("工资表").write_row(0, 0, ["姓名", "工资"])
    return out.getvalue()


def empty_book() -> bytes:
    """A workbook with one empty sheet, as openpyxl makes it."""
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    return out.getvalue()


def a_zip(**entries: bytes) -> bytes:
    """An archive that is no workbook."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


def encrypted() -> bytes:
    """The compound file that Excel makes of a workbook with a password: its directory names."""
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    header += struct.pack("<IIIIIIII", 0, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    sector = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<H", 2 * len(name) + 2)
        + b"\0" * 62
        for name in ("Root Entry", "EncryptionInfo", "EncryptedPackage", "DataSpaces")
    )
    fat = struct.pack("<I", 0xFFFFFFFE) * 128
    return header.ljust(512, b"\xff") + sector.ljust(512, b"\0") + fat


def with_part(name: str, content: bytes) -> bytes:
    """The sample with one part replaced."""
    return packed({**members(CLEAN), name: content})


def bomb() -> bytes:
    """A sheet of 600 MB of blanks in a small archive."""
    parts = members(CLEAN)
    name = sheet_part(parts, "项目清单")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in parts.items():
            if one != name:
                archive.writestr(one, content)
                continue
            with archive.open(one, "w") as stream:
                for _ in range(600):
                    stream.write(b" " * 1_000_000)
    return out.getvalue()


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    b"<workbook>&b;</workbook>"
)
REFUSED: dict[str, Callable[[], bytes]] = {
    "empty file": bytes,
    "text renamed": lambda: b"unit,spent\r\n1,100\r\n",
    "HTML renamed": "<html><table><tr><td>支出</td></tr></table></html>".encode,
    "XML 2003": lambda: b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com"/>',
    "PDF renamed": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
    "truncated": lambda: CLEAN.read_bytes()[: CLEAN.stat().st_size // 2],
    "first kilobyte": lambda: CLEAN.read_bytes()[:1024],
    "encrypted": encrypted,
    "a zip of something else": lambda: a_zip(readme_txt=b"hello"),
    "no workbook part": lambda: packed(
        {k: v for k, v in members(CLEAN).items() if k != "xl/workbook.xml"}
    ),
    "no content types": lambda: packed(
        {k: v for k, v in members(CLEAN).items() if k != "[Content_Types].xml"}
    ),
    "broken XML": lambda: with_part("xl/workbook.xml", b"<workbook><sheets>"),
    "entities": lambda: with_part("xl/workbook.xml", LAUGHS),
    "a bomb": bomb,
    "deep XML": lambda: with_part("xl/styles.xml", b"<a>" * 100_000 + b"</a>" * 100_000),
    "a stranger's workbook": strangers_book,
    "an empty workbook": empty_book,
    "a needed sheet missing": lambda: without_sheet("项目清单"),
    "a needed column missing": lambda: with_header("项目清单", "全年支出数＊", "备注一"),
}


def run(verb: str, source: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a user does."""
    command = [sys.executable, "-X", "utf8", "-m", "perfeval_xl", verb, str(source)]
    return subprocess.run(
        [*command, *more], capture_output=True, encoding="utf-8", check=False, timeout=120
    )


@pytest.mark.parametrize("which", REFUSED)
def test_fill_refuses_with_one_sentence(tmp_path: Path, which: str) -> None:
    """Status 2, one Chinese line that names the file, the input whole, nothing beside it."""
    source = tmp_path / "送来的 表.xlsx"
    content = REFUSED[which]()
    source.write_bytes(content)

    done = run("fill", source)

    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "内部出错" not in done.stderr
    (line,) = done.stderr.strip().splitlines()
    assert line.startswith(f"{source}：")
    assert HAN.search(line.removeprefix(str(source)))
    assert source.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == [source.name]


def test_old_xls_is_told_to_be_saved_as_xlsx(tmp_path: Path) -> None:
    """A genuine .xls, under its own name and renamed to .xlsx."""
    for name in ("旧.xls", "改名.xlsx"):
        source = tmp_path / name
        source.write_bytes(office.to_xls(CLEAN))

        done = run("fill", source)

        assert done.returncode == 2
        assert "另存为" in done.stderr
        assert "xlsx" in done.stderr.removeprefix(str(source))


@pytest.mark.parametrize(
    ("which", "code"),
    [
        ("a needed sheet missing", "FRM001"),
        ("a needed column missing", "FRM003"),
    ],
)
def test_check_tells_what_is_missing_as_a_finding(
    tmp_path: Path, which: str, code: str
) -> None:
    """What `fill` refuses for, `check` lists with its place, status 1."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(REFUSED[which]())

    done = run("check", source, "--format", "json")

    assert done.returncode == 1
    (workbook,) = json.loads(done.stdout)["workbooks"]
    assert code in [one["code"] for one in workbook["findings"]]


def test_an_unknown_template_is_named(tmp_path: Path) -> None:
    """A form that nobody knows is not read by guess: the sentence names it, status 2."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(stamped(b"department-1999/0.1"))

    done = run("check", source)

    assert done.returncode == 2
    assert "department-1999" in done.stderr
    assert "--template" in done.stderr


def test_another_version_of_a_known_template_is_a_finding(tmp_path: Path) -> None:
    """The version on the form and the one we know are both named."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(stamped(b"department-2021/0.9"))

    done = run("check", source, "--format", "json")

    (workbook,) = json.loads(done.stdout)["workbooks"]
    (finding,) = [one for one in workbook["findings"] if one["code"] == "FRM005"]
    assert "0.9" in finding["message"]
    assert "1.0" in finding["message"]


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    """Neither is a workbook."""
    for source in (tmp_path, tmp_path / "没有.xlsx"):
        done = run("fill", source)

        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert "内部出错" not in done.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """Two files, one of them text: the good one is completed, the status is 2."""
    good, bad = tmp_path / "好.xlsx", tmp_path / "坏.xlsx"
    good.write_bytes(CLEAN.read_bytes())
    bad.write_bytes(b"text")

    done = run("fill", bad, str(good))

    assert done.returncode == 2
    assert (tmp_path / "好-完成.xlsx").exists()
    assert done.stderr.startswith(f"{bad}：")


def test_strict_writes_nothing_while_there_are_errors(tmp_path: Path) -> None:
    """--strict on a faulty form: status 1, the findings, no file."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(with_header("项目清单", "全年支出数＊", "全年支出数＊"))
    parts = members(source)
    sheet = sheet_part(parts, "基本信息")
    parts[sheet] = re.sub(rb'(<c r="C10"[^>]*>)<v>\d+</v>', rb"\1<v>44315</v>", parts[sheet])
    source.write_bytes(packed(parts))

    done = run("fill", source, "--strict")

    assert done.returncode == 1
    assert "DAT001" in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == [source.name]


def test_the_output_may_not_be_the_input(tmp_path: Path) -> None:
    """-o with the input's own name, also by another spelling, is refused."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(CLEAN.read_bytes())

    done = run("fill", source, "-o", str(tmp_path / "." / "表.xlsx"))

    assert done.returncode == 2
    assert "--in-place" in done.stderr
    assert source.read_bytes() == CLEAN.read_bytes()
