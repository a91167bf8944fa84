"""perfeval-xl: make, check, complete budget-performance workbooks (部门整体支出绩效自评).

The library in verbs, which the command line is thin over; each imports what it needs.
"""

from __future__ import annotations

from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from perfeval_xl.version import __version__

if TYPE_CHECKING:
    from perfeval_xl.model.report import Report

__all__ = ["__version__", "check", "fill", "generate"]


def generate(
    out: str | PathLike[str] | None = None,
    *,
    template: str | None = None,
    department: str = "",
    year: int | None = None,
    members: int | None = None,
    rows: int | None = None,
) -> Path:
    """Write a blank form (空白模板).

    Args:
        out: Where to; `<template>.xlsx` in the current folder when None.
        template: Name of a scheme, or a TOML file; the default form when None.
        department: 单位名称 to put in.
        year: 预算年度 to put in; the scheme's when None.
        members: Columns prepared for panel members.
        rows: Rows prepared for projects.

    Returns:
        The path written.

    Raises:
        PerfevalError: The template is unknown, or the file is there already.
        PackageError: The file cannot be written.
    """
    from perfeval_xl.filling.making import make_template

    target = None if out is None else Path(out)
    return make_template(
        target, template=template, department=department, year=year, members=members, rows=rows
    )


def fill(
    source: str | PathLike[str],
    out: str | PathLike[str] | None = None,
    *,
    template: str | None = None,
    as_of: date | None = None,
    in_place: bool = False,
    recalculate: bool = False,
    strict: bool = False,
) -> Report:
    """Complete a workbook: calculated cells, findings, and three sheets more; nothing is lost.

    Args:
        source: A filled form, .xlsx or .xlsm.
        out: Where to; when None `<stem>-完成.xlsx` beside the input, or the input itself when
            it was completed before (a backup is kept).
        template: Name of a scheme, or a TOML file; told by the workbook itself when None.
        as_of: The day that date rules compare with; the document's modified date when None.
        in_place: Write back to the input; a backup is kept.
        recalculate: Replace typed values and other formulas in calculated cells that disagree.
        strict: Write nothing while there are errors.

    Returns:
        The report; its `output` is None when nothing was written.

    Raises:
        PackageError: The file is no workbook that can be worked on, or cannot be written.
        PerfevalError: No sheet of a known form, a needed sheet or column missing, or the output
            holds later work.
    """
    from perfeval_xl.filling import FillOptions, fill_file

    options = FillOptions(template, as_of, in_place, recalculate, strict)
    return fill_file(Path(source), None if out is None else Path(out), options)


def check(
    source: str | PathLike[str],
    *,
    template: str | None = None,
    as_of: date | None = None,
) -> Report:
    """Check a workbook and write nothing; rules run on the form as `fill` would complete it.

    Args:
        source: A filled form.
        template: As for `fill`.
        as_of: As for `fill`.

    Raises:
        PackageError: The file is no workbook.
        PerfevalError: No sheet of a known form.
    """
    from perfeval_xl.filling import check_file

    return check_file(Path(source), template=template, as_of=as_of)
