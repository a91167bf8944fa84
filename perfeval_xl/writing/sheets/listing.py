"""Which findings are listed, in which order, and what staff have said about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.report import Explanation
from perfeval_xl.writing.sheets.wording import place_text

MOST = 2_000
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def listed(
    findings: Sequence[Finding], explained: Mapping[str, Explanation]
) -> tuple[list[Finding], int]:
    """Findings to list, the worst first, and how many are left out.

    Beyond MOST only those that staff have explained are listed: no word of theirs is lost.
    """
    order = sorted(findings, key=lambda one: ORDER[one.severity])
    rest = [one for one in order[MOST:] if one.key in explained]
    return order[:MOST] + rest, len(order) - MOST - len(rest) if len(order) > MOST else 0


def explanation_of(
    finding: Finding, explained: Mapping[str, Explanation], found: str
) -> Explanation | None:
    """What staff wrote to a finding, None when nothing."""
    kept = explained.get(finding.key) if finding.key else None
    if kept is None and finding.explanation:
        place = place_text(finding)
        return Explanation(finding.key, finding.explanation, found, finding.code, place)
    return kept
