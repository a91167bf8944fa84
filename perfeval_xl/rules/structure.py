"""Parts of the form that the workbook lacks, and how much each of them matters."""

from __future__ import annotations

from collections.abc import Iterator

from perfeval_xl.model.cells import CellRef
from perfeval_xl.model.findings import Breach, Severity
from perfeval_xl.model.submission import Missing, Submission
from perfeval_xl.rules.places import asked
from perfeval_xl.scheme import Scheme


def lacking(submission: Submission, what: str) -> Iterator[Breach]:
    """Yield a breach for each missing part of that sort: sheet, table, column or field."""
    for missing in submission.missing:
        if missing.what == what:
            near = f"（有一个相近的“{missing.near}”）" if missing.near else ""
            yield Breach(
                missing.ref or CellRef(_sheet_of(submission.scheme, missing), "A", 1),
                found=missing.near or None,
                expected=missing.name,
                severity=_severity(submission, missing),
                key=missing.term,
                extra=(
                    ("name", missing.name),
                    ("near", near),
                    ("sheet", missing.ref.sheet if missing.ref else ""),
                ),
            )


def _sheet_of(scheme: Scheme, missing: Missing) -> str:
    table = scheme.tables.get(missing.term)
    if missing.what == "table" and table is not None:
        return table.sheet
    return missing.name if missing.what == "sheet" else scheme.sheets[0].name


def _severity(submission: Submission, missing: Missing) -> Severity:
    scheme = submission.scheme
    if missing.what == "sheet":
        return _sheet_severity(scheme, missing.name)
    if missing.what == "table":
        table = scheme.tables.get(missing.term)
        return Severity.WARNING if table and not table.needed else Severity.ERROR
    if missing.what == "field":
        wanted = {field.term for field in scheme.fields if field.required}
        return Severity.ERROR if missing.term in wanted else Severity.INFO
    return _column_severity(submission, missing)


def _sheet_severity(scheme: Scheme, name: str) -> Severity:
    """An error when single cells or a table that `fill` needs stand on the sheet."""
    needed = any(table.sheet == name and table.needed for table in scheme.tables.values())
    single = any(sheet.name == name and sheet.layout == "fields" for sheet in scheme.sheets)
    return Severity.ERROR if needed or single else Severity.WARNING


def _column_severity(submission: Submission, missing: Missing) -> Severity:
    """An error where staff must write, a warning where the form calculates, else a hint."""
    for table in submission.tables.values():
        spec = submission.scheme.tables[table.term]
        column = spec.column(missing.term)
        place = missing.ref and (missing.ref.sheet, missing.ref.row)
        if column is None or place != (table.sheet, table.header_row):
            continue
        if asked(column) or column.repeated:
            return Severity.ERROR if spec.needed else Severity.WARNING
        return Severity.WARNING if column.formula else Severity.INFO
    return Severity.ERROR
