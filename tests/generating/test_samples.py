"""The samples: the source report's figures, added up by hand, and its list of mistakes."""

import csv
import importlib
import tomllib
import zipfile
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import office
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from package_lint import lint

import perfeval_xl
from perfeval_xl.generating import generate
from perfeval_xl.generating.parity import differing_parts
from perfeval_xl.scheme import find_scheme

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
CLEAN = SAMPLES / "人社局2021.xlsx"
PUBLISHED = SAMPLES / "人社局2021-原文日期.xlsx"
FAULTY = SAMPLES / "人社局2021-有错.xlsx"
EVERY = pytest.mark.parametrize("path", [CLEAN, PUBLISHED, FAULTY], ids=lambda one: one.stem)


@pytest.fixture(scope="module")
def values() -> Workbook:
    """The clean sample's saved values."""
    return openpyxl.load_workbook(CLEAN, data_only=True)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that makes the samples."""
    monkeypatch.syspath_prepend(str(SAMPLES))
    return importlib.import_module("make_samples")


@pytest.fixture(scope="module")
def projects() -> list[dict[str, str]]:
    """The invented projects as they stand in their file."""
    with (SAMPLES / "source_data/projects.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def summed(rows: list[dict[str, str]], amount: str, by: str) -> dict[str, Decimal]:
    """An amount of the projects, added up by one of their columns."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[row[by]] += Decimal(row[amount])
    return dict(sums)


def test_samples_are_as_their_script_makes_them(script: ModuleType) -> None:
    """Each file in the repository says what the script would write today."""
    scheme = find_scheme("department-2021")
    for name, data in script.SAMPLES.items():
        assert (
            differing_parts((SAMPLES / name).read_bytes(), generate(scheme, data=data())) == ()
        )
    assert (SAMPLES / script.EXPECTED).read_text(encoding="utf-8") == script.expected_findings()


@EVERY
def test_packages_are_sound(path: Path) -> None:
    """No assertion of the package lint fails on a sample."""
    assert [str(fault) for fault in lint(path.read_bytes(), ours=True)] == []


@pytest.mark.office
@EVERY
def test_saved_values_are_true(path: Path) -> None:
    """LibreOffice recalculates each sample to its saved values, error values included."""
    office.assert_recalculates(path)


def test_the_projects_are_104_in_eleven_divisions(projects: list[dict[str, str]]) -> None:
    """104 names and codes, none twice, in eleven divisions."""
    assert len(projects) == 104
    assert len({row["project_name"] for row in projects}) == 104
    assert len({row["project_code"] for row in projects}) == 104
    assert len({row["division"] for row in projects}) == 11


def test_the_projects_fit_the_reports_sources(projects: list[dict[str, str]]) -> None:
    """All other funds and state capital went to projects; the rest is general budget.

    So basic expenditure, 2694.39, is 8356.44 − 5662.05: general budget alone.
    """
    assert summed(projects, "spent", by="funding_source") == {
        "一般公共预算拨款": Decimal("5662.05"),
        "国有资本经营预算拨款": Decimal("17.19"),
        "其他资金": Decimal("3417.38"),
    }


def test_no_class_spends_more_on_projects_than_in_all(projects: list[dict[str, str]]) -> None:
    """Project spending by function class stays within the report's breakdown."""
    whole = {
        "201": "585.93",
        "208": "8726.09",
        "213": "27.46",
        "215": "2203.48",
        "223": "17.19",
    }
    spent = summed(projects, "spent", by="function_class")

    assert {name[:3] for name in spent} == set(whole)
    assert all(amount <= Decimal(whole[name[:3]]) for name, amount in spent.items())


def test_six_projects_have_money_left_and_say_why(projects: list[dict[str, str]]) -> None:
    """6.60 is unspent, by six projects with a reason, none below a rate of 90 %."""
    left = {
        row["project_name"]: Decimal(row["budget"]) - Decimal(row["spent"]) for row in projects
    }
    short = [row for row in projects if left[row["project_name"]]]

    assert sum(left.values()) == Decimal("6.60")
    assert len(short) == 6
    assert all(row["reason"] for row in short)
    assert all(Decimal(row["spent"]) / Decimal(row["budget"]) > Decimal("0.9") for row in short)


