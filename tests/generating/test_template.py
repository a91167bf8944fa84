"""The blank template: what Excel, WPS and the reader find in it."""

import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import office
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from package_lint import lint

from perfeval_xl.generating import generate
from perfeval_xl.scheme import find_scheme

ROOT = Path(__file__).resolve().parents[2]
GROWING = (
    "项目清单",
    "绩效目标",
    "绩效指标",
    "评委打分",
    "工作组名单",
    "问题与改进",
    "报告文字",
)
FIXED = ("填报说明", "基本信息", "预算支出", "代码表")


@pytest.fixture(scope="module")
def template() -> bytes:
    """The template as `perfeval-xl template` writes it."""
    return generate(find_scheme("department-2021"))


@pytest.fixture(scope="module")
def book(template: bytes) -> Workbook:
    """The same, opened by an independent reader, formulas as text."""
    return openpyxl.load_workbook(BytesIO(template))


@pytest.fixture(scope="module")
def values(template: bytes) -> Workbook:
    """The same, with the values that are saved with the formulas."""
    return openpyxl.load_workbook(BytesIO(template), data_only=True)


def validations(book: Workbook) -> list[DataValidation]:
    """Every input message and rule of the workbook."""
    return [one for sheet in book for one in sheet.data_validations.dataValidation]


def test_same_bytes_in_every_process(template: bytes, tmp_path: Path) -> None:
    """Another process, folder, hash seed and time zone gives the same bytes."""
    code = (
        "import sys; from perfeval_xl.generating import generate;"
        "from perfeval_xl.scheme import find_scheme;"
        "sys.stdout.buffer.write(generate(find_scheme('department-2021')))"
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=True,
    )

    assert done.stdout == template


def test_it_stays_small(template: bytes) -> None:
    """The template is below 150 kB: rules lie on ranges, not on ten thousand cells."""
    assert len(template) < 150_000


def test_the_package_is_sound(template: bytes) -> None:
    """No assertion of the package lint fails, so Excel has nothing to repair."""
    assert [str(fault) for fault in lint(template, ours=True)] == []


@pytest.mark.office
def test_saved_values_are_true(template: bytes) -> None:
    """LibreOffice recalculates every formula of the template to its saved value."""
    office.assert_recalculates(template)


def test_sheets_stand_in_order(book: Workbook) -> None:
    """The tabs follow the form, the guide first and the code tables last."""
    assert book.sheetnames == [
        "填报说明",
        "基本信息",
        "预算支出",
        *GROWING,
        "代码表",
    ]


def test_the_stamp_can_be_read_by_people_and_programs(book: Workbook) -> None:
    """Template id and version stand on the first sheet and in a document property."""
    stamps = {one.name: one.value for one in book.custom_doc_props.props}

    assert book["填报说明"]["D2"].value == "模板　department-2021 / 1.0"
    assert stamps == {"perfeval-template": "department-2021/1.0"}


def test_head_lines_follow_the_unit(book: Workbook, values: Workbook) -> None:
    """Every sheet's head names unit and year by formula, here still without a unit."""
    heads = {sheet["A2"].value for sheet in book}

    assert heads == {'="填报单位："&单位名称&"　　"&预算年度&" 年度"'}
    assert {sheet["A2"].value for sheet in values} == {"填报单位：　　2021 年度"}


def test_totals_start_at_the_guide_row(book: Workbook) -> None:
    """A total sums from 填法 to the sheet's end: a row inserted or appended anywhere counts."""
    spent, mean = book["项目清单"]["I5"].value, book["评委打分"]["Q5"].value

    assert book["项目清单"]["A6"].value == "填法"
    assert spent.startswith('=IF(COUNT(I6:I1048576)=0,"",SUM(I6:I1048576)-SUMIF(')
    assert book["评委打分"]["A9"].value == "填法　自动"
    assert "SUM(Q9:Q1048576)" in mean


