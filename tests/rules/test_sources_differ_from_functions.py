"""sources-differ-from-functions: two views of one sum."""

from drawing import drawn, found, said, severities

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "FUN012"


def form(functions: str, sources: str, kinds: str = "") -> Submission:
    """One line a table, its total following."""
    return drawn(
        f"functions\n| row | D budget | E spent |\n| 7 | | {functions} |"
        f"\n| 8 total | | {functions} |",
        f"sources 18\n| row | D budget | E spent |\n| 24 other_funds | | {sources} |"
        f"\n| 25 total | | {sources} |",
        f"kinds 30\n| row | D budget | E spent |\n| 31 basic_expenditure | | {kinds} |"
        f"\n| 33 total | | {kinds} |",
    )


def test_the_sources_are_off() -> None:
    """The kinds do not say otherwise: told at the sources."""
    wrong = form("11791.01", "11790.01", kinds="11791.01")

    assert found(CODE, wrong) == [(CODE, "E25")]
    assert said(CODE, wrong) == [
        "按资金来源的全年支出数合计是 11,790.01，按功能科目的合计是 11,791.01"
    ]


def test_the_functions_are_off_when_sources_and_kinds_agree() -> None:
    """Two against one: told at the function classes."""
    assert found(CODE, form("11791.01", "11790.01", kinds="11790.01")) == [(CODE, "E8")]


def test_a_cent_is_explained_by_rounding() -> None:
    """Two rounded figures of one sum: 0.005 × 2."""
    assert severities(CODE, form("11791.01", "11791.00")) == [Severity.INFO]


def test_equal_totals_are_silent() -> None:
    """Both add up to the stated expenditure."""
    assert found(CODE, form("11791.01", "11791.01")) == []


def test_an_empty_table_is_silent() -> None:
    """What is not filled in is not compared."""
    assert found(CODE, form("11791.01", "")) == []


def test_budgets_that_only_one_table_tells_are_silent() -> None:
    """The budget columns may stay blank."""
    budgets = drawn(
        "functions\n| row | D budget | E spent |\n| 7 | 100 | 5 |",
        "sources 18\n| row | D budget | E spent |\n| 24 other_funds | | 5 |",
    )

    assert found(CODE, budgets) == []
