"""counted-twice: a row that is a sum itself and that the form's total adds once more."""

from dataclasses import replace

import pytest
from drawing import breaches, drawn, found, rule_of, said

from perfeval_xl.engine import check
from perfeval_xl.engine.wording import worded
from perfeval_xl.model.findings import Finding
from perfeval_xl.model.submission import Submission

CODE = "FRM022"
HEAD = "projects\n| row | B project_code | C project_name | D division | H budget | I spent |"
ITEMS = "| 7 | P1 | 培训 | 就业处 | 200 | 150 |\n| 8 | P2 | 宣传 | 就业处 | 100 | 100 |"


def form(total: str, row: str) -> Submission:
    """Two projects of 300 and 250, their total in row 5, and one more row."""
    return drawn(f"{HEAD}\n| 5 total | | 合计 | | {total} |\n{ITEMS}\n{row}")


def with_total_in_row(submission: Submission, row: int) -> Submission:
    """The first of two total rows is the form's own, as the reader takes it."""
    ((term, table),) = submission.tables.items()
    lines = sorted((*table.lines, *filter(None, [table.total])), key=lambda one: one.row)
    total = next(one for one in lines if one.row == row)
    others = tuple(one for one in lines if one is not total)
    return replace(submission, tables={term: replace(table, lines=others, total=total)})


def amounts(submission: Submission) -> list[Finding]:
    """Findings about rows that are counted twice and about totals."""
    codes = {CODE, "PRJ001", "FUN004", "IND001", "PAN008"}
    return [one for one in check(submission).findings if one.code in codes]


def fixes(submission: Submission) -> list[str]:
    """The remedies."""
    return [
        worded(rule_of(CODE), one, submission.scheme).fix for one in breaches(CODE, submission)
    ]


def test_an_own_total_at_the_bottom_is_told_and_the_total_itself_is_not() -> None:
    """300 + 300 and 250 + 250 stand in row 5: the cause is row 9, on both amounts."""
    wrong = form("600 | 500", "| 9 total | | 总计 | | 300 | 250 |")
    wrong = with_total_in_row(wrong, 5)

    assert found(CODE, wrong) == [(CODE, "H9"), (CODE, "I9")]
    assert said(CODE, wrong)[0] == "本行是合计，会被第 5 行的合计重复计算"
    assert fixes(wrong)[0] == "请删去这一行，合计在第 5 行"
    assert [(one.code, one.cell.a1, len(one.cells)) for one in amounts(wrong)] == [
        (CODE, "H9", 2)
    ]


def test_a_subtotal_in_another_column_is_told_with_the_right_one() -> None:
    """The form's formula knows 小计 in 序号, 项目编码 and 项目名称, not in 主管处室."""
    wrong = form("600 | 500", "| 9 subtotal 就业处小计 | | | 就业处小计 | 300 | 250 |")

    assert found(CODE, wrong) == [(CODE, "H9"), (CODE, "I9")]
    assert said(CODE, wrong)[0] == "小计写在“主管处室”列，会被第 5 行的合计重复计算"
    assert fixes(wrong)[0] == "请把“就业处小计”写到“项目名称”列"
    assert [(one.code, one.cell.a1) for one in amounts(wrong)] == [(CODE, "H9")]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (
            "| 9 subtotal 小计（元） | | 小计（元） | | 300 | 250 |",
            "“小计（元）”不是以“小计”结尾的",
        ),
        ("| 9 subtotal 小计 | 小计 | 小计 | | 300 | 250 |", "“小计”写了不止一处"),
        ("| 9 subtotal 小计 | | | | 300 | 250 |", "“小计”没有写在“项目名称”列"),
    ],
)
def test_other_labels_that_the_formula_does_not_know(row: str, what: str) -> None:
    """More behind 小计, 小计 twice, 小计 in a column of nobody's."""
    assert said(CODE, form("600 | 500", row))[0].startswith(what)


@pytest.mark.parametrize(
    ("total", "row"),
    [
        ("300 | 250", "| 9 subtotal 就业处小计 | | 就业处小计 | | 300 | 250 |"),
        ("301 | 250", "| 9 subtotal 就业处小计 | | 就业处小计 | | 300 | 250 |"),
        ("300 | 250", "| 9 subtotal 就业处小计 | | | 就业处小计 | 300 | 250 |"),
        ("600 | 500", "| 9 subtotal 就业处小计 | | | 就业处小计 | | |"),
        ("600 | 500", "| 9 | | 另一项目 | 就业处 | 300 | 250 |"),
    ],
)
def test_known_subtotals_right_totals_blank_rows_and_projects_are_silent(
    total: str, row: str
) -> None:
    """A total that is wrong for another reason is told by the rule of totals."""
    assert found(CODE, form(total, row)) == []


def test_a_subtotal_among_the_function_classes() -> None:
    """That table's formula knows no subtotals: the row is to go; its total stands below."""
    wrong = drawn(
        "functions 5\n| row | A class_code | B class_name | E spent |"
        "\n| 7 | 208 | | 10 |\n| 8 subtotal 小计 | | 小计 | 10 |\n| 9 total | 合计 | | 20 |"
    )

    assert found(CODE, wrong) == [(CODE, "E8")]
    assert fixes(wrong) == ["请删去这一行，合计在第 9 行"]
    assert [one.code for one in amounts(wrong)] == [CODE]


def test_an_own_total_among_the_weights() -> None:
    """100 of 100 again: IND001 is not told."""
    wrong = drawn(
        "indicators\n| row | A level_1 | C level_3 | I weight |\n| 5 total | 合计 | | 200 |"
        "\n| 7 | 产出指标 | 人才 | 100 |\n| 9 total | 合计 | | 100 |"
    )

    assert [(one.code, one.cell.a1) for one in amounts(with_total_in_row(wrong, 5))] == [
        (CODE, "I9")
    ]


def test_an_own_total_in_the_score_sheet() -> None:
    """Weight, scores and mean are told in the row that repeats them, PAN008 is silent."""
    wrong = drawn(
        "panel\n| row | C level_3 | D weight | E @甲 | F panel_mean |"
        "\n| 5 total | 总分 | 20 | 18 | 18 |\n| 7 | 人才 | 10 | 9 | 9 |"
        "\n| 9 total | 总分 | 10 | 9 | 9 |"
    )

    told = amounts(with_total_in_row(wrong, 5))
    assert [(one.code, [cell.a1 for cell in one.cells]) for one in told] == [
        (CODE, ["D9", "E9", "F9"])
    ]
