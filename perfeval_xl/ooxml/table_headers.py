"""Header cells of tables, which hold the names of the table's columns.

Excel repairs a file, and renames columns in formulas, when a header cell says something else
than the table does. Source: ECMA-376-1 section 18.5.1.3 (tableColumn: name).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfeval_xl.ooxml.addresses import address, corners
from perfeval_xl.ooxml.errors import Refused
from perfeval_xl.ooxml.outline import parse
from perfeval_xl.ooxml.xml_encoding import as_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfeval_xl.ooxml.package import Package
    from perfeval_xl.ooxml.writes import Write


def refuse_table_headers(package: Package, part: str, writes: Iterable[Write]) -> None:
    """Refuse writes into the header row of a table on the worksheet of a part.

    Raises:
        Refused: with the cell in question.
    """
    wanted = {(write.row, write.column) for write in writes}
    for relationship in package.relationships(part).of_type("table"):
        if relationship.part not in package:
            continue
        table = parse(as_utf8(package.read(relationship.part)), levels=0).attributes
        if table.get("headerRowCount", "1") == "0":
            continue
        try:
            top, left, _, right = corners(table.get("ref", ""))
        except ValueError:  # a range that Excel cannot read either
            continue
        for row, column in sorted(wanted):
            if row == top and left <= column <= right:
                raise Refused(
                    f"{address(row, column)} 是表格“{table.get('displayName', '')}”的标题，"
                    "改写会使表格损坏。请在 Excel 中修改标题。"
                )
