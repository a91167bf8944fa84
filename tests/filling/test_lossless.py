"""Nothing of the user's is lost: members, bytes around written cells, cached values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import office
import pytest
from filling_specimens import (
    CLEAN,
    FAULTY,
    PUBLISHED,
    members,
    sheet_part,
    with_sheet,
    with_strange_things,
)
from package_lint import assert_no_new_faults

from perfeval_xl import fill

MAY_CHANGE = {
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "xl/styles.xml",
    "docProps/app.xml",
    "docProps/custom.xml",
    "_rels/.rels",
    "xl/calcChain.xml",
}
MARK = re.compile(
    rb"<(\w+:)?conditionalFormatting(?:(?!</(?:\w+:)?conditionalFormatting>).)*"
    rb"LEN\((?:&quot;|\")perfeval-xl(?:&quot;|\")\)(?:(?!</(?:\w+:)?conditionalFormatting>).)*"
    rb"</(?:\w+:)?conditionalFormatting>",
    re.DOTALL,
)
CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</(?:\w+:)?c>)', re.DOTALL)


@cache
def resaved_faulty() -> bytes:
    """The faulty sample in LibreOffice's own XML."""
    return office.resaved(FAULTY)


INPUTS: dict[str, Callable[[], bytes]] = {
    "clean": CLEAN.read_bytes,
    "published": PUBLISHED.read_bytes,
    "faulty": FAULTY.read_bytes,
    "strange things": lambda: with_strange_things(FAULTY),
    "own 汇总": lambda: with_sheet(FAULTY, "汇总", "我们自己的汇总"),
    "LibreOffice": resaved_faulty,
}


@pytest.mark.parametrize("which", INPUTS)
def test_every_other_byte_stays(tmp_path: Path, which: str) -> None:
    """Members not in the contract are identical; sheets differ in listed cells and marks."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(INPUTS[which]())
    before = members(source)

    report = fill(source)

    assert report.output is not None
    after = members(Path(report.output))
    touched: dict[str, set[str]] = {}
    for cell in report.filled:
        touched.setdefault(sheet_part(after, cell.ref.sheet), set()).add(cell.ref.a1)
    marked = {
        sheet_part(after, cell.sheet) for finding in report.findings for cell in finding.cells
    }
    selected = {name for name, content in before.items() if b"tabSelected=" in content}
    for name, content in before.items():
        if name in MAY_CHANGE:
            continue
        assert name in after
        cells = touched.get(name, set())
        if name in touched.keys() | marked | selected:
            assert without(content, cells) == without(after[name], cells, marks=True), name
        else:
            assert after[name] == content, name


def without(sheet: bytes, cells: set[str], *, marks: bool = False) -> bytes:
    """A sheet's bytes without those cells, the view's selection and, if asked, our marks."""
    if marks:
        sheet = MARK.sub(b"", sheet)
    sheet = sheet.replace(b' tabSelected="1"', b"").replace(b' tabSelected="true"', b"")
    return CELL.sub(lambda found: b"" if found[1].decode() in cells else found[0], sheet)


@pytest.mark.parametrize("which", INPUTS)
def test_excel_would_find_nothing_new_to_repair(tmp_path: Path, which: str) -> None:
    """The package lint finds no fault that the input did not have."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(INPUTS[which]())

    report = fill(source)

    assert report.output is not None
    assert_no_new_faults(source, Path(report.output))


def test_a_sheet_of_their_own_with_our_name_stays(tmp_path: Path) -> None:
    """Their 汇总 keeps its words; ours is 汇总(2), and stays that on the next run."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(with_sheet(CLEAN, "汇总", "我们自己的汇总"))

    first = fill(source)
    assert first.output is not None
    again = fill(first.output)

    assert again.output == first.output
    after = members(Path(first.output))
    assert "我们自己的汇总".encode() in after[sheet_part(after, "汇总")]
    assert sheet_part(after, "汇总(2)") != sheet_part(after, "汇总")
    assert b"(3)" not in after["xl/workbook.xml"]
