"""Single cells (基本信息) and long texts (报告文字)."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
from reading.books import drawn, form, reading

from perfeval_xl.model.cells import CellRef, Kind, Remark
from perfeval_xl.model.submission import Missing
from perfeval_xl.reading import read

BASIC = """
1|基本信息
3|序号|项目|填报内容|填写要求
4|1|单位名称＊|人社局|与公章一致的全称
5|2|单位编码＊|306001
6|3|预算年度＊|2021
7|4|评价依据＊|通知
8|5|自评开始日期＊|@2022-4-1
9|6|自评结束日期＊|2022.4.25
10|7|报告日期＊|20220429
11|8|单位负责人|局长
12|9|填报人＊|职员
13|10|联系电话＊|'010-12345678
15|自评报告所列数字（与各表核对）
16|序号|项目|自评报告所列数|各表计算数|是否一致
17|填法||录入|自动|自动
18|1|部门总支出＊|11791.01|=预算支出!E5 -> 11791.01|="√ 一致" -> √ 一致
19|2|其中：项目支出＊|9096.62万元|=预算支出!E36 -> 9096.62|="" ->
20|3|项目数（项）＊|104
21|4|项目预算数＊|9103.22
22|5|项目支出数＊|9096.62
23|6|资金支付率＊|99.93%
24|7|评价总得分＊|96
25|8|评价等级＊|优秀
27|注：金额单位为万元。
28|单位负责人：||填报人：||联系电话：
"""


def test_every_field_is_found_by_its_label() -> None:
    """Each value stands right of its label, understood by the kind of its field."""
    submission = reading({"基本信息": BASIC})

    assert {term: (cell.ref.a1, cell.value) for term, cell in submission.fields.items()} == {
        "unit_name": ("C4", "人社局"),
        "unit_code": ("C5", "306001"),
        "fiscal_year": ("C6", Decimal(2021)),
        "notice": ("C7", "通知"),
        "work_start": ("C8", date(2022, 4, 1)),
        "work_end": ("C9", date(2022, 4, 25)),
        "report_date": ("C10", date(2022, 4, 29)),
        "head": ("C11", "局长"),
        "contact": ("C12", "职员"),
        "phone": ("C13", "010-12345678"),
        "stated_expenditure": ("C18", Decimal("11791.01")),
        "stated_project_expenditure": ("C19", Decimal("9096.62")),
        "stated_project_count": ("C20", Decimal(104)),
        "stated_project_budget": ("C21", Decimal("9103.22")),
        "stated_project_spent": ("C22", Decimal("9096.62")),
        "stated_payment_rate": ("C23", Decimal("0.9993")),
        "stated_score": ("C24", Decimal(96)),
        "stated_grade": ("C25", "优秀"),
    }
    assert submission.fields["work_end"].remark is Remark.TEXT_DATE
    assert submission.labels["head"].ref == CellRef("基本信息", "B", 11)
    assert not [
        one
        for one in submission.missing
        if one.what == "field" and one.term in submission.fields
    ]


def test_the_computed_figures_stand_beside_the_stated_ones() -> None:
    """各表计算数 is understood like the stated figure, 是否一致 as words."""
    beside = reading({"基本信息": BASIC}).beside

    assert list(beside) == [
        "stated_expenditure",
        "stated_project_expenditure",
        "stated_project_count",
        "stated_project_budget",
        "stated_project_spent",
        "stated_payment_rate",
        "stated_score",
        "stated_grade",
    ]
    computed, match = beside["stated_expenditure"]
    assert (computed.ref.a1, computed.value, computed.formula) == (
        "D18",
        Decimal("11791.01"),
        "预算支出!E5",
    )
    assert (match.ref.a1, match.text) == ("E18", "√ 一致")


def test_days_are_counted_as_the_workbook_counts_them() -> None:
    """Workbooks from old Macs count from 1904; the day shown is the same."""
    submission = read(drawn({"基本信息": BASIC}, from_1904=True), scheme=form())

    assert submission.fields["work_start"].value == date(2022, 4, 1)
    assert submission.fields["report_date"].value == date(2022, 4, 29)


def test_without_their_columns_nothing_is_beside() -> None:
    """A form that has no 各表计算数 column has nothing beside its stated figures."""
    text = BASIC.replace("|各表计算数|是否一致", "")

    assert reading({"基本信息": text}).beside == {}


def test_synonyms_count_within_their_own_block() -> None:
    """项目支出 and 执行率 are stated figures below, whatever stands above."""
    text = """
    3|项目|填报内容
    4|部门名称|人社局
    5|执行率|不是这里
    8|项目|自评报告所列数
    9|部门支出总额|5
    10|项目支出|4
    11|执行率|90%
    """
    fields = reading({"基本信息": text}).fields

    assert {term: cell.ref.a1 for term, cell in fields.items()} == {
        "unit_name": "B4",
        "stated_expenditure": "B9",
        "stated_project_expenditure": "B10",
        "stated_payment_rate": "B11",
    }


def test_labels_may_stand_in_pairs_on_a_row() -> None:
    """A blank value is blank, not the label that follows it."""
    text = "3|单位名称：|人社局|单位编码：||预算年度：|2021"
    fields = reading({"基本信息": text}).fields

    assert {term: (cell.ref.a1, cell.text) for term, cell in fields.items()} == {
        "unit_name": ("B3", "人社局"),
        "unit_code": ("D3", ""),
        "fiscal_year": ("F3", "2021"),
    }


def test_the_signature_line_is_taken_only_for_want_of_better() -> None:
    """The foot says 填报人 as well, but the field above is meant."""
    cut = "\n".join(line for line in BASIC.splitlines() if not line.startswith("12|"))

    assert reading({"基本信息": BASIC}).fields["contact"].ref.a1 == "C12"
    assert reading({"基本信息": cut}).fields["contact"].ref.row == 28


def test_a_label_that_is_gone_is_missing_with_what_comes_near() -> None:
    """A misspelt label is named as what was probably meant."""
    text = BASIC.replace("报告日期＊", "报告曰期").replace("预算年度＊", "")
    submission = reading({"基本信息": text})
    missing = [one for one in submission.missing if one.what == "field"]

    assert missing == [
        Missing("field", "fiscal_year", "预算年度", CellRef("基本信息", "A", 1)),
        Missing("field", "report_date", "报告日期", CellRef("基本信息", "A", 1), "报告曰期"),
    ]
    assert "report_date" not in submission.fields


def test_a_formula_without_value_is_a_blank_field() -> None:
    """The label is there, so the field is, and nobody guesses its value."""
    cell = reading({"基本信息": BASIC.replace("|11791.01|=", "|=A1|=")}).fields[
        "stated_expenditure"
    ]

    assert (cell.kind, cell.saved, cell.value) == (Kind.BLANK, False, None)


def test_a_merged_label_has_its_value_right_of_the_merge() -> None:
    """Labels over two columns are common on printed forms."""
    book = openpyxl.load_workbook(
        io.BytesIO(drawn({"基本信息": "3|单位名称||人社局\n4|预算年度|2021\n5|评价依据|通知"}))
    )
    book["基本信息"].merge_cells("A3:B3")
    stream = io.BytesIO()
    book.save(stream)
    fields = read(stream.getvalue(), scheme=form()).fields

    assert {term: cell.ref.a1 for term, cell in fields.items()} == {
        "unit_name": "C3",
        "fiscal_year": "B4",
        "notice": "B5",
    }


def test_long_texts_stand_right_of_their_titles() -> None:
    """Titles are known by their synonyms; the text is kept as typed."""
    text = """
    3|章节|内容
    4|一、部门概况|不是标题
    5|部门基本情况|主要职责。
    6|自评的组织工作|
    7|结果应用|用于预算。
    """
    texts = reading({"报告文字": text}).texts

    assert {term: (cell.ref.a1, cell.text) for term, cell in texts.items()} == {
        "overview": ("B5", "主要职责。"),
        "organisation": ("B6", ""),
        "application": ("B7", "用于预算。"),
    }
