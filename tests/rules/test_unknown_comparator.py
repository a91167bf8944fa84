"""unknown-comparator: 指标性质 that is none."""

from dataclasses import replace

import pytest
from drawing import breaches, drawn, found, said

CODE = "IND005"
HEAD = "indicators\n| row | C level_3 | D comparator |"


@pytest.mark.parametrize("text", ["正向", "≥≤", "约"])
def test_what_is_no_comparator_is_told(text: str) -> None:
    """The choices stand in the remedy."""
    wrong = drawn(f"{HEAD}\n| 7 | 人才 | {text} |")

    assert found(CODE, wrong) == [(CODE, "D7")]
    assert said(CODE, wrong) == [f"指标性质“{text}”认不出来"]
    assert dict(breaches(CODE, wrong)[0].extra) == {"choices": "≥、>、=、≤、<、定性"}


@pytest.mark.parametrize(
    "text",
    ["≥", ">=", "≧", "＞＝", "大于等于", "不低于", "＝", "≦", "不超过", "＜", "定性", ""],
)
def test_every_spelling_of_the_choices_is_silent(text: str) -> None:
    """Signs, digraphs, full width, words."""
    form = drawn(f"{HEAD}\n| 7 | 人才 | ≥ |")
    table = form.tables["indicators"]
    cell = table.lines[0]["comparator"]._replace(value=text, text=text)
    line = table.lines[0].with_cell("comparator", cell)
    form = replace(form, tables={"indicators": replace(table, lines=(line,))})

    assert found(CODE, form) == []
