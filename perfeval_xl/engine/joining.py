"""Equal messages on neighbouring cells become one finding with several cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from perfeval_xl.model.cells import CellRef, column_letters, column_number
from perfeval_xl.model.findings import Finding

Said = tuple[object, ...]


def joined(findings: list[Finding]) -> list[Finding]:
    """Findings in their order; equal ones down a column become one, then those along a row.

    The joined finding stands where its first cell stands and keeps that one's key.
    """
    return _along(_along(findings, _under), _right_of)


def _along(findings: list[Finding], following: Callable[[CellRef], CellRef]) -> list[Finding]:
    kept: list[Finding] = []
    open_ends: dict[Said, int] = {}  # what would be said of the next cell → index of the run
    for finding in findings:
        if len(finding.cells) > 1:  # a column that is joined already
            kept.append(finding)
            continue
        index = open_ends.pop(_said(finding, finding.cell), None)
        if index is None:
            index = len(kept)
            kept.append(finding)
        else:
            kept[index] = replace(kept[index], cells=(*kept[index].cells, finding.cell))
        open_ends[_said(finding, following(finding.cell))] = index
    return kept


def _said(finding: Finding, cell: CellRef) -> Said:
    words = (finding.code, finding.severity, finding.message, finding.fix)
    return (*words, finding.found, finding.expected, cell)


def _under(cell: CellRef) -> CellRef:
    return cell._replace(row=cell.row + 1)


def _right_of(cell: CellRef) -> CellRef:
    return cell._replace(column=column_letters(column_number(cell.column) + 1))
