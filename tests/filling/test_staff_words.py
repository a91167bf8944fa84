"""What staff wrote into our sheets survives every run: 说明, signatures, dates."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import office
import pytest
from filling_specimens import FAULTY
from staff_words import (
    CHECKS,
    SAID,
    assert_signed,
    explanation,
    explanation_cell,
    line_of,
    past,
    place_of,
    sheet_of,
    words,
    wrote,
)

from perfeval_xl import fill
from perfeval_xl.model.report import Report

# In the faulty sample the project of row 18 was paid at 70.41 % and K18 gives no reason.
RULE, REASON = "PRJ009", "K18"


@pytest.fixture
def done(tmp_path: Path) -> Path:
    """The faulty sample, completed."""
    source = tmp_path / "表.xlsx"
    shutil.copy(FAULTY, source)
    report = fill(source)
    assert report.output is not None
    return Path(report.output)


def told(report: Report) -> dict[str, str]:
    """What the report tells of 说明: the finding's cell, and the text."""
    return {str(one.cell): one.explanation for one in report.findings if one.explanation}


def test_they_are_there_again_after_the_next_run(done: Path) -> None:
    """Filled again: the same words in the same cells, and 说明 in the report."""
    wrote(done, words(done, RULE))

    report = fill(done)

    assert told(report) == {f"项目清单!{REASON}": SAID}
    assert explanation(done, RULE) == SAID
    assert_signed(done)


def typed_there(book: Path) -> bytes:
    """Typed into the unlocked cells in LibreOffice, and saved there."""
    return office.typed(book, words(book, RULE))


def resaved_there(book: Path) -> bytes:
    """Written as Excel would, then only opened and saved in LibreOffice."""
    wrote(book, words(book, RULE))
    return office.resaved(book)


@pytest.mark.office
@pytest.mark.parametrize("saved", [typed_there, resaved_there])
def test_saved_by_another_program_they_are_there_again(
    done: Path, saved: Callable[[Path], bytes]
) -> None:
    """LibreOffice's own XML loses none of them either, in two runs."""
    done.write_bytes(saved(done))

    fill(done)
    report = fill(done)

    assert told(report) == {f"项目清单!{REASON}": SAID}
    assert explanation(done, RULE) == SAID
    assert_signed(done)


@pytest.mark.office
def test_a_row_inserted_above_takes_the_words_along(done: Path) -> None:
    """The project moves a row down in the user's sheet: its 说明 follows it by its code."""
    wrote(done, words(done, RULE))
    done.write_bytes(office.typed(done, {}, rows_above={"项目清单": 10}))

    report = fill(done)

    assert told(report) == {"项目清单!K19": SAID}
    assert explanation(done, RULE) == SAID
    assert_signed(done)


def test_gone_with_its_finding_they_are_kept_apart_until_it_is_back(done: Path) -> None:
    """Reason given: 说明 under 已不适用的说明, run after run; taken away: back again."""
    wrote(done, words(done, RULE))
    wrote(done, {"项目清单": {REASON: "按合同约定，尾款次年支付"}})

    for _ in range(2):
        assert told(fill(done)) == {}
        assert [line[:2] + line[3:4] for line in past(done)] == [
            [RULE, f"项目清单!{REASON}", SAID]
        ]
        assert_signed(done)

    wrote(done, {"项目清单": {REASON: ""}})

    assert told(fill(done)) == {f"项目清单!{REASON}": SAID}
    assert explanation(done, RULE) == SAID


def test_words_about_a_value_that_was_changed_are_to_be_looked_at_again(done: Path) -> None:
    """The stated rate is changed from 9993 % to 9994 %: 说明 stays, its state says so."""
    wrote(done, {CHECKS: {explanation_cell(done, "FRM013"): SAID}})
    wrote(done, {"基本信息": {"C23": Decimal("99.94")}})

    report = fill(done)

    assert told(report) == {"基本信息!C23": SAID}
    assert explanation(done, "FRM013") == SAID
    sheet = sheet_of(done, CHECKS)
    _, column = place_of(sheet, "处理状态")
    state = sheet[f"{column}{line_of(sheet, 'FRM013')}"].value
    assert "数值已变，请复核" in str(state)


def test_filling_the_input_again_takes_them_from_the_result(tmp_path: Path, done: Path) -> None:
    """The input run again beside an unchanged result: its words are carried over."""
    wrote(done, words(done, RULE))

    report = fill(tmp_path / "表.xlsx")

    assert report.output == str(done)
    assert explanation(done, RULE) == SAID
    assert_signed(done)
