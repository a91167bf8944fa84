"""A worksheet part, put into the words of the workbook that it joins.

The rows are rewritten by sheet_rows; what stands around them is small and is edited by its
outline. Source: ECMA-376-1 section 18.3.1.99 (worksheet).
"""

from __future__ import annotations

from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.fragments import Edit, apply, set_attribute
from perfeval_xl.ooxml.outline import Element, parse
from perfeval_xl.ooxml.part_references import reference_edits
from perfeval_xl.ooxml.references import reads_other_workbook
from perfeval_xl.ooxml.sheet_rows import RowWriter, Surroundings
from perfeval_xl.ooxml.workbook_reading import refuse_foreign
from perfeval_xl.ooxml.xml_encoding import as_utf8

# They speak of the workbook that the sheet comes from: views by users, consolidation ranges,
# the selection in a pivot table.
_LEFT_BEHIND = frozenset(("customSheetViews", "dataConsolidate", "pivotSelection"))
_FORMULAS = frozenset(("formula", "formula1", "formula2", "f"))


class GraftedSheet:
    """A sheet's bytes on their way.

    Attributes:
        xml: the sheet as the target workbook will have it, but for its dialect.
        has_formulas: whether a cell holds a formula.

    Raises:
        Refused: the sheet refers to what cannot come along.
    """

    def __init__(self, xml: bytes, surroundings: Surroundings) -> None:
        xml = as_utf8(xml)
        self._at = surroundings
        root = parse(xml, levels=1)
        refuse_foreign(root)
        data = root.first("sheetData")
        rows = RowWriter(surroundings, root.prefix)
        if data is None or data.inner == data.end:
            self.xml = self._around(xml, b"", 0)
        else:
            shell = xml[: data.inner] + xml[data.inner_end :]
            moved = rows.rows(xml[data.inner : data.inner_end])
            self.xml = self._around(shell, moved, data.inner)
        self.has_formulas = rows.has_formulas

    def _around(self, shell: bytes, rows: bytes, place: int) -> bytes:
        """Return what stands around the rows, edited, with the rows put back."""
        root = parse(shell)
        edits: list[Edit | None] = []
        for element in root.children:
            edits += self._child(shell, element)
        removed = [edit for edit in edits if edit and not edit[2]]
        edits += [
            edit
            for edit in reference_edits(shell, root, self._at.renaming)
            if not any(start <= edit[0] < end for start, end, _ in removed)
        ]
        if rows:
            edits.append((place, place, rows))
        return apply(shell, [edit for edit in edits if edit])

    def _child(self, shell: bytes, child: Element) -> list[Edit | None]:
        if child.name in _LEFT_BEHIND:
            return [(child.start, child.end, b"")]
        if child.name == "sheetViews":
            return _one_view(shell, child)
        edits: list[Edit | None] = []
        for element in child.walk():
            edits += self._element(shell, element)
        return edits

    def _element(self, shell: bytes, element: Element) -> list[Edit | None]:
        """Return the edits to one element's indexes."""
        if element.name == "sheetPr":
            # The name by which macros know a sheet is unique, and its macros stay behind.
            return [set_attribute(shell, element, "codeName", None)]
        if element.name == "col" and "style" in element.attributes:
            style = self._at.styles.cell_format(element.number("style"))
            return [set_attribute(shell, element, "style", str(style))]
        if element.name == "phoneticPr":
            font = self._at.styles.font(element.number("fontId"))
            return [set_attribute(shell, element, "fontId", str(font))]
        if "dxfId" in element.attributes:
            look = self._at.styles.differential(element.number("dxfId"))
            new = None if look is None else str(look)
            return [set_attribute(shell, element, "dxfId", new)]
        if element.name in _FORMULAS and reads_other_workbook(element.text):
            raise Refused(
                "新增工作表的条件格式或数据验证引用了其他工作簿，无法并入。请去掉该引用后再试。"
            )
        return []


def _one_view(shell: bytes, views: Element) -> list[Edit | None]:
    """Keep the first view only, that of the first window, and do not select the sheet.

    Two selected sheets are a group: what is typed into one goes into the other.
    """
    first, *others = views.every("sheetView")
    edits: list[Edit | None] = [(view.start, view.end, b"") for view in others]
    edits += [
        set_attribute(shell, first, "tabSelected", None),
        set_attribute(shell, first, "workbookViewId", "0"),
    ]
    edits += [
        (item.start, item.end, b"") for item in first.children if item.name in _LEFT_BEHIND
    ]
    return edits
