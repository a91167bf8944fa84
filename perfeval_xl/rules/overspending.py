"""Lines that spent more than they were given, and amounts below zero."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.sums import AMOUNTS, shown


def overspent(submission: Submission, term: str) -> Iterator[Breach]:
    """Yield each item of a table that spent more than its full-year budget."""
    for line in submission.items(term):
        spent, budget = line.number("spent"), line.number("budget")
        if spent is not None and budget is not None and spent > budget:
            yield Breach(
                line["spent"].ref,
                found=shown(spent),
                expected=shown(budget),
                operands=(line["budget"].ref,),
                key=line_key(term, line),
            )


def negative(submission: Submission, term: str) -> Iterator[Breach]:
    """Yield each amount below zero on an item of a table."""
    for line in submission.items(term):
        for amount in AMOUNTS:
            number = line.number(amount)
            column = submission.scheme.tables[term].column(amount)
            if number is not None and number < 0 and column is not None:
                yield Breach(
                    line[amount].ref,
                    found=shown(number),
                    key=line_key(term, line),
                    extra=(("name", column.header),),
                )
