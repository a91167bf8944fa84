"""A form is data: another bureau's file, elsewhere on disk, gives another workbook."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from package_lint import lint

from perfeval_xl.errors import SchemeError
from perfeval_xl.generating import FormData, generate
from perfeval_xl.generating.form_data import Entry
from perfeval_xl.scheme import Scheme, load_scheme
from perfeval_xl.scheme.shelf import shelf


def changed(folder: Path, *changes: tuple[str, str]) -> Scheme:
    """The 2021 form with some texts of its file replaced, read from that folder."""
    text = (shelf() / "department-2021.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_scheme(path)


def test_everything_follows_the_file(tmp_path: Path) -> None:
    """Stamp, year, odd sheet name, header, levels and bands are the file's."""
    scheme = changed(
        tmp_path,
        ('id = "department-2021"', 'id = "district-2023"'),
        ("fiscal_year = 2021", "fiscal_year = 2023"),
        ('name = "项目清单"', 'name = "3 项目\'表"'),
        ('sheet = "项目清单"', 'sheet = "3 项目\'表"'),
        ('header = "主管处室"', 'header = "责任科室"'),
        ('"满意度指标" = [', '"成本指标" = ["成本"]\n"满意度指标" = ['),
        ("floor = 85", "floor = 90"),
    )
    project: Entry = {"project_name": "甲", "budget": Decimal(4), "spent": Decimal(3)}
    made = generate(scheme, data=FormData(tables={"projects": [project]}))
    book = openpyxl.load_workbook(BytesIO(made))
    values = openpyxl.load_workbook(BytesIO(made), data_only=True)

    assert book["填报说明"]["D2"].value == "模板　district-2023 / 1.0"
    assert values["基本信息"]["C6"].value == 2023
    assert book["3 项目'表"]["D4"].value == "责任科室＊"
    assert book["基本信息"]["D21"].value == "='3 项目''表'!H5"
    assert values["基本信息"]["D23"].value == 0.75
    assert book.defined_names["项目数"].value == "'3 项目''表'!$B$5"
    assert [book["评委打分"][f"A{row}"].value for row in (5, 8, 9, 10)] == [
        "总分",
        "成本指标",
        "满意度指标",
        "填法　自动",
    ]
    assert [values["代码表"][f"K{row}"].value for row in range(4, 8)] == [0, 60, 75, 90]
    assert [str(fault) for fault in lint(made, ours=True)] == []


def test_a_sheet_name_that_excel_refuses_is_said(tmp_path: Path) -> None:
    """Brackets in a sheet's name are an error of the form, in one sentence with its key."""
    with pytest.raises(SchemeError, match=r"\[\[sheets\]\] 项目\[清单\] 的 name 不能有"):
        changed(
            tmp_path,
            ('name = "项目清单"', 'name = "项目[清单]"'),
            ('sheet = "项目清单"', 'sheet = "项目[清单]"'),
        )


def test_a_message_that_is_too_long_is_said(tmp_path: Path) -> None:
    """An input message beyond Excel's 255 characters is named, not silently left out."""
    scheme = changed(tmp_path, ("请填预算单位编码。", "长" * 256))

    with pytest.raises(SchemeError, match="“单位编码”的输入提示超过 255 个字符"):
        generate(scheme)