def test_every_prepared_row_has_its_formulas(book: Workbook) -> None:
    """The last prepared project has a payment rate, the last indicator its links."""
    project, panel = book["项目清单"], book["评委打分"]

    assert project["A36"].value == 30
    assert project["J36"].value == (
        '=IF(AND(ISNUMBER(H36),ISNUMBER(I36)),IF(H36>0,ROUND(I36/H36,4),""),"")'
    )
    assert panel["C29"].value == '=IF(绩效指标!C26="","",绩效指标!C26)'
    assert panel["Q29"].value == '=IF(COUNT(E29:P29)=0,"",ROUND(AVERAGE(E29:P29),2))'
    assert panel["E4"].value == '=IF(工作组名单!B6="","",工作组名单!B6)'


def test_an_empty_result_is_saved_as_a_text(template: bytes) -> None:
    """A formula that shows nothing is saved as an empty text, not as never calculated."""
    with zipfile.ZipFile(BytesIO(template)) as package:
        sheet = package.read("xl/worksheets/sheet4.xml").decode()
    cell = re.search(r'<c r="J7"[^>]*>.*?</c>', sheet)

    assert cell is not None
    assert ' t="str"' in cell[0]
    assert cell[0].endswith("<v></v></c>")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("单位名称", "'基本信息'!$C$4"),
        ("预算年度", "'基本信息'!$C$6"),
        ("部门总支出", "'预算支出'!$E$5"),
        ("项目数", "'项目清单'!$B$5"),
        ("项目预算", "'项目清单'!$H$5"),
        ("项目支出", "'项目清单'!$I$5"),
        ("资金支付率", "'项目清单'!$J$5"),
        ("总得分", "'评委打分'!$Q$5"),
        ("评价等级", "'基本信息'!$D$25"),
        ("科目编码表", "'代码表'!$A$4:$A$33"),
        ("科目名称表", "'代码表'!$B$4:$B$33"),
        ("功能科目表", "'代码表'!$C$4:$C$33"),
        ("资金来源表", "'代码表'!$E$4:$E$8"),
        ("一级指标表", "'代码表'!$E$11:$E$13"),
        ("二级指标表", "'代码表'!$E$16:$E$24"),
        ("指标性质表", "'代码表'!$G$4:$G$9"),
        ("等级名称表", "'代码表'!$J$4:$J$7"),
        ("等级下限表", "'代码表'!$K$4:$K$7"),
    ],
)
def test_defined_names(book: Workbook, name: str, place: str) -> None:
    """Each name of the form points where it says."""
    assert book.defined_names[name].value == place


def test_code_tables(values: Workbook) -> None:
    """Codes are texts, the combined entries are what the dropdown offers, bands ascend."""
    codes = values["代码表"]

    assert (codes["A11"].value, codes["B11"].value) == ("208", "社会保障和就业支出")
    assert codes["C11"].value == "208 社会保障和就业支出"
    assert [codes[f"J{row}"].value for row in range(4, 8)] == ["较差", "一般", "良好", "优秀"]
    assert [codes[f"K{row}"].value for row in range(4, 8)] == [0, 60, 75, 85]


def test_messages_keep_excels_limits(book: Workbook) -> None:
    """Titles up to 32 characters, messages up to 255, alerts up to 224, lists by name."""
    every = validations(book)

    assert len(every) > 50
    assert max(len(one.promptTitle or "") for one in every) <= 32
    assert max(len(one.prompt or "") for one in every) <= 255
    assert max(len(one.errorTitle or "") for one in every) <= 32
    assert max(len(one.error or "") for one in every) <= 224
    assert {one.formula1 for one in every if one.type == "list"} <= set(book.defined_names)


def test_only_lists_and_types_are_refused(book: Workbook) -> None:
    """A true but odd figure can be entered: ranges only warn."""
    stops = {one.errorTitle for one in validations(book) if one.error and not one.errorStyle}

    assert stops == {"不在列表中", "不是日期", "不是年份", "不是整数", "不是数字"}


def test_a_score_goes_up_to_its_own_weight(book: Workbook) -> None:
    """One rule over all members and rows compares each score with the weight in its row."""
    (rule,) = book["评委打分"].data_validations.dataValidation

    assert (str(rule.sqref), rule.type, rule.errorStyle) == ("E10:P10005", "decimal", "warning")
    assert (rule.formula1, rule.formula2) == ("0", "$D10")


