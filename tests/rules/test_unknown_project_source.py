"""unknown-project-source: a project's funding source."""

import pytest
from drawing import drawn, found, said

CODE = "PRJ011"
HEAD = "projects\n| row | C project_name | F funding_source |"


@pytest.mark.parametrize("text", ["自筹", "财政拨款", "一般公共预算拨款、其他资金"])
def test_what_is_no_single_source_is_told(text: str) -> None:
    """No such source; a subtotal; two at once."""
    wrong = drawn(f"{HEAD}\n| 7 | 培训 | {text} |")

    assert found(CODE, wrong) == [(CODE, "F7")]
    assert said(CODE, wrong) == [f"资金来源“{text}”不在资金来源表里"]


@pytest.mark.parametrize("text", ["一般公共预算拨款", "一般公共预算", "其他 资金", ""])
def test_rows_of_the_table_and_their_synonyms_are_silent(text: str) -> None:
    """Labels and synonyms of the input rows, blanks aside."""
    assert found(CODE, drawn(f"{HEAD}\n| 7 | 培训 | {text} |")) == []
