"""score-differs-from-stated: the report's total score."""

import pytest
from drawing import breaches, drawn, found, said, severities, undecided

from perfeval_xl.model.findings import Severity
from perfeval_xl.model.submission import Submission

CODE = "GRD001"


def form(stated: str, mean: str = "37.5") -> Submission:
    """Means of 58.5 and 37.5, and what the report states."""
    return drawn(
        f"fields\n| row | C |\n| 22 stated_score | {stated} |",
        f"""panel 4
        | row     | C level_3 | E @甲 | F panel_mean |
        | 5 total | 总分      | 96    | 96           |
        | 7       | 人才      | 58.5  | 58.5         |
        | 8       | 就业      | 37.5  | {mean}       |""",
    )


def test_a_stated_score_that_is_off() -> None:
    """95 stated, 96 by the panel."""
    wrong = form("95")

    assert found(CODE, wrong) == [(CODE, "C22")]
    assert said(CODE, wrong) == ["报告中的总得分为 95.00，评委打分表的总分是 96.00"]
    assert severities(CODE, wrong) == [Severity.ERROR]
    operands = {ref.a1 for ref in breaches(CODE, wrong)[0].operands}
    assert operands == {"C7", "C8", "E7", "E8", "F7", "F8", "F5"}


def test_the_mean_of_the_members_totals_is_a_hint() -> None:
    """Means 3.33 × 3 = 9.99; the members' totals are 10 each."""
    hint = drawn(
        "fields\n| row | C |\n| 22 stated_score | 10 |",
        """panel 4
        | row | C level_3 | E @甲 | F @乙 | G @丙 | H panel_mean |
        | 7   | 人才      | 4     | 3     | 3     | 3.33         |
        | 8   | 就业      | 3     | 4     | 3     | 3.33         |
        | 9   | 社保      | 3     | 3     | 4     | 3.33         |""",
    )

    assert severities(CODE, hint) == [Severity.INFO]


@pytest.mark.parametrize("stated", ["96", "96.00", "96.0000001", ""])
def test_equal_rounded_and_blank_are_silent(stated: str) -> None:
    """The report agrees at two places, or says nothing."""
    assert found(CODE, form(stated)) == []


def test_a_missing_mean_leaves_it_undecided() -> None:
    """Without one mean there is no total."""
    assert found(CODE, form("95", mean="")) == []
    assert undecided(CODE, form("95", mean="")) == ["平均得分不全，总分无法计算"]
