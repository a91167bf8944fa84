"""hidden-figures: what cannot be seen is counted all the same."""

from dataclasses import replace

from drawing import drawn, found, said

from perfeval_xl.model.submission import SheetFacts, Submission

CODE = "FRM021"
LIST = "项目清单"
FORM = drawn(
    """projects 4
    | row | C project_name | G initial_budget | I spent |
    | 7   | 培训           |                  | 100     |
    | 8   | 宣传           |                  |         |"""
)


def hiding(facts: SheetFacts) -> Submission:
    """The list of projects with something hidden."""
    return replace(FORM, sheets={LIST: facts})


def test_a_hidden_row_with_an_amount() -> None:
    """The row's first figure is the place."""
    form = hiding(SheetFacts(LIST, hidden_rows=frozenset({7})))

    assert found(CODE, form) == [(CODE, "I7")]
    assert said(CODE, form) == ["这一行被隐藏，里面有数"]


def test_a_hidden_column_with_amounts() -> None:
    """The column's header is the place."""
    assert found(CODE, hiding(SheetFacts(LIST, hidden_columns=frozenset({"I"})))) == [
        (CODE, "I4")
    ]


def test_a_hidden_sheet_with_figures() -> None:
    """A1 is the place."""
    form = hiding(SheetFacts(LIST, visible=False))

    assert found(CODE, form) == [(CODE, "A1")]
    assert said(CODE, form) == ["这一张工作表被隐藏，里面有数"]


def test_nothing_hidden_is_silent() -> None:
    """Everything can be seen."""
    assert found(CODE, FORM) == []


def test_a_hidden_row_without_figures_is_silent() -> None:
    """Row 8 has a name alone; rows 20 to 40 hold nothing."""
    assert (
        found(CODE, hiding(SheetFacts(LIST, hidden_rows=frozenset({8, *range(20, 41)})))) == []
    )


def test_a_hidden_column_without_figures_is_silent() -> None:
    """年初预算数 is blank throughout, and names are no figures."""
    assert found(CODE, hiding(SheetFacts(LIST, hidden_columns=frozenset({"G", "C"})))) == []
