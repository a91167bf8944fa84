"""A payment rate on any line beside what its own amounts give."""

from __future__ import annotations

from perfeval_xl.formulas import payment_rate, rounded
from perfeval_xl.model.findings import Breach
from perfeval_xl.model.submission import Line
from perfeval_xl.rules.places import line_key


def rate_breach(table: str, line: Line, places: int) -> Breach | None:
    """A breach when the line's rate is not spent over budget at so many places of the ratio.

    None when it is, and when rate, spent or budget is blank.
    """
    found = line.number("payment_rate")
    if found is None:
        return None
    expected = payment_rate(line.number("spent"), line.number("budget"), places)
    if expected is None:
        return None
    if found == expected or rounded(found, places) == expected:
        return None
    return Breach(
        line["payment_rate"].ref,
        found=rounded(found, places),
        expected=expected,
        operands=(line["spent"].ref, line["budget"].ref),
        key=line_key(table, line),
    )
