"""The engine: stages, knock-ons, outcomes, crashes, joining."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from perfeval_xl.engine import check
from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Severity, Undecided
from perfeval_xl.model.submission import SheetFacts, Submission
from perfeval_xl.rules.registry import Rule, Stage
from perfeval_xl.scheme import find_scheme

A1, B1, C1 = (CellRef("表", column, 1) for column in "ABC")


def a_rule(code: str, stage: Stage, *yields: Breach | Undecided, **more: object) -> Rule:
    """A rule that yields those breaches."""

    def run(_: Submission) -> Iterator[Breach | Undecided]:
        yield from yields

    values: dict[str, object] = {
        "severity": Severity.ERROR,
        "says": "填 {found}，应为 {expected}",
        "fix": "请改正",
        "needs": (),
        "check": run,
        **more,
    }
    return Rule(code, code.lower(), stage, page="规则。", **values)  # type: ignore[arg-type]  # tests name what differs


@pytest.fixture
def submission() -> Submission:
    """An empty form with one sheet."""
    return Submission(find_scheme(), {}, {}, {"表": SheetFacts("表")}, {})


def found(submission: Submission, *rules: Rule) -> list[tuple[str, str]]:
    """Code and cell of every finding."""
    return [(one.code, one.cell.a1) for one in check(submission, rules).findings]


def test_a_breach_at_a_cell_with_an_earlier_error_is_silent(submission: Submission) -> None:
    """One cause gives one finding: the later stage says nothing of the same cell."""
    first = a_rule("FRM901", Stage.CELL, Breach(A1))
    second = a_rule("FUN901", Stage.TABLE, Breach(A1), Breach(B1))

    assert found(submission, first, second) == [("FRM901", "A1"), ("FUN901", "B1")]


def test_a_breach_whose_operand_is_wrong_counts_as_undecided(submission: Submission) -> None:
    """A sum over a faulty cell is not judged, and its outcome says so."""
    first = a_rule("FRM901", Stage.CELL, Breach(A1))
    second = a_rule("FUN901", Stage.TABLE, Breach(B1, operands=(A1, C1)))

    checked = check(submission, [first, second])

    assert [one.code for one in checked.findings] == ["FRM901"]
    assert [(one.code, one.state) for one in checked.outcomes] == [
        ("FRM901", "failed"),
        ("FUN901", "skipped"),
    ]


def test_warnings_do_not_silence(submission: Submission) -> None:
    """Only errors make later breaches undecided."""
    first = a_rule("FRM901", Stage.CELL, Breach(A1), severity=Severity.WARNING)
    second = a_rule("FUN901", Stage.TABLE, Breach(A1))

    assert found(submission, first, second) == [("FRM901", "A1"), ("FUN901", "A1")]


def test_rules_of_one_stage_do_not_silence_each_other(submission: Submission) -> None:
    """Within a stage the order of rules changes nothing."""
    first = a_rule("FRM901", Stage.CELL, Breach(A1))
    second = a_rule("FRM902", Stage.CELL, Breach(A1))

    assert found(submission, first, second) == [("FRM901", "A1"), ("FRM902", "A1")]


def test_a_rule_that_crashes_is_one_error_and_the_others_run_on(submission: Submission) -> None:
    """A broken rule is told as an error finding; it never ends the run."""

    def broken(_: Submission) -> Iterator[Breach]:
        yield Breach(CellRef("表", "A", 1 // 0))

    crash = a_rule("FRM901", Stage.CELL, check=broken)
    checked = check(submission, [crash, a_rule("FRM902", Stage.CELL, Breach(B1))])

    assert [(one.code, one.severity) for one in checked.findings] == [
        ("FRM901", Severity.ERROR),
        ("FRM902", Severity.ERROR),
    ]
    assert "ZeroDivisionError" in checked.findings[0].message
    assert [one.state for one in checked.outcomes] == ["crashed", "failed"]


def test_a_rule_switched_off_by_the_scheme_is_skipped(submission: Submission) -> None:
    """The scheme's list of switched-off codes holds."""
    off = replace(submission, scheme=replace(submission.scheme, off=frozenset({"FRM901"})))
    checked = check(off, [a_rule("FRM901", Stage.CELL, Breach(A1))])

    assert checked.findings == ()
    assert checked.outcomes[0].state == "skipped"


