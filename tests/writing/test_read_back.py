"""What staff wrote into our sheets survives every run, wherever rows and columns have gone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import office
import pytest
from writing.opening import grid_of, kept_in, opened, places
from writing.reports import CLEAN, FILLED, finding, source_report
from writing.specimen import EMPTY, Form, workbook

from perfeval_xl.engine import Checked
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.report import Explanation, Filled, Kept
from perfeval_xl.writing.read_back import read_kept
from perfeval_xl.writing.sheets import SheetNames, build_sheets

WARNING = finding("FUN002", CellRef("预算支出", "B", 9), Severity.WARNING, "旧名")
ERROR = finding("PRJ006", CellRef("项目清单", "I", 8), Severity.ERROR, Decimal("29.72"))
CHECKED = Checked((ERROR, WARNING), CLEAN.outcomes)
RUN = tuple(
    Filled(
        CellRef("项目清单", "J", row), Decimal("0.9993"), f"ROUND(I{row}/H{row},4)", "支出÷预算"
    )
    for row in range(7, 40)
)
REPLACED = (
    Filled(
        CellRef("预算支出", "E", 4), Decimal("11791.01"), "SUM(E5:E34)", "各行之和", "1179.01"
    ),
    Filled(
        CellRef("基本信息", "E", 20),
        "√ 一致",
        'IF(C20=D20,"√ 一致","")',
        "比较",
        date(2021, 4, 1),
    ),
)
KEPT = Kept(
    explanations={
        WARNING.key: Explanation(
            WARNING.key, "报告原文如此；\n下年改。", "旧名", "FUN002", "预算支出!B9"
        ),
        ERROR.key: Explanation(ERROR.key, "=年中追加", "29.72", "PRJ006", "项目清单!I8"),
        "GONE|x": Explanation("GONE|x", "已改", "（空白）", "FRM007", "项目清单!C9"),
    },
    signatures={
        "grade.评价组组长（签字）": "张三",
        "grade.日期": "2022年4月29日",
        "summary.单位负责人（签字）": " 李四 ",
    },
    filled=(*REPLACED, *FILLED[:1], *RUN, *FILLED[1:]),
)
FORM = Form(source_report())


def built(kept: Kept) -> bytes:
    """The result sheets for what was kept."""
    return build_sheets(FORM.submission(), CHECKED, kept.filled, SheetNames(), kept)


def test_what_was_kept_is_read_back() -> None:
    """Explanations, signatures, dates and filled cells come back as they were given."""
    assert kept_in(built(KEPT)) == KEPT


def test_a_second_run_gives_the_same_bytes() -> None:
    """Building from what is read back changes nothing."""
    first = built(KEPT)

    assert built(kept_in(first)) == first


def test_nothing_is_read_back_from_fresh_sheets() -> None:
    """An empty date form and empty cells are nobody's words."""
    assert kept_in(built(EMPTY)) == EMPTY


def test_sheets_may_be_missing() -> None:
    """A workbook without sheets of ours has nothing to keep."""
    assert read_kept(None, None, None) == EMPTY


def test_inserted_rows_lose_nothing() -> None:
    """Two blank rows above every row leave the words with their problems."""
    assert kept_in(built(KEPT), inserted=2) == KEPT


def test_new_words_speak_of_the_value_that_they_stand_beside() -> None:
    """What is typed into the sheets is found by the labels, and knows what was found."""
    book = built(EMPTY)
    sheets = opened(book)
    grade, checks = sheets["评价等级"], sheets["核对结果"]
    day = places(grade, "日期")[0]
    row = places(checks, "FUN002")[0].lstrip("C")
    written: dict[str, dict[str, object]] = {
        "评价等级": {f"C{int(day[1:]) + 1}": date(2022, 4, 29)},
        "核对结果": {f"I{row}": "沿用旧名"},
    }

    kept = kept_in(book, written=written)

    assert kept.signatures == {"grade.日期": "2022年4月29日"}
    assert kept.explanations == {
        WARNING.key: Explanation(WARNING.key, "沿用旧名", "旧名", "FUN002", "预算支出!B9")
    }


def test_a_name_behind_its_label_counts() -> None:
    """Who unlocks the sheet and signs in the label's own cell is not overlooked."""
    book = built(EMPTY)
    at = places(opened(book)["评价等级"], "财务负责人（签字）")[0]

    kept = kept_in(book, written={"评价等级": {at: "财务负责人（签字）：王五"}})

    assert kept.signatures == {"grade.财务负责人（签字）": "王五"}


def test_words_about_an_earlier_value_keep_it_until_they_are_rewritten() -> None:
    """The old value stays with untouched words; new words speak of the new value."""
    old = Explanation(WARNING.key, "沿用", "更旧的名", "FUN002", "预算支出!B9")
    book = built(Kept({WARNING.key: old}, {}, ()))
    row = places(opened(book)["核对结果"], "FUN002")[0].lstrip("C")

    untouched = kept_in(book).explanations[WARNING.key]
    rewritten = kept_in(book, written={"核对结果": {f"I{row}": "沿用到明年"}})

    assert untouched.found == "更旧的名"
    assert rewritten.explanations[WARNING.key].found == "旧名"


def test_words_that_are_deleted_are_gone() -> None:
    """Clearing a cell takes the words back, also those about problems that are gone."""
    book = built(KEPT)
    sheet = opened(book)["核对结果"]
    cells = {places(sheet, text)[0]: None for text in ("=年中追加", "已改")}

    assert list(kept_in(book, written={"核对结果": cells}).explanations) == [WARNING.key]


def test_what_others_type_into_hidden_columns_does_no_harm() -> None:
    """A packed text that was damaged is left out, the rest is kept."""
    book = built(KEPT)
    sheet = opened(book)["核对结果"]
    at = places(sheet, "各格的值")[0]

    kept = kept_in(book, written={"核对结果": {f"M{int(at[1:]) + 1}": "n一千"}})

    assert kept.filled == KEPT.filled[1:]


@pytest.mark.office
def test_a_resave_by_another_program_loses_nothing() -> None:
    """LibreOffice's own XML, strings and styles are read back like ours."""
    book = workbook(FORM, CHECKED, KEPT.filled, kept=KEPT)

    assert kept_in(office.resaved(book)) == KEPT


def test_renamed_sheets_are_read_by_their_own_names() -> None:
    """Where a workbook has a 汇总 of its own, ours is read from 汇总(2)."""
    names = SheetNames("汇总(2)", "评价等级", "核对结果")
    book = build_sheets(FORM.submission(), CHECKED, KEPT.filled, names, KEPT)

    assert kept_in(book, names) == KEPT
    assert grid_of(book, "汇总(2)").last_row > 50
