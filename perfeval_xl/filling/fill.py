"""The fill verb: the same workbook back, complete, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from perfeval_xl.errors import IncompleteForm, OutputExists
from perfeval_xl.examining import Examined, examine
from perfeval_xl.filling.checking import (
    Opened,
    explained,
    opened,
    report_of,
    still_ours,
    with_findings,
)
from perfeval_xl.filling.own_sheets import WANTED_NAMES
from perfeval_xl.filling.seal import SEAL, STAMP, seal, stamp
from perfeval_xl.filling.targets import back_up, chosen_target
from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.report import Filled, Kept, Report
from perfeval_xl.model.submission import Submission
from perfeval_xl.ooxml import CellWrite, Mark, available_sheet_name, edit, owned_sheets
from perfeval_xl.writing.sheets import SheetNames, build_sheets


@dataclass(frozen=True, slots=True)
class FillOptions:
    """How to fill; see `perfeval_xl.fill`."""

    template: str | None = None
    as_of: date | None = None
    in_place: bool = False
    recalculate: bool = False
    strict: bool = False


def fill_file(source: Path, out: Path | None, options: FillOptions) -> Report:
    """Complete one workbook.

    Raises:
        IncompleteForm: A needed sheet or column is missing.
        OutputExists: The output holds inputs that were changed since we wrote it.
        PackageError: See `opened`; or the output cannot be written.
    """
    book = opened(source, options.template)
    _refuse_incomplete(book.submission)
    target = chosen_target(source, out, in_place=options.in_place, completed=book.completed)
    examined = examine(book.submission, as_of=options.as_of, recalculate=options.recalculate)
    kept = _kept(book, target, options)
    findings = explained(examined.checked.findings, kept)
    stopped = options.strict and any(one.severity is Severity.ERROR for one in findings)
    if not stopped:
        _write(book, target, _completed(book, examined, findings, kept))
    return report_of(book, examined, findings, None if stopped else target)


def _refuse_incomplete(submission: Submission) -> None:
    """`fill` needs the form's sheets and columns; `check` tells them as findings."""
    lacking = [
        one
        for one in submission.missing
        if one.what in {"sheet", "table", "column"} and _needed(submission, one.term)
    ]
    if lacking:
        names = "、".join(dict.fromkeys(f"“{one.name}”" for one in lacking[:5]))
        raise IncompleteForm(
            f"表格不完整，缺少{names}：请从空白模板补上后再运行；用 check 可以看到全部缺项。"
        )


def _needed(submission: Submission, term: str) -> bool:
    """Whether a missing part is, or belongs to, something `fill` cannot do without."""
    tables = submission.scheme.tables.values()
    sheets = {table.sheet for table in tables if table.needed}
    terms = {table.term for table in tables if table.needed}
    columns = {
        column.term
        for table in tables
        if table.needed
        for column in table.columns
        if column.required
    }
    return term in sheets | terms | columns


def _kept(book: Opened, target: Path, options: FillOptions) -> Kept:
    """What staff wrote into our sheets: in the input, else in the output that is there already.

    Raises:
        OutputExists: The output's inputs were changed since we wrote it.
    """
    if book.completed or not target.exists():
        return book.kept
    there = opened(target, options.template)
    sealed = there.submission.stamps.get(SEAL)
    if not there.completed or sealed is None:
        raise OutputExists(f"“{target.name}”已经存在，不是本程序生成的：请用 -o 另存。")
    if sealed != seal(there.submission):
        raise OutputExists(
            f"“{target.name}”在生成之后又改过：请对它运行 fill，或用 -o 另存为别的文件。"
        )
    return there.kept


def _completed(
    book: Opened, examined: Examined, findings: tuple[Finding, ...], kept: Kept
) -> bytes:
    """Bytes of the completed workbook."""
    package, submission = book.package, examined.submission
    there = owned_sheets(package)
    names = {
        owned: there.get(owned) or available_sheet_name(package, wanted)
        for owned, wanted in WANTED_NAMES.items()
    }
    sheet_names = SheetNames(*names.values())
    checked = with_findings(examined.checked, findings)
    filled = _listed(examined, kept)
    sheets = build_sheets(submission, checked, filled, sheet_names, kept)
    errors = any(one.severity is Severity.ERROR for one in findings)
    result = edit(
        package,
        None,
        sheets=sheets,
        writes=[_cell_write(one) for one in examined.filled],
        marks=list(_marks(submission, findings)),
        owned=names,
        properties={STAMP: stamp(submission.scheme), SEAL: seal(submission)},
        open_on=sheet_names.checks if errors else sheet_names.summary,
    )
    return result.content


def _listed(examined: Examined, kept: Kept) -> list[Filled]:
    """Cells filled now and earlier, each once, in the order of the form."""
    now = {one.ref: one for one in examined.filled if one.value != ""}
    earlier = {one.ref: one for one in still_ours(examined.submission, kept.filled)}
    listed = {**now, **earlier}
    order = {one.ref: place for place, one in enumerate(examined.submission.derived)}
    return sorted(listed.values(), key=lambda one: order.get(one.ref, len(order)))


def _cell_write(one: Filled) -> CellWrite:
    return CellWrite(one.ref.sheet, one.ref.a1, one.value, one.formula)


def _marks(submission: Submission, findings: tuple[Finding, ...]) -> Iterator[Mark]:
    """One mark a cell, in the colour of its worst finding; none where the sheet is missing."""
    order = list(Severity)
    worst: dict[tuple[str, str], Severity] = {}
    for finding in sorted(findings, key=lambda one: order.index(one.severity)):
        for cell in finding.cells:
            worst.setdefault((cell.sheet, cell.a1), finding.severity)
    return (
        Mark(sheet, a1, severity.value)
        for (sheet, a1), severity in worst.items()
        if sheet in submission.sheets
    )


def _write(book: Opened, target: Path, content: bytes) -> None:
    """Put the result in place; an input that is written over keeps a backup."""
    from perfeval_xl.ooxml.saving import save

    over_input = target == book.path
    if over_input and book.path.read_bytes() == content:
        return
    if over_input:
        back_up(book.path)
    save(content, target)