def test_a_rule_that_lacks_its_table_is_skipped_with_the_table_named(
    submission: Submission,
) -> None:
    """What could not be checked is said, never passed over as passed."""
    checked = check(submission, [a_rule("PRJ901", Stage.ROW, Breach(A1), needs=("projects",))])

    assert checked.findings == ()
    assert checked.outcomes[0].reason == "没有找到项目清单"


def test_the_scheme_sets_a_severity_but_the_breach_has_the_last_word(
    submission: Submission,
) -> None:
    """提示 within the tolerance stays 提示 under a scheme that makes the rule a warning."""
    scheme = replace(submission.scheme, severities={"FUN901": "warning"})
    rule = a_rule("FUN901", Stage.TABLE, Breach(A1), Breach(C1, severity=Severity.INFO))

    checked = check(replace(submission, scheme=scheme), [rule])

    assert [one.severity for one in checked.findings] == [Severity.WARNING, Severity.INFO]


def test_equal_messages_down_a_column_are_joined(submission: Submission) -> None:
    """Three blanks under each other are one finding with three cells; a gap starts another."""
    cells = [CellRef("表", "E", row) for row in (10, 11, 12, 14)]
    rule = a_rule("PAN901", Stage.CELL, *(Breach(cell) for cell in cells))

    findings = check(submission, [rule]).findings

    assert [[cell.a1 for cell in one.cells] for one in findings] == [
        ["E10", "E11", "E12"],
        ["E14"],
    ]


def test_equal_messages_along_a_row_are_joined(submission: Submission) -> None:
    """Cells side by side join too."""
    rule = a_rule("PAN901", Stage.CELL, Breach(A1), Breach(B1), Breach(C1))

    (finding,) = check(submission, [rule]).findings

    assert [cell.a1 for cell in finding.cells] == ["A1", "B1", "C1"]


def test_different_figures_are_not_joined(submission: Submission) -> None:
    """Neighbours that say different things stay apart."""
    below = CellRef("表", "A", 2)
    rule = a_rule(
        "FUN901", Stage.CELL, Breach(A1, found=Decimal(1)), Breach(below, found=Decimal(2))
    )

    assert found(submission, rule) == [("FUN901", "A1"), ("FUN901", "A2")]


def test_the_difference_is_found_less_expected(submission: Submission) -> None:
    """12.30 found where 12.00 is expected differs by +0.30."""
    rule = a_rule(
        "FUN901", Stage.CELL, Breach(A1, found=Decimal("12.30"), expected=Decimal(12))
    )

    (finding,) = check(submission, [rule]).findings

    assert finding.difference == Decimal("0.30")
    assert finding.message == "填 12.30，应为 12"


def test_findings_come_in_the_order_of_rows_and_then_columns(submission: Submission) -> None:
    """AA1 comes after B1, and both before A2."""
    cells = [CellRef("表", "A", 2), CellRef("表", "AA", 1), B1]
    rules = [
        a_rule(f"FRM90{number}", Stage.CELL, Breach(cell)) for number, cell in enumerate(cells)
    ]

    assert [cell for _, cell in found(submission, *rules)] == ["B1", "AA1", "A2"]


def test_twins_have_different_keys(submission: Submission) -> None:
    """Two findings of one rule for one business key are told apart by an ordinal."""
    rule = a_rule(
        "PRJ901", Stage.ROW, Breach(A1, key="X1"), Breach(CellRef("表", "A", 5), key="X1")
    )

    keys = [one.key for one in check(submission, [rule]).findings]

    assert keys == ["PRJ901|表|X1", "PRJ901|表|X1|2"]
