"""kinds-differ-from-functions: basic and project expenditure beside the classes."""

from drawing import drawn, found, said

from perfeval_xl.model.submission import Submission

CODE = "FUN013"


def form(functions: str, sources: str, kinds: str) -> Submission:
    """One line a table, its total following."""
    return drawn(
        f"functions\n| row | E spent |\n| 7 | {functions} |\n| 8 total | {functions} |",
        f"sources 18\n| row | E spent |\n| 24 other_funds | {sources} |"
        f"\n| 25 total | {sources} |",
        f"kinds 30\n| row | E spent |\n| 31 basic_expenditure | {kinds} |"
        f"\n| 33 total | {kinds} |",
    )


def test_the_kinds_are_off() -> None:
    """11781.01 against 11791.01."""
    wrong = form("11791.01", "11791.01", "11781.01")

    assert found(CODE, wrong) == [(CODE, "E33")]
    assert said(CODE, wrong) == [
        "按支出类别的全年支出数合计是 11,781.01，按功能科目的合计是 11,791.01"
    ]


def test_sources_that_agree_with_the_kinds_have_told_it() -> None:
    """The function classes are off: told once, by the rule on sources."""
    assert found(CODE, form("11791.01", "11781.01", "11781.01")) == []


def test_equal_totals_are_silent() -> None:
    """2694.39 + 9096.62 = 11791.01."""
    assert found(CODE, form("11791.01", "11791.01", "11791.01")) == []


def test_an_empty_table_is_silent() -> None:
    """What is not filled in is not compared."""
    assert found(CODE, form("11791.01", "11791.01", "")) == []
