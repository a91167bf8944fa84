"""Live alerts: LibreOffice says which cells the conditional formats colour."""

from io import BytesIO
from pathlib import Path

import office
import openpyxl
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

pytestmark = pytest.mark.office
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ALERT = "FFFBE3E0"
PROBES = 60  # first column of the formulas that are tried out, far from every table


def alerted(book: Path) -> set[str]:
    """The cells that an alert colours, as Sheet!A1.

    Each rule is written out as a formula for each filled cell of its area, and calculated.
    """
    workbook = openpyxl.load_workbook(book)
    probes = {
        (sheet.title, place): cell for sheet in workbook for place, cell in _probed(sheet)
    }
    out = BytesIO()
    workbook.save(out)
    values = office.recalculated(out.getvalue())
    return {
        f"{sheet}!{cell}"
        for (sheet, place), cell in probes.items()
        if values[sheet].get(place) == 1  # TRUE is 1
    }


def _probed(sheet: Worksheet) -> list[tuple[str, str]]:
    """Write each alert for each cell far beside it: where it stands, for which cell."""
    placed: list[tuple[str, str]] = []
    last_row, column = sheet.max_row, PROBES
    for area in list(sheet.conditional_formatting):
        for rule in area.rules:
            if rule.dxf.fill is None or rule.dxf.fill.bgColor.rgb != ALERT:
                continue
            (span,) = area.sqref.ranges
            start = f"{get_column_letter(span.min_col)}{span.min_row}"
            for letter in range(span.min_col, span.max_col + 1):
                for row in range(span.min_row, min(span.max_row, last_row) + 1):
                    cell = f"{get_column_letter(letter)}{row}"
                    place = f"{get_column_letter(column)}{row}"
                    formula = Translator(f"={rule.formula[0]}", origin=start)
                    sheet[place] = formula.translate_formula(cell)
                    placed.append((place, cell))
                column += 1
    return placed


def test_nothing_is_coloured_in_the_clean_sample() -> None:
    """A form without mistakes stays calm."""
    assert alerted(SAMPLES / "人社局2021.xlsx") == set()


def test_mistakes_are_coloured_where_they_are_made() -> None:
    """What Excel can see by itself of the faulty sample is red, and what follows from it."""
    assert alerted(SAMPLES / "人社局2021-有错.xlsx") == {
        "基本信息!C8",  # in the fiscal year
        "基本信息!C10",  # a text
        "基本信息!C23",  # 9993 %
        "基本信息!E18",  # 11791.01 against 11791.73
        "基本信息!E20",  # 103 against 104
        "基本信息!E21",  # a budget is missing from the sum
        "基本信息!E24",  # 96.00 against 96.06
        "预算支出!E22",  # not the first total
        "预算支出!E29",  # a text
        "预算支出!E33",  # not the first total
        "项目清单!B25",
        "项目清单!B26",  # the same code twice
        "项目清单!I8",  # over its budget
        "项目清单!K18",  # low rate, no reason
        "项目清单!H45",  # a text
        "项目清单!I50",  # an error value
        "绩效指标!I5",  # 101
        "评委打分!E10",  # over its weight
    }
