"""Cells of any worksheet of a package, set by their sheet's name."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from perfeval_xl.ooxml.calculation import drop_calculation_chain
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.sheet_scan import scan
from perfeval_xl.ooxml.sheet_xml import Write, changes_formulas, set_cells
from perfeval_xl.ooxml.table_headers import refuse_table_headers
from perfeval_xl.ooxml.workbook_xml import recalculate_on_load
from perfeval_xl.ooxml.worksheets import Worksheet, worksheets
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.requests import CellWrite, Mark
    from perfeval_xl.ooxml.writes import Kind

Request = TypeVar("Request", "CellWrite", "Mark")

_ERRORS = frozenset(
    ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA")
)


def write_cells(package: Package, writes: Iterable[CellWrite]) -> None:
    """Set cells; with formulas, let Excel build its calculation chain anew.

    Raises:
        Refused: A sheet is not there, an address or a value is none, or a cell cannot be set.
    """
    writes = list(writes)
    has_changed_formulas = False
    for part, wanted in by_part(package, writes).items():
        xml = package.read(part)
        found = scan(xml)
        cells = [_write(write) for write in wanted]
        refuse_table_headers(package, part, cells)
        has_changed_formulas |= changes_formulas(found, cells)
        package.replace(part, set_cells(xml, found, cells))
    if has_changed_formulas:
        drop_calculation_chain(package)
    if any(write.formula is not None for write in writes):
        ask_for_recalculation(package)


def ask_for_recalculation(package: Package) -> None:
    """Have Excel work out every formula when it opens the workbook."""
    xml = as_utf8(package.read(package.main_part))
    package.replace(package.main_part, recalculate_on_load(xml))


def by_part(package: Package, requests: Iterable[Request]) -> dict[str, list[Request]]:
    """Return requests by the part of their sheet, in the order of the tabs.

    Raises:
        Refused: The workbook has no worksheet of a name.
    """
    requests = list(requests)
    by_name: Mapping[str, Worksheet] = {
        sheet.name.casefold(): sheet for sheet in reversed(worksheets(package))
    }
    found: dict[str, list[Request]] = {}
    for request in requests:
        sheet = by_name.get(request.sheet.casefold())
        if sheet is None:
            raise Refused(f"工作簿里没有工作表“{request.sheet}”。请检查表名。")
        found.setdefault(sheet.part, []).append(request)
    return found


def _write(request: CellWrite) -> Write:
    kind, value = _kind(request), request.value
    try:
        return Write.at(request.cell, kind, value, request.formula)
    except ValueError as error:
        raise Refused(
            f"“{request.sheet}”的 {request.cell} 无法写入：地址或数值无效。"
        ) from error


def _kind(request: CellWrite) -> Kind:
    match request.value:
        case None:
            return "blank"
        case bool():
            return "bool"
        case int() | Decimal():
            return "number"
        case str() as text if request.formula is not None and text in _ERRORS:
            return "error"
    return "text"
