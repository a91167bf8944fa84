"""The one front door: graft sheets, set cells, mark cells; nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.cell_writes import ask_for_recalculation, write_cells
from perfeval_xl.ooxml.custom_properties import set_properties
from perfeval_xl.ooxml.defined_names import DefinedName, refuse_unfit, with_names
from perfeval_xl.ooxml.graft import GraftResult, graft
from perfeval_xl.ooxml.package import Package
from perfeval_xl.ooxml.parts import PACKAGE
from perfeval_xl.ooxml.requests import CellWrite, EditResult, Mark
from perfeval_xl.ooxml.saving import save
from perfeval_xl.ooxml.sheet_marks import clear_marks, set_marks
from perfeval_xl.ooxml.view import open_workbook_on
from perfeval_xl.ooxml.workbook_reading import has_locked_structure, refuse_foreign
from perfeval_xl.ooxml.worksheets import workbook_root
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping

_LOCKED = "工作簿结构设有保护，仍加入了工作表；在 Excel 中移动或删除它们前需先撤销保护。"
_SIGNED = "工作簿带有数字签名，修改后签名失效，需要时请重新签名。"


def edit(  # noqa: PLR0913 - one option for each thing that can change
    book: Package | bytes | str | os.PathLike[str],
    out: str | os.PathLike[str] | None,
    *,
    sheets: Package | bytes | str | os.PathLike[str] | None = None,
    writes: Iterable[CellWrite] = (),
    marks: Iterable[Mark] = (),
    owned: Mapping[str, str] | None = None,
    properties: Mapping[str, str | None] | None = None,
    names: Mapping[str, str] | None = None,
    open_on: str | None = None,
) -> EditResult:
    """Edit a workbook; every part that is not named here keeps its bytes.

    The same edit made again, on its own result, changes no byte.

    Args:
        book: The workbook; a package is edited in place.
        out: Where the result goes, whole or not at all; None for bytes only.
        sheets: A workbook all of whose worksheets are added after the last sheet.
        writes: Cells to set, in old and new sheets.
        marks: Cells to mark; marks of earlier edits always go.
        owned: Defined name to its sheet in *sheets*, which takes the old one's place and name.
        properties: Custom document properties to set, or with None to remove.
        names: Defined names of the whole workbook, to formulas without `=`.
        open_on: Sheet that the workbook opens on; None to leave it.

    Raises:
        PackageError: The child that says what cannot be read, edited or written.
    """
    package = book if isinstance(book, Package) else Package.open(book)
    writes, marks = list(writes), list(marks)
    refuse_foreign(workbook_root(package))
    clear_marks(package)
    grafted = _grafted(package, sheets, owned or {})
    write_cells(package, writes)
    set_marks(package, marks)
    _set_names(package, names or {})
    set_properties(package, properties or {})
    notes = _notes(package, grafted)
    if open_on is not None:
        notes += open_workbook_on(package, open_on)
    content = package.to_bytes()
    if out is not None:
        save(content, out)
    return EditResult(content, grafted.names if grafted else {}, tuple(notes))


def _grafted(
    package: Package,
    sheets: Package | bytes | str | os.PathLike[str] | None,
    owned: Mapping[str, str],
) -> GraftResult | None:
    if sheets is None:
        return None
    source = sheets if isinstance(sheets, Package) else Package.open(sheets)
    result = graft(package, source, owned)
    if result.has_formulas:
        ask_for_recalculation(package)
    return result


def _set_names(package: Package, names: Mapping[str, str]) -> None:
    wanted = [DefinedName(name, text) for name, text in names.items()]
    for name in wanted:
        refuse_unfit(name)
    if wanted:
        xml = as_utf8(package.read(package.main_part))
        package.replace(package.main_part, with_names(xml, wanted))


def _notes(package: Package, grafted: GraftResult | None) -> list[str]:
    notes = list(grafted.left_out) if grafted else []
    if grafted and has_locked_structure(workbook_root(package)):
        notes.append(_LOCKED)
    if any("digital-signature" in item.type for item in package.relationships(PACKAGE)):
        notes.append(_SIGNED)
    return notes
