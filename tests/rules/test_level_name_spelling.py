"""level-name-spelling: names of levels that only look like the form's."""

from dataclasses import replace

import pytest
from drawing import drawn, said, severities
from source_report import source_report

from perfeval_xl.engine import check
from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Line, Submission

CODE = "IND007"
HEAD = "indicators\n| row | A level_1 | B level_2 | C level_3 | I weight |"


def written(text: str, formula: str | None = None) -> Submission:
    """The drawn form, its first level name in that writing, with or without a link."""
    form = drawn(f"{HEAD}\n| 7 | 产出指标 | 数量指标 | 人才 | 10 |")
    return in_first_line(form, "indicators", "level_1", text, formula)


def in_first_line(
    form: Submission, term: str, column: str, text: str, formula: str | None = None
) -> Submission:
    """The form with another text in one cell of a table's first item."""
    table = form.tables[term]
    first = table.items[0]
    cell = first[column]._replace(text=text, value=text, formula=formula)

    def changed(line: Line) -> Line:
        return line.with_cell(column, cell) if line is first else line

    lines = tuple(changed(line) for line in table.lines)
    return replace(form, tables={**form.tables, term: replace(table, lines=lines)})


def cells(form: Submission) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of all that is found."""
    return [(one.code, one.cell.sheet, one.cell.a1) for one in check(form).findings]


def test_a_blank_behind_the_name() -> None:
    """The dropdown's name has none."""
    wrong = written("产出指标 ")

    assert said(CODE, wrong) == ["“产出指标 ”与表样的“产出指标”写法不同，小计会漏掉这一行"]
    assert severities(CODE, wrong) == [Severity.ERROR]


def test_the_second_level_is_a_warning() -> None:
    """The form's own subtotals go by the first level."""
    form = drawn(f"{HEAD}\n| 7 | 产出指标 | 数量指标 | 人才 | 10 |")
    wrong = in_first_line(form, "indicators", "level_2", "数 量指标")

    assert severities(CODE, wrong) == [Severity.WARNING]


@pytest.mark.parametrize("text", ["产出指标", "党建指标", "产出", "", " "])
def test_the_forms_names_and_names_of_ones_own_are_silent(text: str) -> None:
    """A name that the form does not have is no spelling of one."""
    assert said(CODE, written(text)) == []


def test_it_is_told_once_and_the_subtotal_that_misses_the_line_is_not() -> None:
    """评委打分 takes the name over, and its subtotal lacks that line: 12 × 10 points."""
    form = in_first_line(source_report(), "indicators", "level_1", "产出指标 ")
    form = in_first_line(form, "panel", "level_1", "产出指标 ", "绩效指标!A7")
    panel = form.tables["panel"]
    subtotal = drawn(
        "panel\n| row | A level_1 | C level_3 | D weight | Q panel_mean |"
        "\n| 6 subtotal 小计 | 产出指标 | 3 | 30 | 29 |"
    ).tables["panel"]
    lines = (*subtotal.lines, *panel.lines)
    form = replace(form, tables={**form.tables, "panel": replace(panel, lines=lines)})

    assert cells(form) == [(CODE, "绩效指标", "A7")]


def test_a_name_typed_into_the_score_sheet_is_told_there() -> None:
    """Without a link the cell itself is to be mended."""
    form = in_first_line(source_report(), "panel", "level_1", "产出指标　")

    assert cells(form) == [(CODE, "评委打分", "A7")]
