"""Lines that spent more than they were given, and amounts below zero."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Submission
from perfeval_xl.rules.places import line_key
from perfeval_xl.rules.sums import shown


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
    spec, table = submission.scheme.tables[term], submission.tables.get(term)
    columns = [one for one in spec.columns if table and one.term in table.columns]
    amounts = [one for one in columns if one.kind == "amount"]
    for line in submission.items(term):
        for column in amounts:
            number = line.cells[column.term].number
            if number is not None and number < 0:
                yield Breach(
                    line[column.term].ref,
                    found=shown(number),
                    key=line_key(term, line),
                    extra=(("name", column.header),),
                )