@pytest.mark.parametrize(
    ("sheet", "cell", "value"),
    [
        ("预算支出", "E5", 11791.01),  # 585.93+8726.09+74.18+27.46+2203.48+156.68+17.19
        ("预算支出", "E22", 11791.01),  # 8356.44+17.19+3417.38
        ("预算支出", "E24", 8373.63),  # 8356.44+0+17.19
        ("预算支出", "E33", 11791.01),  # 2694.39+9096.62
        ("预算支出", "B11", "资源勘探工业信息等支出"),
        ("项目清单", "B5", 104),
        ("项目清单", "H5", 9103.22),
        ("项目清单", "I5", 9096.62),
        ("项目清单", "J5", 0.9993),  # 0.99927…
        ("绩效指标", "C5", 16),
        ("绩效指标", "I5", 100),  # 60+30+10
        ("绩效指标", "H13", 1.1),  # 110/100
        ("绩效指标", "H14", 1),  # 30 days within 45
        ("评委打分", "C18", "部门全年支出总额"),
        ("评委打分", "Q10", 5.75),  # 6 − 6×0.5/12
        ("评委打分", "E5", 97.5),  # 100 − 5×0.5: the first member took five halves
        ("评委打分", "Q6", 57.5),
        ("评委打分", "Q7", 28.75),
        ("评委打分", "Q8", 9.75),
        ("评委打分", "Q5", 96),  # 57.5+28.75+9.75
        ("评委打分", "P4", "办公室职员"),
        ("基本信息", "D23", 0.9993),
        ("基本信息", "D25", "优秀"),
        ("填报说明", "A2", "填报单位：高新区人力资源和社会保障局　　2021 年度"),
    ],
)
def test_saved_figures(values: Workbook, sheet: str, cell: str, value: float | str) -> None:
    """Calculated cells of the clean sample hold what the report's figures come to."""
    assert values[sheet][cell].value == value


def test_the_report_agrees_with_its_tables(values: Workbook) -> None:
    """Every stated figure of the clean sample is marked as agreeing."""
    assert {values["基本信息"][f"E{row}"].value for row in range(18, 26)} == {"√ 一致"}


@EVERY
def test_the_first_sheet_says_what_is_invented(path: Path) -> None:
    """Nobody takes the project list or the scores for real ones."""
    note = openpyxl.load_workbook(path)["填报说明"]["A3"].value

    assert "项目清单、分值和评委打分为虚构示例" in note


def test_the_clean_sample_has_no_findings() -> None:
    """The report with its dates set right passes every rule, and nothing is left to fill."""
    report = perfeval_xl.check(CLEAN)

    assert report.findings == ()
    assert report.filled == ()
    assert {outcome.state for outcome in report.outcomes} == {"passed"}


def test_the_published_dates_are_found() -> None:
    """Signed in April 2021 for the whole of 2021: three dates before the year's end."""
    report = perfeval_xl.check(PUBLISHED)

    assert [(one.code, str(one.cell)) for one in report.findings] == [
        ("DAT002", "基本信息!C8"),
        ("DAT002", "基本信息!C9"),
        ("DAT001", "基本信息!C10"),
    ]


def test_the_mistakes_are_found_and_nothing_else() -> None:
    """The faulty return gives exactly the findings that were worked out for each mistake."""
    text = FAULTY.with_suffix(".expected.toml").read_text(encoding="utf-8")
    expected = {(one["code"], one["cell"]) for one in tomllib.loads(text)["findings"]}
    found = [(one.code, str(one.cell)) for one in perfeval_xl.check(FAULTY).findings]

    assert len(found) == len(expected) == 26
    assert set(found) == expected


def test_opened_without_calculating_the_figures_are_there() -> None:
    """A preview that does not calculate shows the total to the cent: no float dust is saved."""
    part = "xl/worksheets/sheet3.xml"
    with zipfile.ZipFile(CLEAN) as package:
        text = package.read(part).decode()

    assert "</f><v>11791.01</v>" in text
    assert "11791.0100" not in text
