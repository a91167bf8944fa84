"""Names of sheets: which are free, and which sheets a workbook says are ours.

Source: Excel specifications and limits (31 characters, counted in UTF-16 units).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfeval_xl.ooxml.defined_names import defined_names
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.references import sheets_named
from perfeval_xl.ooxml.workbook_reading import sheet_entries
from perfeval_xl.ooxml.worksheets import Worksheet, workbook_root, worksheets

if TYPE_CHECKING:
    from collections.abc import Collection

    from perfeval_xl.ooxml.package import Package

LONGEST = 31
"""UTF-16 units of a sheet name."""

_FORBIDDEN = re.compile(r"[:\\/?*\[\]\x00-\x1f]")


def units(text: str) -> int:
    """Return the length of a text as Excel counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def refuse_unfit(name: str) -> None:
    """Refuse a sheet name that Excel would replace by one of its own.

    Raises:
        Refused: with the name in question.
    """
    outer = name.startswith("'") or name.endswith("'")
    if not name or units(name) > LONGEST or _FORBIDDEN.search(name) or outer:
        raise Refused(
            f"“{name}”不能作为工作表名：不得为空、超过 31 个字符或含 : \\ / ? * [ ]。"
        )


def free_sheet_name(wanted: str, used: Collection[str]) -> str:
    """Return *wanted*, or with the first number that makes it new: `汇总(2)`.

    >>> free_sheet_name("汇总", ["汇总", "汇总(2)"])
    '汇总(3)'
    """
    taken = {name.casefold() for name in used}
    name, number = wanted, 2
    while name.casefold() in taken:
        ending = f"({number})"
        base = wanted
        while units(base + ending) > LONGEST:
            base = base[:-1]
        name, number = base + ending, number + 1
    return name


def owned_sheets(package: Package) -> dict[str, str]:
    """Return the sheets that the workbook's own names point at: defined name to sheet name.

    Names of every program are returned; the caller knows which are its own.
    """
    return {name: sheet.name for name, sheet in owned_worksheets(package).items()}


def owned_worksheets(package: Package) -> dict[str, Worksheet]:
    """Return the worksheet that each name of the whole workbook points at, where there is one.

    When a name occurs twice, the first counts.
    """
    by_name = {sheet.name.casefold(): sheet for sheet in worksheets(package)}
    found: dict[str, Worksheet] = {}
    for name in defined_names(workbook_root(package)):
        sheets = sheets_named(name.text)
        if name.scope is None and sheets and sheets[0] in by_name:
            found.setdefault(name.name, by_name[sheets[0]])
    return found


def available_sheet_name(package: Package, wanted: str, *, replacing: str | None = None) -> str:
    """Return the name that a sheet will have when it is grafted into the package.

    Args:
        package: the workbook that the sheet joins.
        wanted: the name it would like to have.
        replacing: defined name of the sheet that it replaces; if the package has such a
            sheet, its name is kept, whatever its user has called it.
    """
    if replacing is not None:
        for name, sheet in owned_sheets(package).items():
            if name.casefold() == replacing.casefold():
                return sheet
    return free_sheet_name(
        wanted, [entry.name for entry in sheet_entries(workbook_root(package))]
    )
