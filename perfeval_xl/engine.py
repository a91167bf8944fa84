"""Runs the rules over one submission, stage by stage: one cause, one finding."""

from __future__ import annotations

from dataclasses import dataclass

from perfeval_xl.model.findings import Finding, Outcome


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one submission came to: findings in cell order, and how each rule went."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
