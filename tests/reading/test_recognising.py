"""Which form a workbook is."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from reading.books import form, projects

from perfeval_xl.errors import NotASubmission, UnknownTemplate
from perfeval_xl.ooxml import PackageError
from perfeval_xl.reading import Book, read, recognise
from perfeval_xl.reading.recognising import visible_stamp

LIST = projects("5|1|P1|引才|||||2|3")


def stamped(stamp: str = "", shown: str = "", sheet: str = LIST) -> bytes:
    """A workbook with a 项目清单, a stamp among its properties and one on 填报说明."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    if stamp:
        book.set_custom_property("perfeval-template", stamp)
    book.add_worksheet("填报说明").write_string(2, 3, shown)
    list_sheet = book.add_worksheet("项目清单")
    for line in sheet.splitlines():
        row, *cells = line.split("|")
        list_sheet.write_row(int(row) - 1, 0, cells)
    book.close()
    return stream.getvalue()


def test_the_stamp_among_the_properties_tells_the_form() -> None:
    """Both stamps are kept, so that a rule can hold them against each other."""
    submission = read(stamped("department-2021/1.0", "department-2020 / 0.9"))

    assert submission.scheme.id == "department-2021"
    assert submission.stamps == {
        "property": "department-2021/1.0",
        "cell": "department-2020/0.9",
    }


def test_the_stamp_on_the_first_sheet_tells_the_form() -> None:
    """Where nothing stands among the properties."""
    submission = read(stamped(shown="模板 department-2021　第 1.0 版"))

    assert submission.scheme.id == "department-2021"
    assert submission.stamps == {"cell": "department-2021/1.0"}


@pytest.mark.parametrize(
    ("shown", "stamp"),
    [
        ("department-2021 / 1.0", "department-2021/1.0"),
        ("department-2021／1.0", "department-2021/1.0"),
        ("模板 department-2021　第 1.0 版", "department-2021/1.0"),
        ("模板：city-2024 v2", "city-2024/2"),
        ("2021 年度", ""),
        ("电话 010-12345678", ""),
    ],
)
def test_a_visible_stamp_is_known_in_its_shapes(shown: str, stamp: str) -> None:
    """Id and version, however they are written between other words."""
    assert visible_stamp(Book(stamped(shown=shown))) == stamp


def test_headers_tell_the_form_when_no_stamp_does() -> None:
    """The tables that are found are the form's."""
    submission = read(stamped())

    assert (submission.scheme.id, submission.stamps) == ("department-2021", {})


def test_the_users_word_stands_above_the_stamp() -> None:
    """--template is taken, and the stamp is kept for the rule that compares."""
    submission = read(stamped("city-2024/2.0"), scheme=form())

    assert submission.scheme.id == "department-2021"
    assert submission.stamps == {"property": "city-2024/2.0"}


def test_an_unknown_stamp_is_not_guessed_around() -> None:
    """The workbook says what it is; the user must say where that form's file is."""
    with pytest.raises(UnknownTemplate, match=r"模板“city-2024”.*--template") as caught:
        read(stamped("city-2024/2.0"))

    assert str(caught.value).endswith("。")


def test_a_workbook_without_any_sheet_of_a_form_is_refused() -> None:
    """One sentence that says what to do, with a form named or not."""
    content = stamped("department-2021/1.0", sheet="1|账目\n2|甲|5")
    for scheme in (None, form()):
        with pytest.raises(NotASubmission, match=r"没有找到绩效自评表.*perfeval-xl template"):
            read(content, scheme=scheme)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空的"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "旧的 .xls"),
        (b"<html><table></table></html>", "网页"),
        ("项目,金额\n甲,5".encode(), "文本"),
        (stamped()[:2000], "不完整"),
    ],
    ids=["empty", "xls", "html", "csv", "truncated"],
)
def test_what_is_no_workbook_is_refused_in_one_sentence(content: bytes, said: str) -> None:
    """It says what the file is, and what to do about it."""
    with pytest.raises(PackageError, match=said) as caught:
        read(content)

    assert "请" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    """The path may be given as text, too."""
    with pytest.raises(PackageError, match=r"找不到文件.*请检查"):
        read(str(tmp_path / "没有.xlsx"))


def test_recognising_also_tells_where_the_parts_stand() -> None:
    """Sheets and headers come with the form."""
    scheme, located = recognise(Book(stamped()))

    assert scheme.id == "department-2021"
    assert located.sheets["项目清单"].name == "项目清单"
    assert located.headers["projects"][1].bottom == 4


def test_the_day_of_saving_is_read_from_the_document() -> None:
    """Rules that need a day take this one when none is given."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": datetime(2022, 4, 29, 8, 30)})  # noqa: DTZ001 - Excel knows no zones
    book.add_worksheet("项目清单").write_row("A4", ["项目编码", "项目名称"])
    book.close()

    assert read(stream.getvalue()).modified == date(2022, 4, 29)
