"""The check verb: everything that `fill` does before it writes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from perfeval_xl.engine import Checked
from perfeval_xl.examining import Examined, examine
from perfeval_xl.filling.own_sheets import completed, kept_in
from perfeval_xl.model.findings import Finding
from perfeval_xl.model.report import Filled, Kept, Report
from perfeval_xl.model.submission import Submission
from perfeval_xl.ooxml import Package
from perfeval_xl.ooxml.intake import file_bytes
from perfeval_xl.reading import Book, lock_notice, read
from perfeval_xl.scheme import find_scheme


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook opened once: what was read, and the package to edit.

    Attributes:
        path: As given.
        sha256: Digest of its bytes.
        package: To edit.
        submission: As read.
        kept: What staff wrote into our sheets of an earlier run.
        completed: Whether our three sheets are in it.
    """

    path: Path
    sha256: str
    package: Package
    submission: Submission
    kept: Kept
    completed: bool


def opened(path: Path, template: str | None) -> Opened:
    """Open and read a workbook.

    Raises:
        PackageError: It is no workbook.
        NotASubmission: It holds no sheet of a known form.
        UnknownTemplate: `template` names none.
    """
    scheme = find_scheme(template) if template else None
    content = file_bytes(path)
    package = Package.open(content)
    book = Book(package)
    submission = read(book, scheme=scheme)
    digest = hashlib.sha256(content).hexdigest()
    return Opened(path, digest, package, submission, kept_in(book), completed(book))


def check_file(path: Path, *, template: str | None, as_of: date | None) -> Report:
    """Check a workbook and write nothing."""
    book = opened(path, template)
    examined = examine(book.submission, as_of=as_of)
    return report_of(book, examined, explained(examined.checked.findings, book.kept))


def explained(findings: Iterable[Finding], kept: Kept) -> tuple[Finding, ...]:
    """The findings with the 说明 that staff wrote to them."""
    return tuple(
        replace(one, explanation=kept.explanations[one.key].text)
        if one.key in kept.explanations
        else one
        for one in findings
    )


def report_of(
    book: Opened,
    examined: Examined,
    findings: tuple[Finding, ...],
    *,
    output: Path | None = None,
    notes: tuple[str, ...] = (),
) -> Report:
    """The report of one run."""
    submission = examined.submission
    unit, year = (submission.fields.get(term) for term in ("unit_name", "fiscal_year"))
    number = year.number if year else None
    notice = lock_notice(book.path)
    return Report(
        file=str(book.path),
        output=None if output is None else str(output),
        sha256=book.sha256,
        template=submission.scheme.id,
        template_version=submission.scheme.version,
        department=unit.text.strip() if unit and not unit.blank else None,
        fiscal_year=None if number is None else int(number),
        as_of=submission.as_of,
        summary=examined.summary,
        filled=examined.filled,
        findings=findings,
        outcomes=examined.checked.outcomes,
        notices=(*((notice,) if notice else ()), *notes),
    )


def still_ours(submission: Submission, earlier: Iterable[Filled]) -> list[Filled]:
    """Cells filled in earlier runs that still hold what the form calculates there."""
    derived = {one.ref: one for one in submission.derived}
    return [
        replace(one, value=_shown(derived[one.ref].value), formula=derived[one.ref].formula)
        for one in earlier
        if one.ref in derived and derived[one.ref].found.formula is not None
    ]


def _shown(value: Decimal | str | None) -> Decimal | str:
    return "" if value is None else value


def with_findings(checked: Checked, findings: tuple[Finding, ...]) -> Checked:
    """The same outcomes with the findings explained."""
    return replace(checked, findings=findings)
