"""The findings of a report as a pandas frame, for analysts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.model.report import Report

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    *("file", "code", "slug", "severity", "sheet", "cell", "cells", "message"),
    *("found", "expected", "difference", "fix", "explanation"),
)


def as_frame(report: Report) -> pd.DataFrame:
    """The findings, shape (number of findings, 13), one row a finding, in cell order.

    Figures stay Decimal (amounts in 万元, rates as ratios), dates stay dates.
    """
    import pandas as pd

    rows = [
        (
            report.file,
            one.code,
            one.slug,
            one.severity.value,
            one.cell.sheet,
            one.cell.a1,
            " ".join(cell.a1 for cell in one.cells),
            one.message,
            one.found,
            one.expected,
            one.difference,
            one.fix,
            one.explanation or None,
        )
        for one in report.findings
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
