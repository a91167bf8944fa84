"""The report as one JSON document; its keys are documented in docs/JSON.md and stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from perfeval_xl.model.findings import Figure, Finding
from perfeval_xl.model.report import Report, Summary
from perfeval_xl.version import __version__

REPORT_VERSION = "1.0"

Plain = Mapping[str, object]


def as_document(reports: Iterable[Report], failures: Iterable[tuple[str, str]] = ()) -> Plain:
    """The document for any number of workbooks; amounts and ratios are decimal strings.

    Args:
        reports: Of the workbooks that could be worked on.
        failures: File and sentence of each that could not.
    """
    return {
        "report_version": REPORT_VERSION,
        "workbooks": [_workbook(one) for one in reports],
        "failures": [{"file": file, "message": sentence} for file, sentence in failures],
    }


def _workbook(report: Report) -> Plain:
    return {
        "file": report.file,
        "output": report.output,
        "tool_version": __version__,
        "template": report.template,
        "template_version": report.template_version,
        "sha256": report.sha256,
        "department": report.department,
        "fiscal_year": report.fiscal_year,
        "summary": _summary(report.summary),
        "filled": [
            {"sheet": one.ref.sheet, "cell": one.ref.a1, "value": _plain(one.value)}
            for one in report.filled
        ],
        "findings": [_finding(one) for one in report.findings],
    }


def _summary(summary: Summary) -> Plain:
    return {
        "expenditure": _plain(summary.expenditure),
        "project_count": summary.project_count,
        "project_budget": _plain(summary.project_budget),
        "project_spent": _plain(summary.project_spent),
        "payment_rate": _plain(summary.payment_rate),
        "indicator_weight": _plain(summary.indicator_weight),
        "score": _plain(summary.score),
        "grade": summary.grade,
    }


def _finding(finding: Finding) -> Plain:
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "sheet": finding.cell.sheet,
        "cell": finding.cell.a1,
        "cells": [cell.a1 for cell in finding.cells],
        "message": finding.message,
        "found": _plain(finding.found),
        "expected": _plain(finding.expected),
        "difference": _plain(finding.difference),
        "fix": finding.fix,
        "explanation": finding.explanation or None,
    }


def _plain(value: Figure) -> str | None:
    """Decimal strings without exponent, dates in ISO form, unknown as null."""
    if value is None:
        return None
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)