def test_live_alerts_go_before_the_look_of_appended_rows(book: Workbook) -> None:
    """Below the prepared rows an alert still beats the input's yellow."""
    rules = [
        (rule.priority, rule.formula[0])
        for area in book["项目清单"].conditional_formatting
        for rule in area.rules
    ]
    growth = [one for one in rules if one[1].startswith("COUNTA(")]
    alerts = [one for one in rules if not one[1].startswith("COUNTA(")]

    assert len(growth) == 4
    assert max(alerts) < min(growth)


def test_calculated_cells_are_locked_where_nothing_grows(book: Workbook) -> None:
    """Fixed sheets are protected, their inputs open; lists are open to inserted rows."""
    basic, money = book["基本信息"], book["预算支出"]

    assert [sheet.title for sheet in book if sheet.protection.sheet] == list(FIXED)
    assert all(book[name].protection.password is None for name in FIXED)
    assert [basic[cell].protection.locked for cell in ("C4", "C18", "D18", "E18", "B4")] == [
        False,
        False,
        True,
        True,
        True,
    ]
    assert [money[cell].protection.locked for cell in ("A7", "B7", "E7", "F7", "E24")] == [
        False,
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("sheet", "frozen", "landscape", "area"),
    [
        ("填报说明", None, False, "'填报说明'!$A$1:$D$34"),
        ("基本信息", "A4", False, "'基本信息'!$A$1:$E$28"),
        ("预算支出", "A5", False, "'预算支出'!$A$1:$F$39"),
        ("项目清单", "D7", True, ""),
        ("绩效目标", "A6", False, ""),
        ("绩效指标", "D7", True, ""),
        ("评委打分", "E10", True, ""),
        ("工作组名单", "A6", False, ""),
        ("问题与改进", "A6", False, ""),
        ("报告文字", "A6", False, ""),
        ("代码表", "A4", True, "'代码表'!$A$1:$K$34"),
    ],
)
def test_screen_and_paper(
    book: Workbook, sheet: str, frozen: str | None, landscape: str, area: str
) -> None:
    """Headers stay in view, pages are A4 and one wide; lists repeat their header, no more."""
    one = book[sheet]

    assert one.freeze_panes == frozen
    assert (one.page_setup.orientation == "landscape") is landscape
    assert int(one.page_setup.paperSize) == 9
    assert one.page_setup.fitToWidth in {None, 1}
    assert one.sheet_properties.pageSetUpPr.fitToPage
    assert one.print_area == area
    assert one.print_title_rows == ("$4:$4" if sheet in GROWING else None)
    assert not one.sheet_view.showGridLines


def test_fonts_exist_on_windows_and_in_wps(template: bytes) -> None:
    """Only 宋体 and 黑体, each with the Chinese charset, none bound to the reader's theme."""
    with zipfile.ZipFile(BytesIO(template)) as package:
        styles = package.read("xl/styles.xml").decode()
    fonts = re.findall(r"<font>.*?</font>", styles.split("</fonts>")[0])

    assert set(re.findall(r'name val="([^"]+)"', "".join(fonts))) == {"宋体", "黑体"}
    assert all('<charset val="134"/>' in font and "<scheme" not in font for font in fonts)


def test_department_year_members_and_rows_can_be_asked_for() -> None:
    """Unit and year are filled in; members and projects get as much room as asked for."""
    made = generate(
        find_scheme("department-2021"), department="测试局", year=2022, members=5, rows=200
    )
    book = openpyxl.load_workbook(BytesIO(made), data_only=True)

    assert book["填报说明"]["A2"].value == "填报单位：测试局　　2022 年度"
    assert book["项目清单"]["A206"].value == 200
    assert book["项目清单"]["A207"].value is None
    assert book["评委打分"]["J4"].value == "平均得分"
    assert book["工作组名单"]["A10"].value == 5
    assert book["工作组名单"]["A11"].value is None


def test_the_engine_is_imported_only_when_a_workbook_is_made() -> None:
    """Importing the room costs nothing of XlsxWriter's 80 ms."""
    code = "import sys, perfeval_xl.generating; print('xlsxwriter' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )

    assert done.stdout.strip() == "False"
