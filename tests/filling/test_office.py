"""LibreOffice as oracle and as user: recalculation, re-saving, typing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import office
import pytest
from filling_specimens import CLEAN, FAULTY, PUBLISHED, with_cell, with_strange_things

from perfeval_xl import check, fill

pytestmark = pytest.mark.office

RATE = (
    "<c {{r}}{{s}}><f>IF(AND(ISNUMBER(H{0}),ISNUMBER(I{0})),"
    'IF(H{0}&gt;0,ROUND(I{0}/H{0},4),""),"")</f>'
)


def text_number(book: bytes | Path) -> bytes:
    """A project's spending typed as text."""
    return with_cell(
        book, "项目清单", "I20", '<c {r}{s} t="inlineStr"><is><t>12.5</t></is></c>'
    )


def stale(book: bytes | Path) -> bytes:
    """A payment rate whose saved value its operands no longer give, and one without any."""
    wrong = with_cell(book, "项目清单", "J20", RATE.format(20) + "<v>0.1</v></c>")
    return with_cell(wrong, "项目清单", "J21", RATE.format(21) + "</c>")


def blank_amount(book: bytes | Path) -> bytes:
    """A project without spending."""
    return with_cell(book, "项目清单", "I30", "<c {r}{s}/>")


def error_value(book: bytes) -> bytes:
    """An operand that is an error, and the cells that show it too, as Excel saves them."""
    for sheet, a1, formula in (
        ("预算支出", "E8", "1/0"),
        ("预算支出", "E5", 'IF(COUNT(E6:E18)=0,"",SUM(E6:E18))'),
        ("基本信息", "D18", "预算支出!E5"),
    ):
        cell = f'<c {{r}}{{s}} t="e"><f>{formula}</f><v>#DIV/0!</v></c>'
        book = with_cell(book, sheet, a1, cell)
    return book


FORMS: dict[str, Callable[[], bytes]] = {
    "clean": CLEAN.read_bytes,
    "published": PUBLISHED.read_bytes,
    "faulty": FAULTY.read_bytes,
    "strange things": lambda: with_strange_things(CLEAN),
    "text number": lambda: text_number(CLEAN),
    "stale": lambda: stale(CLEAN),
    "blank amount": lambda: blank_amount(CLEAN),
    "error value": lambda: error_value(CLEAN.read_bytes()),
}


def completed(tmp_path: Path, book: bytes) -> Path:
    """The completed workbook of a form."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(book)
    report = fill(source)
    assert report.output is not None
    return Path(report.output)


def test_a_stale_rate_and_one_never_saved_are_both_filled_in(tmp_path: Path) -> None:
    """The form called stale holds both kinds, and each gets what was spent by the budget."""
    source = tmp_path / "表.xlsx"
    source.write_bytes(stale(CLEAN))

    filled = {one.ref.a1: str(one.value) for one in fill(source).filled}

    assert filled == {"J20": "1.0000", "J21": "1.0000"}  # 10.33 of 10.33 and 5.56 of 5.56


@pytest.mark.parametrize("which", FORMS)
def test_recalculation_gives_every_value_that_is_in_the_file(
    tmp_path: Path, which: str
) -> None:
    """Every formula, the user's and ours, shows what LibreOffice makes of it."""
    office.assert_recalculates(completed(tmp_path, FORMS[which]()))


@pytest.mark.parametrize("sample", [CLEAN, PUBLISHED, FAULTY], ids=lambda path: path.stem)
def test_another_producer_s_xml_gives_the_same_figures_and_findings(
    tmp_path: Path, sample: Path
) -> None:
    """Saved by LibreOffice: shared strings, other styles, other attributes, the same report."""
    ours = check(sample)
    source = tmp_path / "另存.xlsx"
    source.write_bytes(office.resaved(sample))

    theirs = check(source)

    assert theirs.summary == ours.summary
    assert [(one.code, one.cell, one.found) for one in theirs.findings] == [
        (one.code, one.cell, one.found) for one in ours.findings
    ]


def test_a_completed_workbook_saved_by_libreoffice_is_filled_again(tmp_path: Path) -> None:
    """Same summary, same findings, in place, and three sheets of ours, not six."""
    done = completed(tmp_path, FAULTY.read_bytes())
    first = check(done)
    shutil.copy(done, tmp_path / "原.xlsx")
    done.write_bytes(office.resaved(done))

    again = fill(done)

    assert again.output == str(done)
    assert again.summary == first.summary
    assert [(one.code, one.cell) for one in again.findings] == [
        (one.code, one.cell) for one in first.findings
    ]
    office.assert_recalculates(done)
