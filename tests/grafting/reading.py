"""Edited workbooks read back with eyes that are not ours: zipfile, openpyxl, calamine."""

from __future__ import annotations

import io
import warnings
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import python_calamine

if TYPE_CHECKING:
    from collections.abc import Collection


def members(book: bytes) -> dict[str, bytes]:
    """Return every member's name and bytes."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_members(before: bytes, after: bytes) -> set[str]:
    """Return the names of members that are gone or hold other bytes."""
    new = members(after)
    return {name for name, content in members(before).items() if new.get(name) != content}


def part(book: bytes, name: str) -> str:
    """Return a member as text."""
    return members(book)[name].decode()


def by_openpyxl(book: bytes) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return the workbook as openpyxl reads it; what it does not support is no matter here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(book), rich_text=True)


def values(book: bytes, sheet: str) -> list[list[object]]:
    """Return the values of a sheet as calamine reads them."""
    found = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    rows = found.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    return [list(row) for row in rows]


def names_with(names: Collection[str], words: str) -> list[str]:
    """Return the names that hold *words*, sorted."""
    return sorted(name for name in names if words in name)
