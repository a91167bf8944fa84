"""What a finding is called across runs, so that 说明 finds it again after rows have moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Finding
from perfeval_xl.model.submission import Submission


def keyed(submission: Submission, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Give each finding its key: code, place in the form, business key; twins are numbered."""
    named = _single_cells(submission)
    seen: Counter[str] = Counter()
    for finding in findings:
        place = named.get(finding.cell) or _column(submission, finding.cell, finding.key)
        key = f"{finding.code}|{place}"
        seen[key] += 1
        yield replace(finding, key=key if seen[key] == 1 else f"{key}|{seen[key]}")


def _single_cells(submission: Submission) -> dict[CellRef, str]:
    """Names of the cells that stand once: fields, totals and rows with a fixed name."""
    single = (*submission.fields.items(), *submission.texts.items())
    named = {cell.ref: term for term, cell in single}
    for term, (computed, match) in submission.beside.items():
        named |= {computed.ref: f"{term}.computed", match.ref: f"{term}.match"}
    for table in submission.tables.values():
        fixed = [line for line in table.lines if line.label]
        for line in (*([table.total] if table.total else []), *fixed):
            label = line.label or "total"
            named |= {
                cell.ref: f"{table.term}.{label}.{term}"
                for term, cell in (*line.cells.items(), *line.scores.items())
                if cell.column
            }
    return named


def _column(submission: Submission, cell: CellRef, business: str) -> str:
    """Table, column and business key of a free line; the address where there is no such key."""
    for table in submission.tables.values():
        if table.sheet != cell.sheet or cell.row < table.header_row:
            continue
        for term, letter in table.columns.items():
            if letter == cell.column:
                return f"{table.term}.{term}|{business or cell.a1}"
        if cell.column in table.members:
            member = "".join(table.members[cell.column].text.split())
            return f"{table.term}.{member}|{business or cell.a1}"
    return f"{cell.sheet}|{business or cell.a1}"
