"""Where the layout puts what it is given."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from perfeval_xl.completing import complete
from perfeval_xl.generating import FormData, OwnFormula, generate
from perfeval_xl.generating.form_data import Entry
from perfeval_xl.generating.layout import lay_out
from perfeval_xl.model.cells import CellRef, Kind
from perfeval_xl.model.submission import Role
from perfeval_xl.scheme import find_scheme

SCHEME = find_scheme("department-2021")


def test_a_blank_form_holds_no_items() -> None:
    """Prepared rows are room, not lines; fixed rows are there from the start."""
    form = lay_out(SCHEME, FormData())

    assert [(one.term, len(one.items)) for one in form.tables.values()] == [
        ("functions", 0),
        ("sources", 5),
        ("kinds", 2),
        ("projects", 0),
        ("goals", 0),
        ("indicators", 0),
        ("panel", 0),
        ("members", 0),
        ("problems", 0),
    ]


def test_lines_outgrow_the_prepared_rows() -> None:
    """A list longer than the prepared rows extends its table."""
    projects: list[Entry] = [{"project_name": f"项目{number}"} for number in range(40)]
    table = lay_out(SCHEME, FormData(tables={"projects": projects})).tables["projects"]

    assert (table.guide_row, table.last_row, table.items[-1].row) == (6, 46, 46)


def test_a_subtotal_line_is_known_by_its_label() -> None:
    """A line whose name ends with 小计 is a subtotal, as it is for the totals' formulas."""
    projects: list[Entry] = [
        {"project_name": "培训", "budget": Decimal(3), "spent": Decimal(2)},
        {"project_name": "办公室小计", "budget": Decimal(3), "spent": Decimal(2)},
    ]
    form = lay_out(SCHEME, FormData(tables={"projects": projects}))
    total = complete(form).submission.tables["projects"].total

    assert [line.role for line in form.tables["projects"].lines] == [Role.ITEM, Role.SUBTOTAL]
    assert total is not None
    assert [total.number("budget"), total.number("spent")] == [3, 2]


def test_fixed_rows_are_found_by_their_label() -> None:
    """Figures of a fixed row go to its row, in the form's order and not in that given."""
    sources: list[Entry] = [
        {"funding_source": "其他资金", "spent": Decimal(2)},
        {"funding_source": "一般公共预算拨款", "spent": Decimal(1)},
    ]
    table = lay_out(SCHEME, FormData(tables={"sources": sources})).tables["sources"]

    other, general = table.line("other_funds"), table.line("general_budget")
    assert other is not None
    assert other["spent"].ref == CellRef("预算支出", "E", 29)
    assert general is not None
    assert general.number("spent") == 1


def test_the_panel_has_a_row_per_indicator_and_a_column_per_member() -> None:
    """Scores stand by indicator and member; a score left out is a blank cell."""
    data = FormData(
        tables={
            "indicators": [{"level_3": "甲"}, {"level_3": "乙"}],
            "members": [{"member": "一"}, {"member": "二"}, {"member": "三"}],
        },
        scores=[[Decimal(5), None, Decimal("4.5")]],
    )
    panel = lay_out(SCHEME, data).tables["panel"]
    first, second = panel.items

    assert list(panel.members) == ["E", "F", "G"]
    assert panel.columns["panel_mean"] == "H"
    assert [cell.number for cell in first.scores.values()] == [5, None, Decimal("4.5")]
    assert all(cell.kind is Kind.BLANK for cell in second.scores.values())
    assert [line.label for line in panel.subtotals] == ["产出指标", "效益指标", "满意度指标"]


@pytest.mark.parametrize(
    "data",
    [
        FormData(fields={"colour": "red"}),
        FormData(tables={"planets": []}),
        FormData(tables={"projects": [{"moon": "一"}]}),
        FormData(tables={"sources": [{"funding_source": "私房钱"}]}),
        FormData(texts={"poem": "床前明月光"}),
        FormData(typed={CellRef("项目清单", "Z", 99): "x"}),
    ],
)
def test_what_the_form_does_not_have_is_refused(data: FormData) -> None:
    """An unknown field, table, column, row, text or cell is an error of the caller."""
    with pytest.raises(ValueError, match=r"has no|nothing to type over"):
        generate(SCHEME, data=data)


def test_cells_can_be_typed_over() -> None:
    """A constant over a formula, a foreign formula and an error value stand as given."""
    data = FormData(
        tables={
            "projects": [{"project_name": "甲", "budget": Decimal(8), "spent": Decimal(6)}]
        },
        typed={
            CellRef("项目清单", "J", 7): Decimal("0.8"),
            CellRef("项目清单", "I", 5): OwnFormula("SUM(I7:I7)", Decimal(6)),
            CellRef("绩效指标", "I", 5): OwnFormula("1/0", "#DIV/0!"),
        },
    )
    made = generate(SCHEME, data=data)
    book, values = (
        openpyxl.load_workbook(BytesIO(made)),
        openpyxl.load_workbook(BytesIO(made), data_only=True),
    )

    assert book["项目清单"]["J7"].value == 0.8
    assert book["项目清单"]["I5"].value == "=SUM(I7:I7)"
    assert book["绩效指标"]["I5"].value == "=1/0"
    assert values["绩效指标"]["I5"].value == "#DIV/0!"
    assert values["项目清单"]["J5"].value == 0.75


def test_values_keep_their_kinds() -> None:
    """Dates are dates, codes stay texts, amounts keep their decimals."""
    data = FormData(
        fields={
            "unit_code": "001002",
            "report_date": date(2022, 4, 29),
            "stated_expenditure": Decimal("11791.01"),
        }
    )
    sheet = openpyxl.load_workbook(BytesIO(generate(SCHEME, data=data)))["基本信息"]

    assert sheet["C5"].value == "001002"
    assert sheet["C10"].value.date() == date(2022, 4, 29)
    assert sheet["C10"].number_format == 'yyyy"年"m"月"d"日"'
    assert sheet["C18"].value == 11791.01
