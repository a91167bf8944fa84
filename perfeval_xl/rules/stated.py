"""Figures that the unit's report states, held against those of the tables."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Undecided
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.sums import Sum, compare, sum_of


def no_projects(submission: Submission) -> bool:
    """The unit states that it had no projects: a count of 0, or none at all and 0 spent."""
    if submission.items("projects"):
        return False
    count, spent = (
        submission.fields.get(term) for term in ("stated_project_count", "stated_project_spent")
    )
    if count is None or count.blank:
        return spent is not None and spent.number == 0
    return count.number == 0


def stated_sum(
    submission: Submission, term: str, expected: Sum, *also: CellRef | None
) -> Iterator[Breach | Undecided]:
    """Yield one breach when a stated amount is not that sum.

    Args:
        submission: The form.
        term: Term of the stated figure.
        expected: The sum from the tables.
        also: Cells whose own fault would only be repeated here.
    """
    cell = submission.fields.get(term)
    if cell is not None:
        label = submission.scheme.field(term).label.rpartition("：")[2]  # 其中：项目支出
        yield from compare(
            cell.ref,
            sum_of((cell,)),
            expected,
            submission,
            names=(f"报告中的{label}", "各表相加"),
            key=term,
            also=[ref for ref in also if ref is not None],
        )
