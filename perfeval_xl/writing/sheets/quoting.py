"""Names, addresses and texts as formulas write them."""

from __future__ import annotations

from perfeval_xl.model.cells import CellRef


def prefix(sheet: str) -> str:
    """A sheet's name in a formula, always quoted, with its exclamation mark.

    >>> prefix("a'b")
    "'a''b'!"
    """
    return "'" + sheet.replace("'", "''") + "'!"


def address(ref: CellRef) -> str:
    """A cell of another sheet.

    >>> address(CellRef("预算支出", "E", 5))
    "'预算支出'!E5"
    """
    return prefix(ref.sheet) + ref.a1


def literal(text: str) -> str:
    """A text in a formula; at most 255 characters, which is Excel's limit.

    >>> print(literal('名为"其他"的'))
    "名为""其他""的"
    """
    return '"' + text.replace('"', '""') + '"'


def link_formula(ref: CellRef, shown: str) -> str:
    """A formula that leads to a cell of the same workbook.

    >>> print(link_formula(CellRef("预算支出", "C", 8), "预算支出!C8"))
    HYPERLINK("#'预算支出'!C8","预算支出!C8")
    """
    return f"HYPERLINK({literal('#' + address(ref))},{literal(shown)})"
