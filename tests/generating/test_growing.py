"""A person types into the template, and beyond what it has prepared: it still adds up."""

from io import BytesIO

import office
import openpyxl
import pytest

from perfeval_xl.generating import generate
from perfeval_xl.scheme import find_scheme

pytestmark = pytest.mark.office
SCHEME = find_scheme("department-2021")


def test_rows_appended_below_the_prepared_ones_count() -> None:
    """Two projects, one in the last prepared row and one below it, are both in the total."""
    typed = office.typed(
        generate(SCHEME, rows=5),
        {
            "项目清单": {
                "C11": "甲",
                "H11": 10,
                "I11": 9,
                "C12": "乙",
                "H12": 0.25,
                "I12": 0.1,
                "C13": "处室小计",
                "H13": 10.25,
                "I13": 9.1,
            }
        },
    )
    values = openpyxl.load_workbook(BytesIO(typed), data_only=True)

    assert values["项目清单"]["B5"].value == 2
    assert values["项目清单"]["H5"].value == 10.25
    assert values["项目清单"]["I5"].value == 9.1
    assert values["项目清单"]["J5"].value == 0.8878
    assert values["基本信息"]["D21"].value == 10.25


def test_scores_follow_indicators_and_members() -> None:
    """Names typed on their own sheets appear in 评委打分; means and subtotals follow."""
    typed = office.typed(
        generate(SCHEME, members=2),
        {
            "绩效指标": {
                "A7": "产出指标",
                "B7": "数量指标",
                "C7": "培训人数",
                "D7": "≥",
                "E7": 40,
                "G7": 50,
                "I7": 60,
                "A8": "满意度指标",
                "B8": "服务对象满意度指标",
                "C8": "学员满意度",
                "I8": 40,
            },
            "工作组名单": {"B6": "处长", "B7": "科长"},
            "评委打分": {"E10": 58, "F10": 57.5, "E11": 30, "F11": 29.5},
        },
    )
    values = openpyxl.load_workbook(BytesIO(typed), data_only=True)
    panel = values["评委打分"]

    assert values["绩效指标"]["H7"].value == 1.25
    assert [panel[cell].value for cell in ("E4", "F4", "C10", "D11")] == [
        "处长",
        "科长",
        "培训人数",
        40,
    ]
    assert [panel[cell].value for cell in ("G10", "G11", "G5")] == [57.75, 29.75, 87.5]
    assert [panel[cell].value for cell in ("E6", "G6", "G8", "C6")] == [58, 57.75, 29.75, 1]
    assert values["基本信息"]["D25"].value == "优秀"
