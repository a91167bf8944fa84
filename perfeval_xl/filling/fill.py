"""The fill verb: the same workbook back, complete, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from perfeval_xl.errors import IncompleteForm, OutputExists, PerfevalError
from perfeval_xl.examining import Examined, examine
from perfeval_xl.filling.checking import (
    Opened,
    explained,
    opened,
    report_of,
    still_ours,
    with_findings,
)
from perfeval_xl.filling.seal import seal, stamp
from perfeval_xl.filling.targets import back_up, chosen_target, same_file
from perfeval_xl.model.findings import Finding, Severity
from perfeval_xl.model.ownership import OUR_SHEETS, SEAL, STAMP
from perfeval_xl.model.report import Filled, Kept, Report
from perfeval_xl.model.submission import Submission
from perfeval_xl.ooxml import (
    CellWrite,
    EditResult,
    Mark,
    PackageError,
    available_sheet_name,
    edit,
    owned_sheets,
)
from perfeval_xl.ooxml.saving import save
from perfeval_xl.reading import lock_notice
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
    if options.strict and any(one.severity is Severity.ERROR for one in findings):
        return report_of(book, examined, findings)
    result = _completed(book, examined, findings, kept)
    notes = (*_in_use(target, book), *_write(target, result.content), *result.notes)
    return report_of(book, examined, findings, output=target, notes=notes)


def _in_use(target: Path, book: Opened) -> tuple[str, ...]:
    """A word when the result is open in Excel or WPS, which would save the old one over it."""
    if same_file(target, book.path) or lock_notice(target) is None:
        return ()
    return (f"{target.name} 正在 Excel/WPS 中打开：请关闭它（不要保存），再打开看新的结果。",)


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
        OutputExists: A file is there that is not the result of an earlier run, or one that
            people have changed since.
    """
    if same_file(target, book.path) or not target.exists():
        return book.kept
    try:
        there = opened(target, options.template)
    except (PackageError, PerfevalError) as error:
        raise OutputExists(
            f"“{target.name}”已经存在，读不出来，不能替换：请先移走它，或用 -o 换一个文件名。"
        ) from error
    sealed = there.submission.seal
    if not there.completed or not sealed:
        raise OutputExists(
            f"“{target.name}”已经存在，不是本程序生成的，不能替换：请用 -o 换一个文件名。"
        )
    if sealed != seal(there.submission):
        raise OutputExists(
            f"“{target.name}”在生成之后又改过：请对它运行 fill，或用 -o 另存为别的文件。"
        )
    if _whose(there.submission) != _whose(book.submission):
        raise OutputExists(
            f"“{target.name}”是另一份填报件的结果，不能替换：请用 -o 换一个文件名。"
        )
    return book.kept if book.completed else there.kept


def _whose(submission: Submission) -> tuple[str, ...]:
    """Whose form it is, by the unit's code, else its name."""
    named = (submission.fields.get(term) for term in ("unit_code", "unit_name"))
    return tuple(cell.text.strip() for cell in named if cell is not None and not cell.blank)[:1]


def _completed(
    book: Opened, examined: Examined, findings: tuple[Finding, ...], kept: Kept
) -> EditResult:
    """The completed workbook."""
    package, submission = book.package, examined.submission
    there = owned_sheets(package)
    names = {
        owned: there.get(owned) or available_sheet_name(package, wanted)
        for owned, wanted in OUR_SHEETS.items()
    }
    sheet_names = SheetNames(*names.values())
    checked = with_findings(examined.checked, findings)
    filled = _listed(examined, kept)
    sheets = build_sheets(submission, checked, filled, sheet_names, kept)
    errors = any(one.severity is Severity.ERROR for one in findings)
    return edit(
        package,
        None,
        sheets=sheets,
        writes=[_cell_write(one) for one in examined.filled],
        marks=list(_marks(submission, findings)),
        owned=names,
        properties=_properties(submission),
        open_on=sheet_names.checks if errors else sheet_names.summary,
    )


def _properties(submission: Submission) -> dict[str, str]:
    """The seal, and a stamp where there is none: one that disagrees stays to be found again."""
    signs = {SEAL: seal(submission)}
    if "property" not in submission.stamps:
        signs[STAMP] = stamp(submission.scheme)
    return signs


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


def _write(target: Path, content: bytes) -> tuple[str, ...]:
    """Put the result in place; what it replaces is kept as a backup, and that is told."""
    told: tuple[str, ...] = ()
    if target.exists():
        before = target.read_bytes()
        if before == content:
            return ()
        kept = back_up(target, before)
        told = (f"{target.name} 原来的内容留作备份：{kept.name}",)
    save(content, target)
    return told
