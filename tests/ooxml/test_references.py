"""Sheet and table names inside formulas."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfeval_xl.ooxml.references import (
    Renaming,
    quoted,
    reads_other_workbook,
    sheets_named,
)

RENAMING = Renaming({"汇总": "汇总(2)", "sheet1": "It's", "a b": "AB"}, {"table1": "Table1_2"})


@pytest.mark.parametrize(
    ("formula", "renamed"),
    [
        ("汇总!A1+汇总!$B$2", "'汇总(2)'!A1+'汇总(2)'!$B$2"),
        ("'汇总'!A1", "'汇总(2)'!A1"),
        ("SHEET1!A1", "'It''s'!A1"),
        ("SUM('a b'!A:A)", "SUM(AB!A:A)"),
        ("SUM(汇总:其他!A1)", "SUM('汇总(2):其他'!A1)"),
        ("Sheet1!$A$1:Sheet1!$B$2", "'It''s'!$A$1:'It''s'!$B$2"),
        ("Sheet1!A:Sheet1!B", "'It''s'!A:'It''s'!B"),
        ("Sheet1!A1:Sheet1!B2", "'It''s'!A1:'It''s'!B2"),
        ("Sheet1!#REF!", "'It''s'!#REF!"),
        ("IF(A1>汇总!B1,-汇总!C1,{1,2})", "IF(A1>'汇总(2)'!B1,-'汇总(2)'!C1,{1,2})"),
        ('HYPERLINK("#汇总!A1","汇总!")', 'HYPERLINK("#\'汇总(2)\'!A1","汇总!")'),
        ("INDIRECT(\"'汇总'!B2\")", "INDIRECT(\"'汇总(2)'!B2\")"),
        ("SUM(Table1[金额])+ROWS(Table1)", "SUM(Table1_2[金额])+ROWS(Table1_2)"),
        ("Table1[[#This Row],[x'[y]]]", "Table1_2[[#This Row],[x'[y]]]"),
    ],
)
def test_a_renamed_sheet_or_table_is_renamed_in_every_place(formula: str, renamed: str) -> None:
    """References to renamed sheets and tables change, quoted where needed."""
    assert RENAMING.apply(formula) == renamed


@pytest.mark.parametrize(
    "formula",
    [
        "汇总表!A1",
        "x.汇总!A1",
        "[1]汇总!A1",
        "'[1]汇总'!A1",
        "[1]!name",
        '"汇总!A1 是合计"',
        '"引用 ""汇总!A1"""',
        "#REF!+A1",
        "Table1(1)",
        "Table10[x]",
        "A1:B2",
        "",
    ],
)
def test_other_names_and_texts_stay(formula: str) -> None:
    """Longer names, other workbooks' sheets, texts and errors are not references to rename."""
    assert RENAMING.apply(formula) == formula


@given(st.text("ab汇总1!'\"[]()#:$,. ", max_size=40))
def test_without_anything_renamed_every_text_stays(formula: str) -> None:
    """Taking a formula apart and putting it together is the identity, whatever it is."""
    assert Renaming({"没有": "x"}, {"none": "y"}).apply(formula) == formula


@pytest.mark.parametrize("part", ["'", '"', "[", "['", "a:", "!"])
def test_hostile_formulas_take_little_time(part: str) -> None:
    """The longest formula of nothing but one sign is read in moments, not minutes."""
    started = time.process_time()
    RENAMING.apply(part * (8_192 // len(part)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        ("SUM(汇总!A1,'a b'!B2)", ["汇总", "a b"]),
        ("Sheet1:Sheet3!A1", ["sheet1", "sheet3"]),
        ("[1]Sheet1!A1+A1", []),
        ("'It''s'!A1", ["it's"]),
    ],
)
def test_the_sheets_a_formula_names_are_listed(formula: str, names: list[str]) -> None:
    """Sheets of this workbook are listed in order, those of other workbooks are not."""
    assert sheets_named(formula) == names


@pytest.mark.parametrize(
    ("formula", "answer"),
    [
        ("[1]Sheet1!A1", True),
        ("'[1]a b'!A1", True),
        ("[2]!Total", True),
        ("Table1[Amount]", False),
        ("SUM(Table1[[#All],[a]],Sheet1!A1)", False),
        ('"[1]Sheet1!A1"', False),
    ],
)
def test_other_workbooks_are_told_from_structured_references(
    formula: str,
    answer: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Brackets before a sheet name mean another workbook, those after a table do not."""
    assert reads_other_workbook(formula) is answer


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Sheet1", "Sheet1"),
        ("汇总", "'汇总'"),
        ("a b", "'a b'"),
        ("It's", "'It''s'"),
        ("AB12", "'AB12'"),
        ("R1C1", "'R1C1'"),
        ("RC", "'RC'"),
        ("2024", "'2024'"),
        ("TRUE", "'TRUE'"),
    ],
)
def test_a_sheet_name_is_quoted_unless_it_is_a_plain_word(name: str, written: str) -> None:
    """Names like cells, numbers or truth values, and all but plain words, need quotes."""
    assert quoted(name) == written
