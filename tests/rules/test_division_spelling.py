"""division-spelling: one division in two writings."""

from dataclasses import replace

import pytest
from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "PRJ018"


def form(*divisions: str) -> Submission:
    """Projects of those divisions, from row 7 on."""
    rows = "\n".join(f"| {row} | 项目{row} | 处 | 1 |" for row, _ in enumerate(divisions, 7))
    plain = drawn(f"projects\n| row | C project_name | D division | I spent |\n{rows}")
    table = plain.tables["projects"]
    lines = tuple(
        line.with_cell("division", line["division"]._replace(text=text, value=text))
        for line, text in zip(table.lines, divisions, strict=True)
    )
    return replace(plain, tables={"projects": replace(table, lines=lines)})


def test_the_rarer_writing_is_told() -> None:
    """办公室 twice, once with a blank behind it."""
    wrong = form("办公室 ", "办公室", "办公室")

    assert found(CODE, wrong) == [(CODE, "D7")]
    assert said(CODE, wrong) == ["主管处室“办公室 ”与“办公室”只差空格，汇总时会分列"]
    assert severities(CODE, wrong) == [Severity.INFO]


def test_the_first_one_holds_among_equals() -> None:
    """A full-width blank is a blank."""
    assert found(CODE, form("办公室", "　办公室")) == [(CODE, "D8")]


def test_a_writing_with_a_needless_blank_is_never_advised() -> None:
    """Though most lines write it."""
    assert found(CODE, form("办公室 ", "办公室 ", "办公室")) == [(CODE, "D7"), (CODE, "D8")]


@pytest.mark.parametrize(
    "divisions",
    [("办公室", "办公室"), ("办公室 ", "办公室 "), ("办公室", "办公室主任室"), ("", " ")],
)
def test_equal_and_other_names_are_silent(divisions: tuple[str, ...]) -> None:
    """One writing, though with a blank, is one line in the summary."""
    assert found(CODE, form(*divisions)) == []
